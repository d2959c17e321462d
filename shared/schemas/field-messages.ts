// Turns schema errors into sentences that name the field in plain words, Chinese or English.
import type * as z from 'zod'
import { type FieldLabel, fieldLabels } from './field-labels.data.ts'

export type Language = 'zh' | 'en'
export type FieldError = { readonly path: string; readonly message: string }

type Issue = z.core.$ZodIssue
type Sentence = (field: Named) => { readonly zh: string; readonly en: string }
type Named = FieldLabel & { readonly En: string }

const missing: Sentence = ({ zh, en, choose }) =>
  choose ? { zh: `请选择${zh}`, en: `Choose ${en}` } : { zh: `请填写${zh}`, en: `Enter ${en}` }
const malformed: Sentence = ({ zh, En }) => ({ zh: `${zh}的格式不正确`, en: `${En} is not in the right form` })
const unknownChoice: Sentence = ({ zh, En }) => ({
  zh: `${zh}不在可选范围内，请重新选择`,
  en: `${En} must be one of the choices offered`,
})
const notPlaceable: Sentence = () => ({
  zh: '请至少填写一项：商家地址、所在区县、网购平台、统一社会信用代码或一店一码，这样我们才知道交给哪个局处理',
  en: 'Give at least one of: address, county, shopping platform, credit code or shop code of the business, so that the competent bureau can be found',
})
const requestMissing: Sentence = () => ({
  zh: '请至少选择一项投诉请求，或者写明您的具体请求',
  en: 'Choose at least one request, or write what you ask for',
})

/** Reasons that our own schemas give; another reason falls back to "not in the right form". */
const customSentences: Readonly<Record<string, Sentence>> = {
  'unknown-code': unknownChoice,
  'respondent-not-placeable': notPlaceable,
  'request-missing': requestMissing,
}

const dateSentence: Sentence = ({ zh, En }) => ({
  zh: `${zh}应是真实存在的日期，如 2026-11-02`,
  en: `${En} must be a real date, such as 2026-11-02`,
})
const instantSentence: Sentence = ({ zh, En }) => ({
  zh: `${zh}应写明日期、时间和时区，如 2026-11-02T09:30:00+08:00`,
  en: `${En} must be a date and time with offset, such as 2026-11-02T09:30:00+08:00`,
})
const sixDigits: Sentence = ({ zh, En }) => ({
  zh: `${zh}应是六位数字的行政区划代码，如 510107`,
  en: `${En} must be a six-digit division code, such as 510107`,
})

const twelveDigits: Sentence = ({ zh, En }) => ({
  zh: `${zh}应是 12 位数字`,
  en: `${En} must have 12 digits`,
})

/** What a pattern asks for, by the last key of the path. */
const patternSentences: Readonly<Record<string, Sentence>> = {
  phone: ({ zh, En }) => ({
    zh: `${zh}应是 7 至 15 位数字，如 13800000000`,
    en: `${En} must have 7 to 15 digits, such as 13800000000`,
  }),
  county: sixDigits,
  bureau: sixDigits,
  unit: ({ zh, En }) => ({ zh: `${zh}的格式应如 510107-03`, en: `${En} must look like 510107-03` }),
  into: twelveDigits,
  number: twelveDigits,
  period: ({ zh, En }) => ({
    zh: `${zh}应如 2026-10、2026-Q1、2026-H1 或 2026`,
    en: `${En} must look like 2026-10, 2026-Q1, 2026-H1 or 2026`,
  }),
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): Sentence {
  const minimum = issue.minimum
  if (issue.origin === 'string')
    return minimum === 1
      ? missing
      : sized('至少要有', `must have at least`, `${minimum} 个字符`, `${minimum} characters`)
  if (issue.origin === 'array') return sized('至少要有', 'must have at least', `${minimum} 项`, `${minimum} entries`)
  return sized('不能小于', 'must not be less than', `${minimum}`, `${minimum}`)
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): Sentence {
  const maximum = issue.maximum
  if (issue.origin === 'string') return sized('最多', 'must have at most', `${maximum} 个字符`, `${maximum} characters`)
  if (issue.origin === 'array') return sized('最多', 'must have at most', `${maximum} 项`, `${maximum} entries`)
  return sized('不能大于', 'must not be more than', `${maximum}`, `${maximum}`)
}

const sized =
  (zhVerb: string, enVerb: string, zhAmount: string, enAmount: string): Sentence =>
  ({ zh, En }) => ({ zh: `${zh}${zhVerb} ${zhAmount}`, en: `${En} ${enVerb} ${enAmount}` })

/** Schemas drop the value itself from an issue, so its absence shows in the message alone. */
const isMissing = (issue: Issue): boolean => /received (undefined|null)$/.test(issue.message)

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>): Sentence {
  if (isMissing(issue)) return missing
  if (issue.expected === 'int') return ({ zh, En }) => ({ zh: `${zh}应是整数`, en: `${En} must be a whole number` })
  if (issue.expected === 'number') return ({ zh, En }) => ({ zh: `${zh}应是数字`, en: `${En} must be a number` })
  return malformed
}

function wrongFormat(issue: Extract<Issue, { code: 'invalid_format' }>): Sentence {
  if (issue.format === 'date') return dateSentence
  if (issue.format === 'datetime') return instantSentence
  return patternSentences[String(issue.path.at(-1))] ?? malformed
}

function unionSentence(issue: Extract<Issue, { code: 'invalid_union' }>): Sentence {
  const inner = issue.errors.flat()
  return inner.length > 0 && inner.some(isMissing) ? missing : unknownChoice
}

function sentenceOf(issue: Issue): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return wrongFormat(issue)
    case 'invalid_value':
      return unknownChoice
    case 'invalid_union':
      return unionSentence(issue)
    case 'custom':
      return customSentences[String(issue.params?.['reason'])] ?? malformed
    case 'unrecognized_keys':
      return unknownField(issue.keys)
    default:
      return malformed
  }
}

const unknownField =
  (keys: readonly string[]): Sentence =>
  () => ({ zh: `无法识别的字段：${keys.join('、')}`, en: `Unknown field: ${keys.join(', ')}` })

/** The plain name of a field by its path; its last key's, else the path itself, when it has none of its own. */
export function fieldName(path: readonly PropertyKey[], language: Language): string {
  return named(path)[language]
}

function named(path: readonly PropertyKey[]): Named {
  const keys = path.filter((key) => typeof key === 'string' && !/^\d+$/.test(key)).map(String)
  const label = fieldLabels[keys.join('.')] ?? fieldLabels[keys.at(-1) ?? ''] ?? whole(keys.join('.'))
  return { ...label, En: label.en.charAt(0).toUpperCase() + label.en.slice(1) }
}

const whole = (dotted: string): FieldLabel =>
  dotted === '' ? { zh: '提交的内容', en: 'the submitted content' } : { zh: dotted, en: dotted }

/** One sentence a bad field, in the order of the form, each path once; `path` is dotted (`complainant.phone`). */
export function fieldErrors(error: { readonly issues: readonly Issue[] }, language: Language): FieldError[] {
  const byPath = new Map<string, FieldError>()
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    if (!byPath.has(path)) byPath.set(path, { path, message: sentenceOf(issue)(named(issue.path))[language] })
  }
  return [...byPath.values()]
}
