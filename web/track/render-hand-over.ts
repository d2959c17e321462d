// A case outside the province: the panel that says whom to turn to, and the page of papers to take along.
import { nameOf } from '../../shared/schemas/coded.ts'
import { requests } from '../../shared/schemas/codes.data.ts'
import { fieldLabels } from '../../shared/schemas/field-labels.data.ts'
import type { Language } from '../../shared/schemas/field-messages.ts'
import type { Elsewhere, HandOverPackage } from '../../shared/schemas/hand-over-package.ts'
import { sayInstant } from '../shell/dates.ts'
import { hiddenFields } from '../shell/fields.ts'
import { attributes, type Html, html } from '../shell/html.ts'
import { address, otherLanguage, renderPage, shellStrings } from '../shell/page.ts'
import type { HandOverModel, TrackCaseModel } from './model.ts'
import { trackScript } from './script.data.ts'
import { handOverWords } from './strings-hand-over.ts'

const row = (term: string, value: Html | string) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`

function turnToRows({ bureau, platform, basis }: Elsewhere, language: Language): Html {
  const words = handOverWords(language)
  const link = html`<a href="${platform.url}"><span lang="zh-CN">${platform.name}</span> ${platform.url.replace('https://', '')}</a>`
  return html`${row(words.turnTo, bureau === undefined ? words.anyBureau : html`<strong lang="zh-CN">${bureau.name}</strong>`)}
${row(words.platform, link)}${row(words.phone, html`<a href="tel:${platform.phone}">${platform.phone}</a>`)}
${row(words.basis, html`<span lang="zh-CN">${basis}</span>`)}`
}

/** Whom to turn to, first on the page of the case; empty for a case of the province. */
export function elsewherePanel({ view, accessCode, language }: TrackCaseModel): Html {
  const { elsewhere } = view
  if (elsewhere === undefined) return html``
  const words = handOverWords(language)
  const form = attributes({ method: 'post', action: address('/track', language), class: 'no-print' })
  const asked = hiddenFields({ number: [view.number], accessCode: [accessCode] })
  return html`<section class="panel care"><h2>${words.title}</h2><p>${words.lead(elsewhere.place)}</p>
<dl class="rows">${turnToRows(elsewhere, language)}</dl>
<form${form}>${asked}<button class="button" name="do" value="hand-over">${words.open}</button></form></section>`
}

/** What was submitted, field by field under its plain name; what has no name is no words of the person. */
function submittedRows(value: unknown, path: string, language: Language): Html[] {
  if (Array.isArray(value)) {
    if (path !== 'requests') return value.flatMap((one) => submittedRows(one, path, language))
    const names = value.map((code) => nameOf(requests, String(code), language))
    return submittedRows(names.join(language === 'zh' ? '、' : ', '), path, language)
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]) =>
      submittedRows(part, path === '' ? key : `${path}.${key}`, language),
    )
  }
  const label = fieldLabels[path]?.[language]
  // How it came in is ours, no word of the person's.
  if (label === undefined || value === undefined || path === 'channel') return []
  return [row(label, html`<span class="said">${said(value, path, language)}</span>`)]
}

function said(value: unknown, path: string, language: Language): string {
  const words = handOverWords(language)
  if (path === 'amountFen') return language === 'zh' ? `${Number(value) / 100} 元` : `CNY ${Number(value) / 100}`
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return String(value)
}

function paper({ form: _form, ...package_ }: HandOverPackage, language: Language): Html {
  const words = handOverWords(language)
  const { number, receivedAt, registeredBy, turnTo, submitted, evidence, preparedAt } = package_
  return html`<article class="paper"><header><h1>${words.paperTitle}</h1></header><p>${words.paperLead}</p>
<dl class="rows">${row(words.number, number)}${row(words.receivedAt, sayInstant(receivedAt, language))}
${row(words.registeredBy, html`<span lang="zh-CN">${registeredBy.name}</span>`)}${turnToRows(turnTo, language)}</dl>
<h2>${words.submitted}</h2><dl class="rows">${submittedRows(submitted, '', language)}
${evidence.length === 0 ? '' : row(words.evidence, words.evidenceCount(evidence.length))}</dl>
<p class="hint">${words.preparedAt} ${sayInstant(preparedAt, language)}</p></article>`
}

export function renderHandOver(model: HandOverModel): string {
  const { language, handOver, accessCode } = model
  const words = handOverWords(language)
  const form = attributes({ id: 'following', method: 'post', action: address('/track', language) })
  const asked = hiddenFields({ number: [handOver.number], accessCode: [accessCode] })
  const main = html`<div class="narrow">${paper(handOver, language)}<div class="buttons no-print">
<button type="button" class="button print" data-print>${shellStrings(language).print}</button>
<form${form}>${asked}<button class="button plain" name="do" value="follow">${words.back}</button></form></div>
<p class="hint no-print">${words.json}</p></div>`
  return renderPage({
    ...model,
    title: words.paperTitle,
    here: 'track',
    main,
    languageSwitch: {
      form: 'following',
      action: address('/track', otherLanguage(language)),
      step: 'hand-over',
      enter: 'follow',
    },
    script: trackScript,
  })
}
