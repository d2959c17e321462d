// How a step that the law does not allow is answered.
import { citedInChinese } from '../domain/article-words.ts'
import { AnqiError } from '../domain/errors.ts'
import type { Language } from './http.ts'

type Refused = {
  readonly article: string
  readonly reason: { readonly zh: string; readonly en: string }
  readonly field?: string | undefined
}

/** The reason with its article in the caller's language; the article besides, as it is cited in rulebooks. */
export function notAllowed(
  { article, reason, field }: Refused,
  { number, language }: { readonly number: string; readonly language: Language },
): AnqiError {
  const detail = language === 'zh' ? `${reason.zh}（${citedInChinese(article)}）` : `${reason.en} (${article})`
  const fields = field === undefined ? [] : [{ path: field, message: reason[language] }]
  return new AnqiError('not-allowed', { id: number, detail, fields, article })
}
