// Form controls: label, hint and error always tied to the control, large enough for a thumb.
import type { FieldError } from '../../shared/schemas/field-messages.ts'
import { attributes, type Html, html, type Part } from './html.ts'
import { idOf, isChosen, typedIn, type Values } from './values.ts'

/** What every control of one form needs to know. */
export type FormState = {
  readonly values: Values
  readonly errors: readonly FieldError[]
  /** The mark behind the label of a field that may stay empty. */
  readonly optionalMark: string
  /** Read out before an error. */
  readonly errorMark: string
}

type Common = { readonly name: string; readonly label: string; readonly hint?: Part; readonly isOptional?: boolean }

export type TextField = Common & {
  readonly type?: 'text' | 'tel' | 'date'
  readonly rows?: number
  readonly autocomplete?: string
  readonly inputmode?: 'numeric' | 'decimal' | 'tel'
  readonly maxlength?: number
  readonly list?: string
  readonly max?: string
  readonly className?: string
  readonly suffix?: string
}

export type Option = { readonly value: string; readonly label: Part; readonly note?: Part }

export type ChoiceField = Common & {
  readonly type: 'radio' | 'checkbox'
  readonly options: readonly Option[]
  readonly className?: string
}

const errorOf = (form: FormState, name: string): string | undefined =>
  form.errors.find((error) => error.path === name)?.message

const describedBy = (id: string, hint: Part, error: string | undefined): string | undefined =>
  [hint ? `${id}-hint` : '', error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ') || undefined

function notes(id: string, hint: Part, error: string | undefined, errorMark: string): Html {
  return html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}${
    error === undefined
      ? ''
      : html`<p class="error" id="${id}-error"><span class="unseen">${errorMark}</span>${error}</p>`
  }`
}

/** A line or, with `rows`, a box of text. */
export function textField(form: FormState, field: TextField): Html {
  const id = idOf(field.name)
  const error = errorOf(form, field.name)
  const shared = {
    id,
    name: field.name,
    required: !field.isOptional,
    maxlength: field.maxlength,
    // Never `off` without need: browsers then forget what was typed when one goes back.
    autocomplete: field.autocomplete,
    'aria-describedby': describedBy(id, field.hint, error),
    'aria-invalid': error === undefined ? undefined : 'true',
  }
  const value = typedIn(form.values, field.name)
  const control =
    field.rows === undefined
      ? html`<input${attributes({ ...shared, type: field.type ?? 'text', inputmode: field.inputmode, list: field.list, max: field.max, value })}>`
      : html`<textarea${attributes({ ...shared, rows: field.rows })}>
${value}</textarea>`
  return html`<div class="field ${field.className ?? ''}${error === undefined ? '' : ' bad'}">
<label for="${id}">${field.label}${field.isOptional ? html` <span class="optional">${form.optionalMark}</span>` : ''}</label>
${notes(id, field.hint, error, form.errorMark)}${field.suffix === undefined ? control : html`<div class="with-suffix">${control}<span>${field.suffix}</span></div>`}
</div>`
}

/** One radio button or tick box with its label; the whole row can be tapped. */
export function optionRow(
  form: FormState,
  field: Pick<ChoiceField, 'name' | 'type'>,
  option: Option,
  id: string,
): Html {
  const noteId = option.note ? `${id}-note` : undefined
  const control = attributes({
    type: field.type,
    id,
    name: field.name,
    value: option.value,
    checked: isChosen(form.values, field.name, option.value),
    'aria-describedby': noteId,
  })
  return html`<div class="option"><input${control}><label for="${id}">${option.label}</label>${
    option.note ? html`<p class="note" id="${noteId}">${option.note}</p>` : ''
  }</div>`
}

/** A group of radio buttons or tick boxes under one legend; an error links to the first of them. */
export function choiceField(form: FormState, field: ChoiceField, below: Part = ''): Html {
  const id = idOf(field.name)
  const error = errorOf(form, field.name)
  const group = attributes({
    class: `field choices ${field.className ?? ''}${error === undefined ? '' : ' bad'}`,
    'aria-describedby': describedBy(id, field.hint, error),
  })
  const rows = field.options.map((option, index) =>
    optionRow(form, field, option, index === 0 ? id : `${id}-${option.value}`),
  )
  return html`<fieldset${group}>
<legend>${field.label}${field.isOptional ? html` <span class="optional">${form.optionalMark}</span>` : ''}</legend>
${notes(id, field.hint, error, form.errorMark)}<div class="options">${rows}</div>${below}
</fieldset>`
}

/** A single tick box with its explanation. */
export function tickBox(form: FormState, field: { name: string; label: string; note?: Part }): Html {
  return optionRow(form, { name: field.name, type: 'checkbox' }, { value: 'true', ...field }, idOf(field.name))
}

/** Everything typed, as hidden fields, for the pages that follow the form. */
export function hiddenFields(values: Values, without: readonly string[] = []): Html {
  const kept = Object.entries(values).filter(([name]) => !without.includes(name))
  return html`${kept.flatMap(([name, list]) =>
    list.filter((value) => value !== '').map((value) => html`<input type="hidden" name="${name}" value="${value}">\n`),
  )}`
}

/** The errors summed up on top: takes the focus when the page opens, each line leads to its field. */
export function errorSummary(title: string, errors: readonly FieldError[]): Html {
  if (errors.length === 0) return html``
  return html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="summary-title">
<h2 id="summary-title">${title}</h2>
<ul>${errors.map((error) => html`<li><a href="#${idOf(error.path)}">${error.message}</a></li>`)}</ul>
</div>`
}
