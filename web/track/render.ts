// The pages of following a case: the two fields that ask for it, and the case in plain words.
import type { FollowView } from '../../shared/schemas/follow-view.ts'
import { dayOf, sayDay, sayInstant } from '../shell/dates.ts'
import { errorSummary, type FormState, hiddenFields, textField } from '../shell/fields.ts'
import { attributes, type Html, html } from '../shell/html.ts'
import { address, otherLanguage, renderPage, shellStrings } from '../shell/page.ts'
import type { TrackCaseModel, TrackFormModel } from './model.ts'
import { actsOf, linkedOf, outcomeOf } from './render-acts.ts'
import { clockCard } from './render-clock.ts'
import { elsewherePanel } from './render-hand-over.ts'
import { trackScript } from './script.data.ts'
import type { TrackStrings } from './strings.zh.ts'
import { trackStrings } from './words.ts'

/** The switch posts what is in the page to the same place in the other language. */
const switchFor = (language: 'zh' | 'en', step: string) => ({
  form: 'following',
  action: address('/track', otherLanguage(language)),
  step,
  enter: 'follow',
})

export function renderTrackForm(model: TrackFormModel): string {
  const { language } = model
  const words = trackStrings(language).form
  const shell = shellStrings(language)
  const state: FormState = { ...model, optionalMark: '', errorMark: shell.errorMark }
  const field = { inputmode: 'numeric', autocomplete: 'off', className: 'half' } as const
  const main = html`<div class="narrow">${errorSummary(shell.summaryTitle(model.errors.length), model.errors)}
${model.notice === undefined ? '' : html`<div class="panel bad" role="alert" tabindex="-1" autofocus><p>${words.notices[model.notice]}</p></div>`}
<h1>${words.title}</h1><p class="lead">${words.lead}</p>
<form${attributes({ id: 'following', method: 'post', action: address('/track', language), novalidate: true, class: 'card' })}>
${textField(state, { ...field, name: 'number', ...words.number, maxlength: 40 })}
${textField(state, { ...field, name: 'accessCode', ...words.accessCode, maxlength: 30 })}
<div class="buttons"><button class="button" name="do" value="follow">${words.submit}</button></div></form>
<details><summary>${words.lost}</summary><p>${words.lostText}</p></details></div>`
  return renderPage({
    ...model,
    title: words.title,
    here: 'track',
    hasErrors: model.errors.length > 0 || model.notice !== undefined,
    main,
    languageSwitch: switchFor(language, 'form'),
  })
}

/** Where the stage stands on the short path a person is shown, before it or on it; a report's path tells no result (O121 Art. 37). */
const positions: Readonly<Record<FollowView['kind'], Readonly<Record<string, number>>>> = {
  complaint: { odr: -1, 'initial-review': 1, mediation: 2, closed: 3 },
  'violation-report': { verification: 1, 'penalty-case': 1, closed: 2 },
  consultation: { answer: 1, closed: 2 },
}

function path(view: FollowView, words: TrackStrings['view']): { list: Html; now: string } {
  const names = words.paths[view.kind]
  const position = positions[view.kind][view.stage.code] ?? 0
  const rows = names.map((name, index) => {
    const isHere = index === position
    return html`<li${attributes({ class: index < position ? 'done' : undefined, 'aria-current': isHere ? 'step' : undefined })}>${name}</li>`
  })
  return {
    list: html`<ol class="path" aria-label="${words.path}">${rows}</ol>`,
    now: names[position] ?? view.stage.name,
  }
}

function overview(model: TrackCaseModel, words: TrackStrings['view']): Html {
  const { view, language } = model
  const digits = view.number.match(/.{1,4}/g) ?? []
  const { list, now } = path(view, words)
  const row = (term: string, value: Html | string) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`
  return html`<article class="paper"><header><h1>${words.title[view.kind]}</h1></header>
<div class="now"><span>${words.stageNow}</span><strong class="stage">${now}</strong></div>${list}
${view.isOnItsWay ? html`<p class="panel">${words.onItsWay}</p>` : ''}
<dl class="rows">${row(words.bureau, html`<span lang="zh-CN">${view.bureau.name}</span>`)}
${row(words.number, html`<span class="digits">${digits.map((group) => html`<span class="group">${group}</span>`)}</span>`)}
${view.item === undefined ? '' : row(words.item, view.item)}
${row(words.receivedAt, html`<time datetime="${view.receivedAt}">${sayInstant(view.receivedAt, language)}</time>`)}</dl>
${view.kind === 'violation-report' ? html`<p class="hint">${words.reportNote}</p>` : ''}</article>`
}

function past(model: TrackCaseModel, words: TrackStrings['view']): Html {
  const steps = model.view.history
    .toReversed()
    .map(
      (step) =>
        html`<li><time datetime="${step.at}">${sayInstant(step.at, model.language)}</time><p>${step.text}</p>${
          step.message === undefined ? '' : html`<p class="said" lang="zh-CN">${step.message}</p>`
        }</li>`,
    )
  return html`<section class="card"><h2>${words.historyTitle}</h2><ol class="past">${steps}</ol></section>`
}

function papers(model: TrackCaseModel, words: TrackStrings['view']): Html {
  const { documents } = model.view
  if (documents.length === 0) return html``
  const form = attributes({ method: 'post', action: address('/track/paper', model.language) })
  const rows = documents.map(({ form: number, name, documentNumber, issuedAt }, place) => {
    const which = documents.slice(0, place + 1).filter((document) => document.form === number).length
    const asked = {
      number: [model.view.number],
      accessCode: [model.accessCode],
      form: [number],
      which: [String(which)],
    }
    return html`<li>${name} <span lang="zh-CN">${documentNumber}</span> · ${sayDay(dayOf(issuedAt), model.language)}
<form class="no-print"${form}>${hiddenFields(asked)}<button class="button plain"${attributes({ 'aria-label': `${words.openDocument} ${name}` })}>${words.openDocument}</button></form></li>`
  })
  return html`<section class="card"><h2>${words.documentsTitle}</h2><ul>${rows}</ul></section>`
}

export function renderTrackCase(model: TrackCaseModel): string {
  const { language, view, today } = model
  const words = trackStrings(language).view
  const clocks = view.clocks.map((clock) => clockCard(clock, { language, today, words }))
  const form = attributes({ id: 'following', method: 'post', action: address('/track', language) })
  const { acts } = trackStrings(language)
  const main = html`${outcomeOf(model)}${elsewherePanel(model)}<div class="two"><div>${overview(model, words)}
<section class="card"><h2>${words.clocksTitle}</h2>${clocks.length === 0 ? html`<p>${words.noClocks}</p>` : clocks}</section></div>
<aside>${actsOf(model, acts)}${linkedOf(model, acts)}${past(model, words)}${papers(model, words)}
<div class="buttons no-print"><form${form}>${hiddenFields({ number: [view.number], accessCode: [model.accessCode] })}<button class="button" name="do" value="follow">${words.refresh}</button></form>
<button type="button" class="button plain print" data-print>${shellStrings(language).print}</button><a class="button plain" href="${address('/track', language)}">${words.another}</a></div></aside></div>
<p class="only-print">${words.onPaper}</p>`
  return renderPage({
    ...model,
    title: words.title[view.kind],
    here: 'track',
    main,
    languageSwitch: switchFor(language, 'follow'),
    script: trackScript,
  })
}
