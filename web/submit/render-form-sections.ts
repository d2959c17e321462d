// Which fields a kind asks for, in the order a person tells a story: whom, what, what I want, who I am.

import { nameOf } from '../../shared/schemas/coded.ts'
import { idTypes, requests } from '../../shared/schemas/codes.data.ts'
import type { Language } from '../../shared/schemas/field-messages.ts'
import { choiceField, type FormState, type TextField, textField, tickBox } from '../shell/fields.ts'
import { type Html, html, type Part } from '../shell/html.ts'
import { isChosen, typedIn } from '../shell/values.ts'
import { platformNames } from './platform-names.data.ts'
import { submitStrings } from './words.ts'

type Setting = { readonly language: Language; readonly today: string }
type Extra = Omit<TextField, 'name' | 'label' | 'hint'>

const needed: Extra = {}
const optional: Extra = { isOptional: true }
const phone: Extra = { type: 'tel', inputmode: 'tel', maxlength: 30, className: 'half' }
const ownPhone: Extra = { ...phone, autocomplete: 'tel' }
/** Not kept by a browser that others may use. */
const idNumber: Extra = { isOptional: true, autocomplete: 'off', maxlength: 40 }

/** Sections drawn for one form: `input` adds the words of a field to how it is asked. */
function drawing(form: FormState, { language }: Setting) {
  const words = submitStrings(language)
  const wording = (name: string) => words.fields[name] ?? { label: name, hint: '' }
  return {
    words,
    input: (name: string, extra: Extra): Html => textField(form, { name, ...wording(name), ...extra }),
    tick: (name: string): Html => tickBox(form, { name, label: wording(name).label, note: wording(name).hint }),
    wording,
  }
}

const section = (title: Part, content: Part): Html => html`<section class="card"><h2>${title}</h2>${content}</section>`

/** Fields that few need, folded away unless one of them holds something or is wrong. */
function folded(form: FormState, title: string, names: readonly string[], content: Part): Html {
  const isOpen = names.some(
    (name) => typedIn(form.values, name) !== '' || form.errors.some((error) => error.path === name),
  )
  return html`<details${isOpen ? html` open` : ''}><summary>${title}</summary>${content}</details>`
}

function respondentSection(form: FormState, setting: Setting, kind: 'complaint' | 'violation-report'): Html {
  const { input, words } = drawing(form, setting)
  const rare = ['respondent.uscc', 'respondent.shopCode', 'respondent.phone', 'respondent.contact']
  return section(
    words.form.sections.respondent[kind],
    html`${input('respondent.name', { maxlength: 120 })}
${input('respondent.address', { ...optional, maxlength: 200 })}
${input('respondent.platform', { ...optional, maxlength: 60, list: 'platforms', className: 'half' })}
<datalist id="platforms">${platformNames.map((name) => html`<option value="${name}"></option>`)}</datalist>
<div class="live" id="live-place" role="status"></div>
${folded(
  form,
  words.form.more.respondent,
  rare,
  html`${input('respondent.uscc', { ...optional, maxlength: 18 })}${input('respondent.shopCode', { ...optional, maxlength: 400 })}
<div class="side">${input('respondent.contact', { ...optional, maxlength: 60 })}${input('respondent.phone', { ...phone, ...optional })}</div>`,
)}`,
  )
}

function factsSection(form: FormState, setting: Setting): Html {
  const { input, words } = drawing(form, setting)
  const date: Extra = { type: 'date', max: setting.today, isOptional: true }
  const rare = ['purchasedAt', 'disputeAt', 'knewAt', 'disputePlace', 'orderNumber']
  return section(
    words.form.sections.what.complaint,
    html`${input('item', { ...optional, maxlength: 100 })}
${input('facts', { rows: 7, maxlength: 5000 })}
<div class="live" id="live-sort" role="status"></div>
${input('amount', { ...optional, inputmode: 'decimal', maxlength: 16, className: 'half', suffix: words.yuan })}
${folded(
  form,
  words.form.more.what,
  rare,
  html`<div class="side">${input('purchasedAt', date)}${input('disputeAt', date)}</div>${input('knewAt', { ...date, className: 'half' })}
${input('disputePlace', { ...optional, maxlength: 200 })}${input('orderNumber', { ...optional, maxlength: 80 })}`,
)}`,
  )
}

