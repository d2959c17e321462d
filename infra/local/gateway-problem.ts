// What the front itself answers, in the functions' own form (RFC 9457), Chinese unless English is asked for.
import type { ServerResponse } from 'node:http'

const problems = {
  'not-found': { status: 404, zh: '没有这个地址', en: 'There is nothing at this address.' },
  'not-signed-in': { status: 401, zh: '请先登录', en: 'Please sign in first.' },
  'too-large': { status: 413, zh: '请求内容超过 10 MB', en: 'The request is larger than 10 MB.' },
  'bad-path': { status: 400, zh: '地址无法识别', en: 'The address cannot be read.' },
  failed: { status: 500, zh: '系统出错，请稍后再试', en: 'Something went wrong; please try again later.' },
  unavailable: { status: 503, zh: '系统繁忙，请稍后再试', en: 'The service is busy; please try again later.' },
} as const

export type GatewayProblem = keyof typeof problems

export function answerProblem(
  response: ServerResponse,
  name: GatewayProblem,
  acceptLanguage: string | undefined,
): void {
  const { status, zh, en } = problems[name]
  const isEnglish = /^\s*en\b/i.test(acceptLanguage ?? '')
  const title = isEnglish ? en : zh
  const body = JSON.stringify({ type: `urn:anqi:problem:${name}`, title, status, detail: title })
  response.writeHead(status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': isEnglish ? 'en' : 'zh-CN',
    'cache-control': 'no-store',
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
  })
  response.end(body)
}
