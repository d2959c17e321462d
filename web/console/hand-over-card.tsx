// What was handed to this bureau, or waits for its decision: from whom, why, and how long there is to answer.
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { dayOf, showInstant, timeLeft } from '../staff/days.ts'
import { bureauName } from '../staff/page-config.ts'
import { showArticle } from '../staff/show.ts'
import { Chip } from './chip.tsx'
import { words } from './words.ts'

export type HandOver = NonNullable<CaseView['handOver']>

/** Time left as a mark; red once it is over. */
export function AnswerBy({ answerBy }: { readonly answerBy: string | undefined }) {
  if (answerBy === undefined) return null
  const isOver = Date.parse(answerBy) <= Date.now()
  const { text } = timeLeft(dayOf(answerBy))
  const until = words.handOver.until(text, showInstant(answerBy).slice(11))
  return <Chip tone={isOver ? 'overdue' : 'unsure'}>{isOver ? words.handOver.over : until}</Chip>
}

export function HandOverCard({ handOver }: { readonly handOver: HandOver }) {
  const { what, from, to, ground, answerBy, at } = handOver
  const entries: readonly (readonly [string, string | undefined])[] = [
    [words.handOver.from, bureauName(from)],
    [words.handOver.to, to === undefined ? undefined : bureauName(to)],
    [words.handOver.decider, what === 'silent' || what === 'disputed' ? bureauName(at) : undefined],
    [words.handOver.ground, ground === undefined ? undefined : showArticle(ground)],
    [words.handOver.answerBy, answerBy === undefined ? undefined : showInstant(answerBy)],
  ]
  return (
    <section className="card hand-over" aria-labelledby="hand-over">
      <h2 id="hand-over">
        {words.handOver.what[what]} <AnswerBy answerBy={answerBy} />
      </h2>
      <dl className="plain">
        {entries.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="hint">{words.handOver.notes[what]}</p>
    </section>
  )
}
