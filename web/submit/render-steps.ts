// Where in the filing one is: fill in, check, done.
import type { Language } from '../../shared/schemas/field-messages.ts'
import { attributes, type Html, html } from '../shell/html.ts'
import { submitStrings } from './words.ts'

const order = ['form', 'confirm', 'receipt'] as const
type Step = (typeof order)[number]

export function stepList(here: Step, language: Language): Html {
  const words = submitStrings(language).steps
  const rows = order.map((step, index) => {
    const marks = attributes({
      class: index < order.indexOf(here) ? 'done' : undefined,
      'aria-current': step === here ? 'step' : undefined,
    })
    return html`<li${marks}>${index + 1}. ${words[step]}</li>`
  })
  return html`<ol class="steps no-print" aria-label="${words.name}">${rows}</ol>`
}
