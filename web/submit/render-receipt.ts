// The receipt: number, access code, what was signed, and what happens next by when. Made to be kept, also on paper.

import type { SubmitAnswer } from '../../shared/schemas/submit-answer.ts'
import { sayDay, sayInstant } from '../shell/dates.ts'
import { hiddenFields } from '../shell/fields.ts'
import { attributes, type Html, html } from '../shell/html.ts'
import { address, otherLanguage, renderPage, shellStrings } from '../shell/page.ts'
import type { ReceiptModel } from './model.ts'
import { stepList } from './render-steps.ts'
import { enhancement } from './script.data.ts'
import { afterStrings } from './words.ts'

/** Digits in groups of four, easy to copy by hand; read and copied without the gaps. */
export function groupedDigits(digits: string): Html {
  const groups = digits.match(/.{1,4}/g) ?? [digits]
  return html`${groups.map((group) => html`<span class="group">${group}</span>`)}`
}

/** The clock whose day a step of the list is told with: the first one that runs from filing. */
const firstClock = { complaint: 'initial-review', 'violation-report': 'verification', consultation: 'answer' } as const

function nextSteps(model: ReceiptModel): Html {
  const words = afterStrings(model.language).receipt
  const { answer } = model
  const clock = answer.clocks.find((candidate) => candidate.clock === firstClock[answer.kind])
  const due =
    clock?.dueDay === undefined
      ? ''
      : html`<p class="due">${words.by(sayDay(clock.dueDay, model.language))}${clock.provisional ? words.provisional : ''}</p>`
  const rows = words.steps[answer.kind].map(
    ([title, text], index) => html`<li><h3>${title}</h3>${index === 0 ? due : ''}<p>${text}</p></li>`,
  )
  return html`<section class="card"><h2>${words.nextTitle}</h2><ol class="next">${rows}</ol></section>`
}

function codes(answer: SubmitAnswer, words: ReturnType<typeof afterStrings>['receipt']): Html {
  return html`<dl class="codes">
<div><dt>${words.number}</dt><dd id="number">${groupedDigits(answer.number)}</dd></div>
<div><dt>${words.accessCode}</dt><dd>${groupedDigits(answer.accessCode)}</dd></div></dl>`
}

function details(model: ReceiptModel): Html {
  const words = afterStrings(model.language).receipt
  const { answer } = model
  const hasCandidates = (answer.candidates?.length ?? 0) > 0
  return html`<dl class="rows">
<div><dt>${words.receivedAt}</dt><dd><time datetime="${answer.receivedAt}">${sayInstant(answer.receivedAt, model.language)}</time></dd></div>
<div><dt>${words.bureau}</dt><dd><span lang="zh-CN">${answer.bureau.name}</span>${hasCandidates ? html`<p class="hint">${words.placing}</p>` : ''}</dd></div>
<div><dt>${words.hash}</dt><dd class="hash">${answer.receipt.hash}</dd></div>
<div><dt>${words.signature}</dt><dd class="hash">${answer.receipt.signature}</dd></div>
<div><dt>${words.kid}</dt><dd class="hash">${answer.receipt.kid} · ${words.salt} ${answer.receipt.salt}</dd></div></dl>
<p class="hint">${words.proof}</p>`
}

/** Follows the case at once: number and code are posted, so that they never stand in an address. */
function followButton(model: ReceiptModel): Html {
  const { answer, language } = model
  const words = afterStrings(language).receipt
  return html`<form method="post" action="${address('/track', language)}">${hiddenFields({ number: [answer.number], accessCode: [answer.accessCode] })}<button class="button">${words.track}</button></form>`
}

/** The filing once more, as hidden fields: switching the language replays it and gets the same receipt. */
function replayForm(model: ReceiptModel): Html {
  return html`<form${attributes({ id: 'filing', method: 'post', action: address('/', model.language) })}>${hiddenFields({ ...model.values, kind: [model.kind], key: [model.key] })}</form>`
}

function reusedNote(model: ReceiptModel): Html {
  if (model.other === undefined) return html``
  const words = afterStrings(model.language).receipt
  const again = hiddenFields({ ...model.values, kind: [model.kind], key: [model.other.newKey] })
  return html`<section class="panel care no-print" role="alert"><h2>${words.reusedTitle}</h2><p>${words.reused}</p>
<form method="post" action="${address('/', model.language)}">${again}<button class="button plain" name="do" value="form">${words.fileAsNew}</button></form></section>`
}

export function renderReceipt(model: ReceiptModel): string {
  const { language, answer } = model
  const words = afterStrings(language).receipt
  const title = words.title[answer.kind]
  const main = html`<div class="two"><div>
${stepList('receipt', language)}${reusedNote(model)}
<article class="paper" data-filed><header><h1>${title}</h1><p class="lead">${words.lead}</p></header>
<div class="stamp" aria-hidden="true" lang="zh-CN">${words.stamp}</div>
${codes(answer, words)}<p class="panel care no-print">${words.keep}</p>
${details(model)}<p class="only-print">${words.onPaper}</p></article>
<div class="buttons no-print">${followButton(model)}<button type="button" class="button plain print" data-print>${shellStrings(language).print}</button><a class="button plain" href="${address('/', language)}">${words.another}</a></div>
</div><aside>${nextSteps(model)}</aside></div>${replayForm(model)}`
  return renderPage({
    ...model,
    title,
    here: 'submit',
    main,
    languageSwitch: {
      form: 'filing',
      action: address('/', otherLanguage(language)),
      step: 'file',
      enter: 'file',
    },
    script: enhancement,
  })
}
