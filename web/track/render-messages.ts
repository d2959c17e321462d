// The messages of errors that the page of following can make, for those who check what it posted.
import type { Language } from '../../shared/schemas/field-messages.ts'
import type { TrackStrings } from './strings.zh.ts'
import { trackStrings } from './words.ts'

export function trackMessages(language: Language): { readonly number: string; readonly accessCode: string } {
  const { numberBad, codeBad } = trackStrings(language).form
  return { number: numberBad, accessCode: codeBad }
}

/** What is said of an act: that it is done, or why it is not. */
export const actMessages = (language: Language): TrackStrings['actMessages'] => trackStrings(language).actMessages
