// The forms: choice of kind, steps, fields, errors, choices and the picker of a place.

export const formStyle = `
.hero { background: radial-gradient(circle at 100% 0, #176b80, transparent 55%), var(--brand-deep); color: #fff; border-radius: .9rem; padding: 1.5rem 1.2rem 3.2rem }
.hero p { color: #d6e7ea; max-width: 36rem; margin-bottom: 0 }
.kinds { list-style: none; padding: 0; margin: -1.9rem .6rem 1.4rem; position: relative; display: grid; gap: .8rem }
.kinds li { margin: 0; display: grid }
.kinds a { display: grid; grid-template-columns: 3.2rem 1fr auto; gap: .2rem .9rem; align-items: center; background: var(--card); color: var(--ink); border: 1px solid var(--line); border-radius: .8rem; padding: 1rem; text-decoration: none; box-shadow: 0 3px 14px #07323f14 }
.kinds a:hover { border-color: var(--brand); box-shadow: 0 5px 18px #07323f2b }
.kinds .glyph { grid-row: span 2; width: 3.2rem; height: 3.2rem; border-radius: 50%; display: grid; place-items: center; background: var(--tint); color: var(--brand); font: 700 1.5rem/1 var(--serif) }
.kinds li:nth-child(2) .glyph { background: #fbe9e6; color: var(--seal) }
.kinds li:nth-child(3) .glyph { background: var(--care-tint); color: var(--care) }
.kinds strong { font: 700 1.22rem/1.3 var(--serif) }
.kinds .say { grid-column: 2; color: var(--soft); font-size: .94rem; line-height: 1.55 }
.kinds .go { grid-column: 3; grid-row: 1 / span 2; color: var(--brand); font-size: 1.4rem }
.steps { list-style: none; display: flex; gap: .4rem; padding: 0; margin: 0 0 1.1rem; font-size: .9rem; color: var(--soft) }
.steps li { flex: 1; margin: 0; border-top: 4px solid var(--line); padding-top: .35rem }
.steps .done { border-color: var(--brand) }
.steps [aria-current] { border-color: var(--seal); color: var(--ink); font-weight: 700 }
.field { margin: 1.25rem 0; min-width: 0 }
.field > label, legend { font-weight: 700; display: block; padding: 0 }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0 }
.optional { font-weight: 400; color: var(--soft); font-size: .88rem }
input:not([type]), input[type=text], input[type=tel], input[type=date], input[type=search], textarea { font: inherit; color: inherit; background: #fff; width: 100%; min-height: 3.1rem; padding: .6rem .8rem; border: 2px solid var(--strong-line); border-radius: .45rem; margin-top: .2rem }
textarea { line-height: 1.65; resize: vertical; display: block }
input:hover, textarea:hover { border-color: var(--brand) }
.with-suffix { display: flex; align-items: center; gap: .6rem }
.half { max-width: 16rem }
.bad { border-left: 5px solid var(--bad); padding-left: .8rem }
.bad input, .bad textarea { border-color: var(--bad) }
.error { color: var(--bad); font-weight: 600; margin: .2rem 0 .3rem }
.summary { border: 4px solid var(--bad); border-radius: .6rem; background: var(--card); padding: 1rem 1.1rem; margin: 0 0 1.4rem }
.summary:focus { outline: 3px solid var(--ink); box-shadow: 0 0 0 7px var(--focus) }
.summary h2 { font-family: var(--sans); font-size: 1.15rem }
.summary ul { padding-left: 1.2rem; margin-bottom: 0 }
.summary li { margin: 0 }
.summary a { color: var(--bad); font-weight: 600; display: inline-block; padding: .45rem 0 }
.options { display: grid; gap: .5rem; margin-top: .5rem }
.option { position: relative; display: grid; grid-template-columns: auto 1fr; align-items: center; background: #fff; border: 2px solid var(--line); border-radius: .5rem; padding-right: .8rem }
.option:hover { border-color: var(--brand) }
.option:has(:checked) { border-color: var(--brand); background: var(--tint) }
.option:has(:focus-visible) { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 7px var(--focus) }
.option input { appearance: none; width: 1.55rem; height: 1.55rem; margin: .75rem .75rem; border: 2px solid var(--strong-line); background: #fff; cursor: pointer; outline: 0 !important; box-shadow: none; position: relative; z-index: 1 }
.option input[type=radio] { border-radius: 50% }
.option input[type=checkbox] { border-radius: .3rem }
.option input:checked { border-color: var(--brand); background: var(--brand) }
.option input[type=radio]:checked { box-shadow: inset 0 0 0 .28rem #fff }
.option input[type=checkbox]:checked { background: var(--brand) linear-gradient(#fff, #fff) no-repeat 50% 50% / 0 0 }
.option input[type=checkbox]:checked::after { content: ""; display: block; width: .42rem; height: .85rem; margin: .08rem auto 0; border: solid #fff; border-width: 0 .2rem .2rem 0; transform: rotate(42deg) }
.option label { cursor: pointer; padding: .65rem 0; line-height: 1.45 }
.option label::before { content: ""; position: absolute; inset: 0 }
.option .note { grid-column: 2; margin: -.45rem 0 .65rem }
.pairs .options { grid-template-columns: repeat(auto-fill, minmax(7.4rem, 1fr)) }
.pairs .option { padding-right: .4rem } .pairs .option input { margin: .7rem .5rem }
.pairs .option:has([value=unsure]) { grid-column: 1 / -1 }
.field details h3 { margin: .9rem 0 .4rem }
.chips { display: grid; grid-template-columns: repeat(auto-fill, minmax(6.4rem, 1fr)); gap: .5rem }
.chips .option { padding-right: .3rem } .chips .option label { font-size: .95rem; padding: .55rem 0 }
.chips .option input { margin: .55rem .4rem }
.may-hide:has(#f-anonymous:checked) .named { display: none }
.why { font-weight: 400; color: var(--soft); font-size: .9rem; display: block }
.cities { display: grid; gap: .4rem; margin-top: .5rem }
.cities details { margin: 0 }
.cities details:has(:checked) { border-color: var(--brand); border-width: 2px }
.filter { display: none }
.scripted .filter { display: block }
.to { display: grid; grid-template-columns: auto 1fr; gap: .2rem .9rem; align-items: center }
.to .seal { width: 2.9rem; height: 2.9rem; border-radius: 50%; font-size: .8rem; grid-row: span 2 }
.to strong { font: 700 1.15rem/1.4 var(--serif) }
.live { min-height: 0 }
.live:empty { display: none }
@media (min-width: 40rem) { .hero { padding: 2.4rem 2.2rem 4.4rem } .kinds { margin: -2.4rem 1.4rem 1.8rem } .kinds a { padding: 1.2rem 1.4rem } .side { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.2rem } .side { align-items: end } .side > .field { margin-bottom: 0 } }
@media (min-width: 62rem) { .cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.1rem; align-items: start } .elsewhere > div { display: block } .kinds { grid-template-columns: repeat(3, 1fr); gap: 1.1rem } .kinds a { grid-template-columns: 3.2rem 1fr; align-content: start } .kinds .glyph { grid-row: 1 } .kinds .say { grid-column: 1 / -1; margin-top: .5rem } .kinds .go { display: none } }
`
