// How an error is answered: RFC 9457 problem JSON in the caller's language, one row for every code.
import { AnqiError, type ErrorCode } from '../domain/errors.ts'
import type { ApiAnswer, Language } from './http.ts'

type Problem = { readonly status: number; readonly zh: string; readonly en: string }

const problems = {
  'invalid-input': { status: 422, zh: '提交的内容有误，请按提示修改', en: 'Some of what was sent is not right' },
  'not-signed-in': { status: 401, zh: '请先登录', en: 'Please sign in' },
  forbidden: { status: 403, zh: '您没有进行此操作的权限', en: 'You may not do this' },
  'not-found': { status: 404, zh: '没有找到', en: 'Not found' },
  'key-reused': {
    status: 422,
    zh: '同一个 Idempotency-Key 已用于另一份内容',
    en: 'This Idempotency-Key was used for another body',
  },
  'precondition-required': {
    status: 428,
    zh: '缺少 If-Match 请求头，请带上案件版本号',
    en: 'If-Match with the version of the case is required',
  },
  'version-moved-on': {
    status: 409,
    zh: '案件已被他人处理，请刷新后再试',
    en: 'The case has moved on; reload and try again',
  },
  'not-allowed': { status: 422, zh: '依法现在不能进行此操作', en: 'The law does not allow this now' },
  'too-many-requests': {
    status: 429,
    zh: '请求过于频繁，请稍后再试',
    en: 'Too many requests; please try again later',
  },
  'too-large': { status: 413, zh: '提交的内容过大', en: 'Too large' },
  'case-vanished': { status: 404, zh: '没有找到', en: 'Not found' },
  contended: { status: 503, zh: '系统繁忙，请稍后再试', en: 'Busy; please try again' },
  'chain-broken': { status: 500, zh: '系统内部错误', en: 'Internal error' },
  'register-moved-on': {
    status: 409,
    zh: '该登记册已有更新的版本，请刷新后再试',
    en: 'The register has a newer version; reload and try again',
  },
  'preview-first': {
    status: 422,
    zh: '发布前须先预览改动，并在预览结束后原样发布',
    en: 'Preview this very change to its end before publishing it',
  },
} as const satisfies Record<ErrorCode, Problem>

const internal: Problem = { status: 500, zh: '系统内部错误，请稍后再试', en: 'Internal error; please try again later' }

/** The answer to a thrown value. What is not an `AnqiError` is a 500 without a word of its own, found by `correlationId`. */
export function problemAnswer(error: unknown, language: Language, correlationId: string): ApiAnswer {
  const known = error instanceof AnqiError ? error : undefined
  const problem: Problem = known === undefined ? internal : problems[known.code]
  const body = {
    type: known === undefined ? 'about:blank' : `urn:anqi:problem:${known.code}`,
    title: problem[language],
    status: problem.status,
    detail: problem.status >= 500 ? undefined : (known?.detail ?? problem[language]),
    ...(known !== undefined && known.fields.length > 0 ? { errors: known.fields } : {}),
    ...(known?.article === undefined ? {} : { article: known.article }),
    correlationId,
  }
  return {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(problem.status === 429 || problem.status === 503 ? { 'retry-after': '60' } : {}),
    },
    text: JSON.stringify(body),
  }
}
