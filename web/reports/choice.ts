// What is looked at, kept in the address alone, so that a link shows another analyst the same figures.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { today } from '../staff/days.ts'
import { request } from '../staff/request.ts'
import { isPeriod } from './periods.ts'

export type Choice = { readonly period: string; readonly bureau: string; readonly base: 'received' | 'accepted' }

const moved = 'anqi-moved'

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
  return {
    period: isPeriod(period) ? period : today().slice(0, 7),
    bureau: query.get('bureau') ?? ownBureau,
    base: query.get('base') === 'accepted' ? 'accepted' : 'received',
  }
}

export function choose(choice: Choice): void {
  history.pushState(null, '', `/reports?${new URLSearchParams(choice)}`)
  window.dispatchEvent(new Event(moved))
}

export type Loaded =
  | { readonly kind: 'loading'; readonly before?: Statistics }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'loaded'; readonly figures: Statistics }

/** The figures of a choice; while they are fetched, those shown before stay on the page. */
export function useFigures({ period, bureau, base }: Choice): { loaded: Loaded; retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again
  useEffect(() => {
    const abort = new AbortController()
    setLoaded((before) => ({ kind: 'loading', ...(before.kind === 'loaded' && { before: before.figures }) }))
    request<Statistics>(`/api/statistics?${new URLSearchParams({ period, bureau, base })}`, {
      signal: abort.signal,
    }).then(
      (figures) => setLoaded({ kind: 'loaded', figures }),
      (error: Error) => abort.signal.aborted || setLoaded({ kind: 'failed', error }),
    )
    return () => abort.abort()
  }, [period, bureau, base, attempt])
  return { loaded, retry: () => setAttempt(attempt + 1) }
}
