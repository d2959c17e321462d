// Colours, type, frame and the small parts that every consumer page shares.

export const baseStyle = `
:root { --ink: #1b2730; --soft: #4a5861; --paper: #f7f4ed; --card: #fffefb; --line: #ddd5c6; --strong-line: #7b8790;
  --brand: #0b4a5e; --brand-deep: #07323f; --tint: #e4eff1; --seal: #b02a1c; --bad: #a8201a; --bad-tint: #fdf0ee;
  --care: #7a4b00; --care-tint: #fdf3d9; --care-line: #d9a436; --good: #17633f; --good-tint: #e6f3ea; --focus: #ffbf47;
  --serif: "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", STSong, SimSun, Georgia, serif;
  --sans: -apple-system, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "Segoe UI", sans-serif;
  --number: ui-monospace, "SF Mono", "Roboto Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace }
* { box-sizing: border-box }
html { font-size: 112.5%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.7 var(--sans); overflow-wrap: anywhere; display: flex; flex-direction: column; min-height: 100vh }
h1, h2, h3 { font-family: var(--serif); line-height: 1.35; font-weight: 700; margin: 0; text-wrap: balance }
h1 { font-size: 1.65rem; letter-spacing: .01em }
h2 { font-size: 1.2rem }
h3 { font-size: 1.05rem }
p { margin: .5rem 0 }
ul, ol { margin: .5rem 0; padding-left: 1.4rem }
li { margin: .3rem 0 }
a { color: var(--brand); text-underline-offset: .2em; text-decoration-thickness: .06em }
a:hover { text-decoration-thickness: .14em }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 7px var(--focus); border-radius: 4px }
main:focus { outline: 0; box-shadow: none }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; left: -99rem; background: var(--card); padding: .8rem 1.2rem; z-index: 2 }
.skip:focus { left: .5rem; top: .5rem }
.bar { max-width: 66rem; margin: 0 auto; padding: 0 1rem }
.top { background: var(--brand-deep); color: #fff; border-bottom: 4px solid var(--seal) }
.top .bar { display: grid; grid-template-columns: 1fr auto; align-items: center; column-gap: .5rem }
.brand { display: inline-flex; align-items: center; gap: .7rem; color: #fff; text-decoration: none; padding: .65rem 0; min-height: 3rem }
.site { font: 700 1.08rem/1.3 var(--serif); letter-spacing: .04em }
.seal { flex: none; display: grid; place-items: center; width: 2.3rem; height: 2.5rem; background: var(--seal); color: #fff; border-radius: .3rem; font: 700 .92rem/1.12 var(--serif); box-shadow: inset 0 0 0 2px var(--seal), inset 0 0 0 3px #ffffffb0; align-content: center }
.seal b { display: block }
.language { font: inherit; font-size: .9rem; color: #fff; background: none; border: 1px solid #ffffff80; border-radius: 2rem; padding: .3rem .95rem; min-height: 2.7rem; display: inline-flex; align-items: center; text-decoration: none; cursor: pointer }
.language:hover { background: #ffffff1f }
.top nav { grid-column: 1 / -1; display: flex; gap: .25rem; border-top: 1px solid #ffffff2e; margin: 0 -1rem; padding: 0 .6rem }
.top nav a { color: #fff; text-decoration: none; padding: .55rem .8rem .5rem; min-height: 2.8rem; border-bottom: 4px solid transparent }
.top nav a[aria-current] { border-color: #fff; font-weight: 700 }
.top nav a:hover { border-color: #ffffff90 }
main { flex: 1; width: 100%; max-width: 66rem; margin: 0 auto; padding: 1.4rem 1rem 3rem }
footer::before { content: ""; display: block; height: 1.2rem; margin-top: -2.4rem; background: radial-gradient(circle 1.2rem at 50% 100%, #ece6da 25%, #b3c8cb 28% 33%, #ece6da 36% 58%, #b3c8cb 61% 66%, #ece6da 69% 91%, #b3c8cb 94% 98%, transparent) 50% 100% / 2.4rem 1.2rem repeat-x }
footer { background: #ece6da; margin-top: 1.2rem; font-size: .86rem; color: var(--soft); padding: 1.2rem 0 1.6rem }
footer > .bar { padding-top: .8rem }
footer p { margin: .3rem 0 }
.hotline { font: 700 1.15rem/1 var(--number); display: inline-block; padding: .55rem .2rem }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .7rem; padding: 1.1rem; margin: 1rem 0 }
.card > h2:first-child { margin-bottom: .4rem }
.narrow { max-width: 42rem }
.lead { color: var(--soft); font-size: 1.02rem; max-width: 40rem }
.button { display: inline-flex; align-items: center; justify-content: center; gap: .5rem; min-height: 3.3rem; padding: .6rem 1.5rem; font: 700 1.08rem/1.3 var(--sans); color: #fff; background: var(--brand); border: 2px solid var(--brand); border-radius: .55rem; text-decoration: none; cursor: pointer; box-shadow: 0 2px 0 var(--brand-deep) }
.button:hover { background: var(--brand-deep); border-color: var(--brand-deep) }
.button.plain { color: var(--brand); background: var(--card); box-shadow: none; font-weight: 600 }
.button.plain:hover { background: var(--tint) }
.act { margin-bottom: 1.6rem }
.buttons { display: flex; flex-direction: column; gap: .8rem; margin: 1.4rem 0 }
.buttons form { display: grid }
.hint, .note { color: var(--soft); font-size: .92rem; line-height: 1.6; margin: .15rem 0 .4rem }
.panel { border-left: 6px solid var(--brand); background: var(--tint); border-radius: 0 .5rem .5rem 0; padding: .75rem 1rem; margin: 1rem 0 }
.panel.care { border-color: var(--care-line); background: var(--care-tint) }
.panel.good { border-color: var(--good); background: var(--good-tint) }
.panel.bad { border-color: var(--bad); background: var(--bad-tint) }
.panel h2, .panel h3 { font-size: 1.05rem; font-family: var(--sans) }
.panel p:first-child { margin-top: 0 } .panel p:last-child { margin-bottom: 0 }
details { border: 1px solid var(--line); border-radius: .55rem; background: var(--card); margin: 1rem 0; padding: 0 1rem }
summary { cursor: pointer; margin: 0 -1rem; padding: .75rem 1rem; border-radius: .55rem; min-height: 3rem; font-weight: 600; color: var(--brand) }
summary:hover { text-decoration: underline; text-underline-offset: .2em }
details[open] { padding-bottom: 1rem }
dl { margin: 0 } dd { margin: 0 }
.rows > div { padding: .55rem 0; border-bottom: 1px solid var(--line) }
.rows > div:last-child { border: 0 }
.rows dt { color: var(--soft); font-size: .9rem }
.rows dd { white-space: pre-line }
@media (min-width: 40rem) {
  main { padding-top: 2.2rem }
  h1 { font-size: 2.05rem } h2 { font-size: 1.3rem }
  .card { padding: 1.5rem 1.7rem }
  .top .bar { grid-template-columns: auto 1fr auto } .brand { grid-column: 1; margin-right: 1.5rem }
  .top nav { grid-column: 2; grid-row: 1; border: 0; margin: 0; align-self: stretch; align-items: stretch }
  .top nav a { display: flex; align-items: center } .language { grid-column: 3 }
  .buttons { flex-direction: row; flex-wrap: wrap }
  .rows > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem }
}
@media (min-width: 62rem) {
  .two { display: grid; grid-template-columns: minmax(0, 42rem) minmax(0, 1fr); gap: 0 2.2rem; align-items: start }
  .two > .wide { grid-column: 1 / -1 }
  .two > aside { position: sticky; top: 1rem }
  aside .rows > div { display: block }
}
@media (prefers-reduced-motion: no-preference) { .button, .language { transition: background .15s } }
`
