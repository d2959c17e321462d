// The form of one kind: errors summed up on top, sections, everything typed kept, the language switch posting it all.

import { errorSummary, type FormState, hiddenFields } from '../shell/fields.ts'
import { attributes, html } from '../shell/html.ts'
import { address, otherLanguage, renderPage, shellStrings } from '../shell/page.ts'
import type { FormModel } from './model.ts'
import { rightsAndNeeds } from './render-choose.ts'
import { complaintSections, consultationSections, reportSections } from './render-form-sections.ts'
import { inPageOrder, noticePanel, shopPanel, stepList } from './render-steps.ts'
import { enhancement } from './script.data.ts'
import { submitStrings } from './words.ts'

const sections = {
  complaint: complaintSections,
  'violation-report': reportSections,
  consultation: consultationSections,
}

/** Answers given on the confirm page travel with the form, so that going back keeps them too. */
const picksOf = (model: FormModel) =>
  Object.fromEntries(
    Object.entries(model.values).filter(([name]) => /^(pick|guess)\./.test(name) || name === 'channel'),
  )

export function renderForm(asked: FormModel): string {
  const model = { ...asked, errors: inPageOrder(asked.errors, asked.language) }
  const { language, kind } = model
  const words = submitStrings(language).form
  const shell = shellStrings(language)
  const state: FormState = { ...model, optionalMark: shell.optional, errorMark: shell.errorMark }
  const form = attributes({
    id: 'filing',
    method: 'post',
    action: address('/', language),
    novalidate: true,
    'data-draft': kind,
  })
  const main = html`<div class="two"><div>
${stepList('form', language)}
${errorSummary(shell.summaryTitle(model.errors.length), model.errors)}${noticePanel(model)}${shopPanel(model.shop, language)}
<h1>${words.title[kind]}</h1>
<p class="lead">${words.lead} <a href="${address('/', language)}">${words.change}</a></p>
<form${form}>
<input type="hidden" name="kind" value="${kind}"><input type="hidden" name="key" value="${model.key}">
${hiddenFields(picksOf(model))}${sections[kind](state, { language, today: model.today })}
<p class="hint">${words.privacy}</p>
<div class="buttons"><button class="button" name="do" value="check">${words.next}</button></div>
</form></div>
<aside>${rightsAndNeeds(language)}</aside></div>`
  return renderPage({
    ...model,
    title: words.title[kind],
    here: 'submit',
    hasErrors: model.errors.length > 0,
    main,
    languageSwitch: {
      form: 'filing',
      action: address('/', otherLanguage(language)),
      step: 'form',
      enter: 'check',
    },
    script: enhancement,
  })
}
