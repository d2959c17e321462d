// What the sorter suggests for a case, confirmed or corrected with one key, and the words that decided.
import { Button } from 'antd'
import { objects, problems, violations } from '../../shared/schemas/categories.data.ts'
import type { CodeEntry } from '../../shared/schemas/coded.ts'
import type { Category, SortAnswer } from '../../shared/schemas/sorting.ts'
import { named } from '../staff/language.ts'
import type { Axis, Suggestion } from './sorting.ts'
import { words } from './words.ts'

const lists: Readonly<Record<Axis, readonly CodeEntry[]>> = {
  object: objects,
  problem: problems,
  violation: violations,
}
const titles: Readonly<Record<Axis, string>> = {
  object: words.categoryObject,
  problem: words.categoryProblem,
  violation: words.categoryViolation,
}

const percent = (score: number): string => `${Math.round(score * 100)}%`

type Props = {
  readonly suggestions: readonly Suggestion[]
  readonly axes: readonly Axis[]
  readonly category: Category
  readonly choose: (suggestion: Suggestion) => void
  readonly isBusy: boolean
}

export function Suggestions({ suggestions, axes, category, choose, isBusy }: Props) {
  return axes.map((axis) => (
    <fieldset className="suggestions" key={axis}>
      <legend>{titles[axis]}</legend>
      {suggestions
        .filter((one) => one.axis === axis)
        .map((one) => (
          <Button
            key={one.code}
            size="small"
            aria-pressed={category[axis] === one.code}
            aria-keyshortcuts={one.press}
            disabled={isBusy}
            onClick={() => choose(one)}
          >
            <kbd>{one.press}</kbd> {named(lists[axis], one.code)} <small>{percent(one.score)}</small>
          </Button>
        ))}
    </fieldset>
  ))
}

/** Why it was sorted so, and by which versions. */
export function DecidingWords({ answer }: { readonly answer: SortAnswer }) {
  return (
    <p className="deciding">
      {answer.terms.length === 0 ? words.sortedByNothing : words.sortedBy}
      {answer.terms.map((term) => (
        <mark key={term}>{term}</mark>
      ))}
      <small>{words.sorterVersion(answer.version)}</small>
    </p>
  )
}
