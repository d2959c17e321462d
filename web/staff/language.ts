// The language of the staff pages: Chinese unless this browser was switched to English.
import { type CodeEntry, nameOf } from '../../shared/schemas/coded.ts'

export type Language = 'zh' | 'en'

/** Where the browser keeps the choice. */
export const languagePlace = 'anqi-language'

// Outside a browser there is no such store.
export const language: Language = globalThis.localStorage?.getItem(languagePlace) === 'en' ? 'en' : 'zh'

/** The name of a code in the language of the page. */
export const named = (list: readonly CodeEntry[], code: string) => nameOf(list, code, language)

/** The shape of a table of words, whatever the language: what one holds, the other must. */
export type Wording<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Words[Key] extends readonly (readonly string[])[]
        ? readonly (readonly [string, string])[]
        : Wording<Words[Key]>
}
