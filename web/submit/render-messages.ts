// The messages of errors that the form alone can make, for those who check what it posted.
import type { Language } from '../../shared/schemas/field-messages.ts'
import { afterStrings, submitStrings } from './words.ts'

export function formMessages(language: Language): {
  readonly amount: string
  readonly bureau: string
  readonly category: string
} {
  const { bureauMissing, categoryMissing } = afterStrings(language).confirm
  return { amount: submitStrings(language).form.amountBad, bureau: bureauMissing, category: categoryMissing }
}
