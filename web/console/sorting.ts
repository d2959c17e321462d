// What the sorter makes of a case's text now: its first classes and the words that decided.
import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import type { Category, SortAnswer } from '../../shared/schemas/sorting.ts'
import { request } from '../staff/request.ts'

export type Axis = 'object' | 'problem' | 'violation'
export type Choice = Partial<Pick<Category, Axis>>
type Tree = Readonly<Record<string, unknown>>

const shown = 3

/** The axes that a case of its kind has. */
export const axesOf = ({ kind }: Pick<CaseView, 'kind'>): readonly Axis[] =>
  kind === 'violation-report' ? ['object', 'violation'] : ['object', 'problem']

const textIn = (tree: Tree, name: string): string => (typeof tree[name] === 'string' ? tree[name] : '')

/** The words of a case that are sorted; nothing where the caller may not read them. */
function wordsOf({ submission }: CaseView): { text: string; item?: string; respondent?: string } | undefined {
  if (submission === undefined) return undefined
  const text = ['facts', 'requestText', 'lead', 'topic', 'question'].map((name) => textIn(submission, name))
  const item = textIn(submission, 'item')
  const respondent = textIn((submission['respondent'] ?? {}) as Tree, 'name') // the filed body: an object or absent
  return {
    text: text.filter(Boolean).join('\n').slice(0, 5000),
    ...(item && { item }),
    ...(respondent && { respondent }),
  }
}

/** The sorter's answer for an open case; idle while there is nothing to sort or nobody to ask for. */
export function useSorting(view: CaseView, isWanted: boolean) {
  const words = wordsOf(view)
  return useQuery({
    queryKey: ['sorting', view.number],
    queryFn: ({ signal }) => request<SortAnswer>('/api/sort', { method: 'POST', body: JSON.stringify(words), signal }),
    enabled: isWanted && words !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export type Suggestion = {
  /** The key that confirms it: 1–3 for the goods or service, 4–6 for the problem or the violation. */
  readonly press: string
  readonly axis: Axis
  readonly code: string
  readonly score: number
}

/** The first classes of each axis of a case, under the keys that confirm them. */
export function suggestionsOf(answer: SortAnswer | undefined, axes: readonly Axis[]): Suggestion[] {
  if (answer === undefined) return []
  return axes.flatMap((axis, place) =>
    answer[axis]
      .slice(0, shown)
      .map(({ code, score }, index) => ({ press: String(place * shown + index + 1), axis, code, score })),
  )
}

/** What confirming means: the case's own category, and the sorter's first where that has a gap. */
export function settledChoice(category: Category, answer: SortAnswer | undefined, axes: readonly Axis[]): Choice {
  const chosen = axes.map((axis) => [axis, category[axis] ?? answer?.[axis][0]?.code] as const)
  return Object.fromEntries(chosen.filter(([, code]) => code !== undefined))
}
