// What the pages of filing share: where one is, why a form came back, errors in the order of the page.
import type { FieldError, Language } from '../../shared/schemas/field-messages.ts'
import type { ScannedShop } from '../../shared/schemas/shop-codes.ts'
import { attributes, type Html, html } from '../shell/html.ts'
import type { Notice } from './model.ts'
import { factWords } from './strings-facts.ts'
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

export function noticePanel({ notice, language }: { notice?: Notice | undefined; language: Language }): Html {
  if (notice === undefined) return html``
  const text = submitStrings(language).form.notices[notice]
  return html`<div class="panel bad" role="alert" tabindex="-1" autofocus><p>${text}</p></div>`
}

/** The shop whose code was scanned, or that the code is none of ours: then nothing is taken from it. */
export function shopPanel(shop: ScannedShop | undefined, language: Language): Html {
  if (shop === undefined) return html``
  const words = factWords(language)
  if (shop.kind === 'invalid')
    return html`<div class="panel bad" role="alert"><p>${words.invalid[shop.reason]}</p></div>`
  return html`<div class="panel" role="status"><p>${words.scanned} <strong lang="zh-CN">${shop.name}</strong> (<span lang="zh-CN">${shop.bureau}</span>)</p><p>${words.scannedNote}</p></div>`
}

/** Errors in the order of the fields on the page, so that the summary reads from top to bottom. */
export function inPageOrder(errors: readonly FieldError[], language: Language): FieldError[] {
  const names = Object.keys(submitStrings(language).fields)
  return errors.toSorted((left, right) => names.indexOf(left.path) - names.indexOf(right.path))
}
