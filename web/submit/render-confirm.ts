// The page before filing: where it goes, how it is sorted, what was typed; hints that never block.
import { nameOf } from '../../shared/schemas/coded.ts'
import { idTypes, requests } from '../../shared/schemas/codes.data.ts'
import { errorSummary, type FormState, hiddenFields } from '../shell/fields.ts'
import { attributes, type Html, html } from '../shell/html.ts'
import { address, otherLanguage, renderPage, shellStrings } from '../shell/page.ts'
import { type ConfirmModel, picks } from './model.ts'
import { bureauQuestion, categoryQuestion } from './render-picks.ts'
import { noticePanel, stepList } from './render-steps.ts'
import { enhancement } from './script.data.ts'
import { afterStrings, submitStrings } from './words.ts'

/** What a filled field reads like: codes by their names, ticks as yes, amounts with their unit. */
function sayValue(model: ConfirmModel, name: string, list: readonly string[]): string {
  const words = submitStrings(model.language)
  const separator = model.language === 'zh' ? '、' : ', '
  if (name === 'requests') return list.map((code) => nameOf(requests, code, model.language)).join(separator)
  if (name.endsWith('.idType')) return list.map((code) => nameOf(idTypes, code, model.language)).join(separator)
  if (name === 'anonymous' || name.startsWith('consents.')) return words.yes
  if (name === 'amount') return `${list[0] ?? ''} ${words.yuan}`
  return list.join(separator)
}

/** An anonymous report leaves out what was typed about the reporter. */
function shownNames(model: ConfirmModel): string[] {
  const isAnonymous = (model.values['anonymous']?.length ?? 0) > 0
  return Object.keys(submitStrings(model.language).fields)
    .filter((name) => !name.startsWith('pick.') && !(isAnonymous && name.startsWith('reporter.')))
    .filter((name) => (model.values[name] ?? []).some((value) => value.trim() !== ''))
}

function typed(model: ConfirmModel): Html {
  const fields = submitStrings(model.language).fields
  const rows = shownNames(model).map(
    (name) =>
      html`<div><dt>${fields[name]?.label}</dt><dd>${sayValue(model, name, model.values[name] ?? [])}</dd></div>`,
  )
  return html`<dl class="rows">${rows}</dl>`
}

function hints(model: ConfirmModel): Html {
  const words = afterStrings(model.language).confirm
  const { sorting, placing } = model
  const outside = placing.outside
  const place = outside === undefined ? '' : [outside.province, outside.city, outside.county].filter(Boolean).join('')
  return html`${
    sorting?.notOurs === undefined
      ? ''
      : html`<section class="panel care"><h2>${words.notOursTitle}</h2><p>${words.notOurs(model.language === 'zh' ? sorting.notOurs.where : sorting.notOurs.whereEn)}</p></section>`
  }${sorting?.mixed ? html`<section class="panel care"><h2>${words.mixedTitle}</h2><p>${words.mixed}</p></section>` : ''}${
    place === ''
      ? ''
      : html`<section class="panel care"><p>${words.outside(place)}${outside?.bureau === undefined ? '' : html` <span lang="zh-CN">${outside.bureau.name}</span>`}</p></section>`
  }`
}

function categories(form: FormState, model: ConfirmModel): Html {
  const { sorting, kind } = model
  if (sorting === undefined || kind === 'consultation') return html``
  const words = afterStrings(model.language).confirm
  const codes = (ranked: readonly { readonly code: string }[]) => ranked.map((entry) => entry.code)
  const questions =
    kind === 'complaint'
      ? [
          categoryQuestion(form, model, picks.object, codes(sorting.object)),
          categoryQuestion(form, model, picks.problem, codes(sorting.problem)),
        ]
      : [categoryQuestion(form, model, picks.violation, codes(sorting.violation))]
  const terms = sorting.terms.slice(0, 6).join('、')
  return html`<section class="card"><h2>${words.kindTitle}</h2>
<p class="hint">${sorting.unsure ? words.unsure : words.suggested}${terms === '' ? '' : html` ${words.becauseOf}<span lang="zh-CN">${terms}</span>`}</p>
${questions}</section>`
}

export function renderConfirm(model: ConfirmModel): string {
  const { language } = model
  const words = afterStrings(language).confirm
  const shell = shellStrings(language)
  const state: FormState = { ...model, optionalMark: '', errorMark: shell.errorMark }
  const form = attributes({
    id: 'filing',
    class: 'two',
    method: 'post',
    action: address('/', language),
    novalidate: true,
  })
  const main = html`${stepList('confirm', language)}
${errorSummary(shell.summaryTitle(model.errors.length), model.errors)}${noticePanel(model)}
<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${hints(model)}
<form${form}>
<input type="hidden" name="kind" value="${model.kind}"><input type="hidden" name="key" value="${model.key}">
${hiddenFields(model.values, Object.values(picks))}
<div><section class="card"><h2>${words.placeTitle}</h2>${bureauQuestion(state, model)}</section>
${categories(state, model)}</div>
<aside><section class="card"><h2>${words.contentTitle}</h2>${typed(model)}</section></aside>
<div class="wide"><p class="lead">${words.promise}</p>
<div class="buttons"><button class="button" name="do" value="file">${words.file}</button><button class="button plain" name="do" value="form">${words.edit}</button></div></div>
</form>`
  return renderPage({
    ...model,
    title: words.title,
    here: 'submit',
    hasErrors: model.errors.length > 0,
    main,
    languageSwitch: {
      form: 'filing',
      action: address('/', otherLanguage(language)),
      step: 'check',
      enter: 'file',
    },
    script: enhancement,
  })
}
