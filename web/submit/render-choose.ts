// The first page: what would you like to tell us? Three kinds, rights, what is needed, and who else can help.
import type { Language } from '../../shared/schemas/field-messages.ts'
import { type Html, html } from '../shell/html.ts'
import { address, otherLanguage, renderPage } from '../shell/page.ts'
import { type ChooseModel, type Kind, kindOrder } from './model.ts'
import { shopPanel } from './render-steps.ts'
import { submitStrings } from './words.ts'

function kindLink(kind: Kind, language: Language, ofShop: Readonly<Record<string, string>>): Html {
  const words = submitStrings(language).choose.kinds[kind]
  return html`<li><a href="${address('/', language, { kind, ...ofShop })}"><span class="glyph" aria-hidden="true" lang="zh-CN">${words.glyph}</span><strong>${words.name}</strong><span class="say">${words.say}</span><span class="go" aria-hidden="true">›</span></a></li>`
}

/** Rights and needed things (O121 Arts. 10–12, 15, 23; PP 18), as cards of their own. */
export function rightsAndNeeds(language: Language): Html {
  const words = submitStrings(language).choose
  const list = (lines: readonly string[]) => html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
  return html`<section class="card"><h2>${words.needTitle}</h2>${list(words.need)}</section>
<section class="card"><h2>${words.rightsTitle}</h2>${list(words.rights)}</section>`
}

export function renderChoose(model: ChooseModel): string {
  const { language, shop } = model
  const words = submitStrings(language).choose
  const ofShop: Record<string, string> = shop?.kind === 'valid' ? { shop: shop.code } : {}
  const main = html`${shopPanel(shop, language)}<div class="hero"><h1>${words.title}</h1><p>${words.lead}</p></div>
<ul class="kinds">${kindOrder.map((kind) => kindLink(kind, language, ofShop))}</ul>
<p class="panel">${words.both}</p>
<div class="cards">${rightsAndNeeds(language)}
<section class="card"><h2>${words.elsewhereTitle}</h2>
<dl class="rows elsewhere">${words.elsewhere.map(([what, where]) => html`<div><dt>${what}</dt><dd>${where}</dd></div>`)}</dl>
<p class="hint">${words.elsewhereNote}</p></section></div>`
  return renderPage({
    ...model,
    title: words.title,
    here: 'submit',
    main,
    languageSwitch: { href: address('/', otherLanguage(language), ofShop) },
  })
}
