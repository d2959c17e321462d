// What is looked at, kept in the address alone, so that a link shows another analyst the same figures.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { today } from '../staff/days.ts'
import { ApiError, publicRequest, request } from '../staff/request.ts'
import { isPeriod } from './periods.ts'

export type Choice = {
  readonly period: string
  readonly bureau: string
  readonly base: 'received' | 'accepted'
  /** Another bureau beside it. */
  readonly compare?: string
  /** A figure whose cases are listed, by its path in the answer. */
  readonly figure?: string
}

const moved = 'anqi-moved'
const isBureau = (text: string | null): text is string => /^\d{6}$/.test(text ?? '')

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  window.addEventListener(moved, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(moved, listener)
  }
}

/** The choice in the address; what it leaves out is this month at one's own bureau. */
export function useChoice(ownBureau: string): Choice {
  const query = new URLSearchParams(useSyncExternalStore(subscribe, () => location.search))
  const period = query.get('period') ?? ''
  const [compare, figure] = [query.get('compare'), query.get('figure')]
  return {
    period: isPeriod(period) ? period : today().slice(0, 7),
    bureau: query.get('bureau') ?? ownBureau,
    base: query.get('base') === 'accepted' ? 'accepted' : 'received',
    ...(isBureau(compare) ? { compare } : {}),
    ...(figure === null || figure === '' ? {} : { figure }),
  }
}

/** The address of a choice. */
export const addressOf = (choice: Choice) => `/reports?${new URLSearchParams(choice)}`

export function choose(choice: Choice): void {
  history.pushState(null, '', addressOf(choice))
  window.dispatchEvent(new Event(moved))
}

export type Loaded<Answer> =
  | { readonly kind: 'loading'; readonly before?: Answer }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'loaded'; readonly answer: Answer }

/** What an address of the API answers; while it is fetched, what was shown before stays. Nothing without an address. */
export function useAnswer<Answer>(
  address: string | undefined,
  fetchIt: (path: string, init: RequestInit) => Promise<Answer> = request,
) {
  const [loaded, setLoaded] = useState<Loaded<Answer>>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again; the way of asking is fixed
  useEffect(() => {
    if (address === undefined) return
    const abort = new AbortController()
    setLoaded((before) => ({ kind: 'loading', ...(before.kind === 'loaded' && { before: before.answer }) }))
    fetchIt(address, { signal: abort.signal }).then(
      (answer) => setLoaded({ kind: 'loaded', answer }),
      (error: Error) => abort.signal.aborted || setLoaded({ kind: 'failed', error }),
    )
    return () => abort.abort()
  }, [address, attempt])
  return { loaded, retry: () => setAttempt(attempt + 1) }
}

/** The last answer there is, while a new one is on its way too. */
export const shownOf = <Answer>(loaded: Loaded<Answer>): Answer | undefined =>
  loaded.kind === 'loaded' ? loaded.answer : loaded.kind === 'loading' ? loaded.before : undefined

export const statisticsAddress = ({ period, bureau, base }: Pick<Choice, 'period' | 'bureau' | 'base'>) =>
  `/api/statistics?${new URLSearchParams({ period, bureau, base })}`

/** Figures of a bureau that is not one's own to see are those that it lets out to the public. */
export async function ownOrPublic(path: string, init: RequestInit): Promise<Statistics & { isPublic?: true }> {
  try {
    return await request<Statistics>(path, init)
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.status !== 403) throw error
    return { ...(await publicRequest<Statistics>(path, init)), isPublic: true }
  }
}