function wishSection(form: FormState, setting: Setting): Html {
  const { input, words, wording } = drawing(form, setting)
  const options = requests.map(({ code }) => ({ value: code, label: nameOf(requests, code, setting.language) }))
  return section(
    words.form.sections.wish,
    html`${choiceField(form, { name: 'requests', type: 'checkbox', className: 'pairs', options, ...wording('requests') })}
${input('requestText', { ...optional, rows: 3, maxlength: 1000 })}`,
  )
}

function identityChoice(form: FormState, setting: Setting, person: 'complainant' | 'reporter'): Html {
  const { input, words, wording } = drawing(form, setting)
  const name = `${person}.idType`
  const options = idTypes.map(({ code }) => ({ value: code, label: nameOf(idTypes, code, setting.language) }))
  return folded(
    form,
    words.form.more.identity,
    [name, `${person}.idNumber`],
    html`${choiceField(form, { name, type: 'radio', isOptional: true, className: 'pairs wide-pairs', options, ...wording(name) })}
${input(`${person}.idNumber`, idNumber)}`,
  )
}

function agentFields(form: FormState, setting: Setting): Html {
  const { input, words } = drawing(form, setting)
  return folded(
    form,
    words.form.more.agent,
    ['agent.name', 'agent.phone', 'agent.powerOfAttorney'],
    html`<p class="hint">${words.form.agentNote}</p>
<div class="side">${input('agent.name', { maxlength: 60 })}${input('agent.phone', phone)}</div>
${input('agent.powerOfAttorney', { ...optional, rows: 3, maxlength: 2000 })}`,
  )
}

/** Of several complainants each must consent to being handled together (O121 Art. 12). */
function jointFields(form: FormState, setting: Setting): Html {
  const { tick, words } = drawing(form, setting)
  return folded(
    form,
    words.form.more.joint,
    ['consents.jointHandling'],
    html`<p class="hint">${words.form.joint}</p>
<div class="options">${tick('consents.jointHandling')}</div>`,
  )
}

export function complaintSections(form: FormState, setting: Setting): Html {
  const { input, tick, words } = drawing(form, setting)
  return html`${respondentSection(form, setting, 'complaint')}${factsSection(form, setting)}${wishSection(form, setting)}
${section(
  words.form.sections.you,
  html`${input('complainant.name', { autocomplete: 'name', maxlength: 60, className: 'half' })}
${input('complainant.phone', ownPhone)}${input('complainant.address', { autocomplete: 'street-address', maxlength: 200 })}
${identityChoice(form, setting, 'complainant')}${agentFields(form, setting)}${jointFields(form, setting)}`,
)}
${section(words.form.sections.consents, html`<div class="options">${tick('consents.publish')}${tick('consents.entrustMediation')}${tick('consents.negotiateFirst')}</div>`)}`
}

export function reportSections(form: FormState, setting: Setting): Html {
  const { input, tick, words } = drawing(form, setting)
  const isAnonymous = isChosen(form.values, 'anonymous', 'true')
  return html`${respondentSection(form, setting, 'violation-report')}
${section(
  words.form.sections.what['violation-report'],
  html`${input('item', { ...optional, maxlength: 100 })}${input('lead', { rows: 8, maxlength: 5000 })}
<div class="live" id="live-sort" role="status"></div>`,
)}
<section class="card may-hide"><h2>${words.form.sections.you}</h2><div class="options">${tick('anonymous')}</div>
<p class="hint">${words.anonymousNote}</p>
<div class="named"${isAnonymous ? html` data-anonymous` : ''}>
<div class="side">${input('reporter.name', { ...optional, autocomplete: 'name', maxlength: 60 })}${input('reporter.phone', { ...ownPhone, ...optional })}</div>
${input('reporter.address', { ...optional, autocomplete: 'street-address', maxlength: 200 })}
${input('reporter.idNumber', idNumber)}<p class="hint">${words.form.realName}</p></div></section>`
}

export function consultationSections(form: FormState, setting: Setting): Html {
  const { input, words } = drawing(form, setting)
  return html`${section(
    words.form.sections.what.consultation,
    html`${input('topic', { ...optional, maxlength: 60 })}${input('question', { ...needed, rows: 7, maxlength: 2000 })}`,
  )}
${section(
  words.form.sections.you,
  html`<div class="side">${input('person.name', { ...optional, autocomplete: 'name', maxlength: 60 })}${input('person.phone', { ...ownPhone, ...optional })}</div>`,
)}`
}
