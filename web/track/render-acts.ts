// What a person may do with the own case: one small form an act, without script.
import { evidenceLimits } from '../../shared/schemas/consumer-acts.ts'
import type { FollowView } from '../../shared/schemas/follow-view.ts'
import { hiddenFields } from '../shell/fields.ts'
import { attributes, type Html, html } from '../shell/html.ts'
import { address } from '../shell/page.ts'
import type { TrackCaseModel } from './model.ts'
import type { TrackStrings } from './strings.zh.ts'

type Words = TrackStrings['acts']

function formOf(model: TrackCaseModel, content: Html, isFile = false): Html {
  const form = attributes({
    method: 'post',
    action: address('/track/act', model.language),
    enctype: isFile ? 'multipart/form-data' : undefined,
    class: 'act',
  })
  return html`<form${form}>${hiddenFields({ number: [model.view.number], accessCode: [model.accessCode] })}${content}</form>`
}

const button = (value: string, text: string, isPlain = true) =>
  html`<button class="${isPlain ? 'button plain' : 'button'}" name="do" value="${value}">${text}</button>`

const remark = (words: Words) =>
  html`<label>${words.remark} <input name="text" maxlength="500" autocomplete="off"></label>`

function evidence(model: TrackCaseModel, words: Words): Html {
  const files = model.view.evidence.map(
    ({ mediaType, sizeBytes }, place) =>
      html`<li>${words.file(place + 1, mediaType === 'application/pdf', sizeBytes)}</li>`,
  )
  const megabytes = evidenceLimits.sizeBytes / 1_000_000
  const list = files.length === 0 ? html`` : html`<ol>${files}</ol>`
  if (!model.view.acts.includes('add-evidence'))
    return files.length === 0 ? html`` : html`<h3>${words.evidence}</h3>${list}`
  const pick = html`<p><label for="file">${words.pickFile}</label><input id="file" type="file" name="file" required accept="image/jpeg,image/png,image/webp,application/pdf" aria-describedby="file-hint"></p>
<p class="hint" id="file-hint">${words.fileHint(megabytes)}</p>${button('evidence', words.addFile)}`
  return html`<h3>${words.evidence}</h3>${list}${formOf(model, pick, true)}`
}

const asked: Readonly<
  Record<Exclude<FollowView['acts'][number], 'add-evidence'>, (words: Words, view: FollowView) => Html>
> = {
  performance: (words) =>
    html`<h3>${words.performance}</h3>${remark(words)}<div class="buttons">${button('performance:yes', words.kept)}${button('performance:no', words.notKept)}</div>`,
  rate: (words) =>
    html`<h3>${words.rate}</h3>${remark(words)}<div class="buttons">${button('rate:yes', words.satisfied)}${button('rate:no', words.dissatisfied)}</div>`,
  'end-negotiation': (words) =>
    html`<h3>${words.negotiation}</h3><p class="hint">${words.negotiationHint}</p>${button('end-negotiation', words.endNegotiation)}`,
  withdraw: (words, { isJoint }) =>
    html`<details><summary>${words.withdraw}</summary><p>${words.withdrawHint}</p>${
      isJoint
        ? html`<p><label><input type="checkbox" name="representedConsent" value="true"> ${words.allConsent}</label></p>`
        : ''
    }${button('withdraw', words.withdrawNow)}</details>`,
}

/** The acts that the case leaves open, and the files added so far. */
export function actsOf(model: TrackCaseModel, words: Words): Html {
  const { acts } = model.view
  const order = ['performance', 'rate', 'end-negotiation'] as const
  const first = order.filter((name) => acts.includes(name)).map((name) => formOf(model, asked[name](words, model.view)))
  const files = evidence(model, words)
  const last = acts.includes('withdraw') ? formOf(model, asked.withdraw(words, model.view)) : html``
  if (acts.length === 0 && model.view.evidence.length === 0) return html``
  return html`<section class="card no-print"><h2>${words.title}</h2>${first}${files}${last}</section>`
}

/** What came of the last act. */
export function outcomeOf({ done, failure }: TrackCaseModel): Html {
  if (failure !== undefined)
    return html`<div class="panel bad" role="alert" tabindex="-1" autofocus><p>${failure}</p></div>`
  return done === undefined ? html`` : html`<div class="panel good" role="status"><p>${done}</p></div>`
}

/** The other cases that came of the same paper, each to be followed with a code of its own. */
export function linkedOf({ view }: TrackCaseModel, words: Words): Html {
  if (view.linked.length === 0) return html``
  const rows = view.linked.map(({ number, accessCode }) => html`<li>${words.linked(number, accessCode)}</li>`)
  return html`<section class="card"><h2>${words.linkedTitle}</h2><ul>${rows}</ul></section>`
}
