// The papers: the receipt, a followed case with its clocks and calendars, and how they print.

export const paperStyle = `
.paper { background: var(--card); border: 1px solid var(--line); border-top: 6px solid var(--brand); border-radius: .5rem; box-shadow: 0 4px 22px #07323f1c; padding: 1.2rem 1.1rem 1.4rem; position: relative }
.paper > header { border-bottom: 2px solid var(--line); padding-bottom: .9rem; margin-bottom: .9rem; padding-right: 4.6rem }
.stamp { position: absolute; right: 1rem; top: 1rem; width: 4.3rem; height: 4.3rem; border: 3px solid var(--seal); border-radius: 50%; color: var(--seal); display: grid; place-content: center; text-align: center; font: 700 1.35rem/1.2 var(--serif); letter-spacing: .1em; text-indent: .1em; transform: rotate(-9deg); box-shadow: inset 0 0 0 2px var(--card), inset 0 0 0 3px var(--seal) }
.codes { display: grid; gap: .8rem; margin: 1rem 0 }
.codes > div { background: var(--tint); border-radius: .5rem; padding: .7rem 1rem }
.codes > div + div { background: var(--care-tint) }
.codes dt { font-weight: 700; font-size: .95rem }
.codes dd { font: 700 1.55rem/1.35 var(--number); letter-spacing: .03em; font-variant-numeric: tabular-nums; white-space: nowrap }
.codes .group + .group { margin-left: .55em }
.digits { font: 700 1.05rem/1.4 var(--number) } .digits .group + .group { margin-left: .5em }
h4 { margin: .8rem 0 .2rem; font-size: .95rem }
.hash { font: 400 .8rem/1.5 var(--number); word-break: break-all }
.next { list-style: none; padding: 0; margin: .8rem 0; counter-reset: step }
.next li { position: relative; padding: 0 0 1.1rem 2.7rem; margin: 0; counter-increment: step }
.next li::before { content: counter(step); position: absolute; left: 0; top: .1rem; width: 1.8rem; height: 1.8rem; border-radius: 50%; background: var(--brand); color: #fff; display: grid; place-items: center; font: 700 .95rem/1 var(--sans) }
.next li:not(:last-child)::after { content: ""; position: absolute; left: .85rem; top: 2.1rem; bottom: 0; border-left: 2px solid var(--line) }
.next p { margin: .1rem 0 }
.due { font-weight: 700 }
.tag { display: inline-block; font: 600 .84rem/1.5 var(--sans); border-radius: 1rem; padding: .1rem .75rem; background: var(--tint); color: var(--brand-deep); border: 1px solid #0b4a5e40 }
.tag.good { background: var(--good-tint); color: var(--good); border-color: #17633f40 }
.tag.bad { background: var(--bad-tint); color: var(--bad); border-color: #a8201a40 }
.tag.care { background: var(--care-tint); color: var(--care); border-color: #d9a436 }
.now { display: grid; gap: .3rem }
.now .stage { font: 700 1.7rem/1.3 var(--serif); color: var(--brand-deep) }
.path { list-style: none; padding: 0; margin: 1rem 0 0; display: flex; gap: .25rem }
.path li { flex: 1 1 auto; overflow-wrap: normal; margin: 0; font-size: .84rem; line-height: 1.35; padding-top: .45rem; border-top: 5px solid var(--line); color: var(--soft) }
.path .done { border-color: var(--brand) }
.path [aria-current] { border-color: var(--seal); color: var(--ink); font-weight: 700 }
.clock h3 { display: flex; flex-wrap: wrap; gap: .3rem .7rem; align-items: center }
.clock h3 { margin-top: .6rem } .path + .rows, .path + .panel { margin-top: 1rem }
.clock + .clock { border-top: 1px solid var(--line); margin-top: 1.1rem; padding-top: 1.1rem }
.clock .big { font: 700 1.3rem/1.4 var(--serif); margin: .3rem 0 }
.months { display: grid; gap: 1.2rem; margin: .6rem 0 }
.month { width: 100%; max-width: 24rem; border-collapse: separate; border-spacing: 2px; table-layout: fixed; text-align: center; font-variant-numeric: tabular-nums }
.month caption { font: 700 1rem/1.6 var(--serif); text-align: left }
.month th { font-size: .8rem; font-weight: 600; color: var(--soft); padding: .2rem 0 }
.month td { height: 2.5rem; padding: 0; font-size: .92rem; line-height: 1.15; border-radius: .35rem; color: #5d6870 }
.month small { display: block; font-size: .66rem; line-height: 1.1 }
.month .counted { background: #d3e6ea; color: var(--brand-deep); font-weight: 700 }
.month .skipped { background: #efe9dd; color: #5f5a4e }
.month .paused { background: repeating-linear-gradient(135deg, #fdf3d9 0 5px, #f7e4b4 5px 10px); color: var(--care) }
.month .start { box-shadow: inset 0 0 0 2px var(--brand) ; color: var(--ink) }
.month .due { background: var(--seal); color: #fff }
.month .guess { background: repeating-linear-gradient(135deg, #d3e6ea 0 6px, #eaf3f4 6px 12px) }
.month .due.guess { background: #fff; color: var(--seal); box-shadow: inset 0 0 0 2px var(--seal) }
.month .today { outline: 2px dashed var(--ink); outline-offset: -2px }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1rem; font-size: .86rem; color: var(--soft) }
.key li { display: flex; align-items: center; gap: .4rem; margin: 0 }
.key i { width: 1.1rem; height: 1.1rem; border-radius: .25rem; display: inline-block }
.key .counted { background: #d3e6ea } .key .skipped { background: #efe9dd } .key .due { background: var(--seal) } .key .start { box-shadow: inset 0 0 0 2px var(--brand) }
.key .paused { background: repeating-linear-gradient(135deg, #fdf3d9 0 4px, #f0d48d 4px 8px) } .key .guess { background: repeating-linear-gradient(135deg, #d3e6ea 0 4px, #fff 4px 8px) }
.past { list-style: none; padding: 0; margin: .6rem 0 0 }
.past li { margin: 0; padding: 0 0 1.1rem 1.5rem; border-left: 3px solid var(--line); position: relative; margin-left: .5rem }
.past li:last-child { border-color: transparent; padding-bottom: 0 }
.past li::before { content: ""; position: absolute; left: -.56rem; top: .45rem; width: .95rem; height: .95rem; border-radius: 50%; background: var(--card); border: 3px solid var(--brand) }
.past li:first-child::before { background: var(--seal); border-color: var(--seal) }
.past time { color: var(--soft); font-size: .88rem; display: block }
.past p { margin: .1rem 0 }
.past .said { white-space: pre-line; background: #f4f0e6; border-radius: .4rem; padding: .5rem .8rem }
.only-print { display: none }
.print { display: none } .scripted .print { display: inline-flex }
@media (min-width: 40rem) { .paper { padding: 2rem 2.2rem } .stamp { right: 2rem; top: 1.6rem; width: 5.2rem; height: 5.2rem; font-size: 1.6rem } .paper > header { padding-right: 6.5rem } .codes { grid-template-columns: 3fr 2fr } .codes dd { font-size: 1.7rem } .months { grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)) } }
@media print {
  @page { margin: 16mm }
  html { font-size: 11pt } body { background: #fff; color: #000; display: block }
  .top, footer, .skip, .no-print, .print, form, nav { display: none !important }
  .only-print { display: block }
  main { padding: 0; max-width: none }
  .two { display: block }
  .paper, .card { border: 0; box-shadow: none; padding: 0; background: #fff; break-inside: avoid }
  .paper { border-top: 3px solid #000; padding-top: 5mm }
  .codes { grid-template-columns: 3fr 2fr } .codes > div { border: 1px solid #555; background: #fff !important }
  .stamp, .month td, .key i { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .next li, .clock { break-inside: avoid }
}
`
