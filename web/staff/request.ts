// Talks to the API of this origin: the token, the language, and problem answers as one error.
import { language } from './language.ts'

export type Problem = {
  readonly status: number
  readonly title: string
  readonly detail?: string
  readonly article?: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}

/** An answer other than success; `status` 0 when the network gave none. */
export class ApiError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }
}

const offline = { zh: '网络不通，请检查后重试', en: 'The network does not answer; check it and try again' }

let token = ''
let onSignedOut = () => {}

/** Sets the bearer token, and what to do when the API no longer takes it. */
export function setToken(value: string, signedOut: () => void): void {
  token = value
  onSignedOut = signedOut
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}))
  const known = typeof body === 'object' && body !== null ? body : {}
  return { title: response.statusText, ...known, status: response.status }
}

/** Sends a request and gives the JSON answer; throws `ApiError` for anything but success. */
export async function request<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await answered(path, init, token)
  return response.json()
}

/** The same as anybody without a token would be answered. */
export async function publicRequest<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await answered(path, init, '')
  return response.json()
}

/** A file of the API, with the name it comes under. */
export async function requestFile(path: string): Promise<{ readonly file: Blob; readonly name: string }> {
  const response = await answered(path, { headers: { accept: '*/*' } }, token)
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { file: await response.blob(), name }
}

async function answered(path: string, init: RequestInit, bearer: string): Promise<Response> {
  const headers = new Headers(init.headers)
  if (!headers.has('accept')) headers.set('accept', 'application/json')
  headers.set('accept-language', document.documentElement.lang)
  if (bearer !== '') headers.set('authorization', `Bearer ${bearer}`)
  if (init.body !== undefined) headers.set('content-type', 'application/json')
  const response = await fetch(path, { ...init, headers }).catch(() => {
    throw new ApiError({ status: 0, title: offline[language] })
  })
  if (response.ok) return response
  if (response.status === 401) onSignedOut()
  throw new ApiError(await problemOf(response))
}
