// One clock of a case: how it stands, by when, and on demand why that day.
import { useState } from 'react'
import type { Clock } from '../../shared/schemas/clock.ts'
import { clockNames } from '../../shared/schemas/codes.data.ts'
import { showDay, showInstant, timeLeft } from '../staff/days.ts'
import { named } from '../staff/language.ts'
import { Chip } from './chip.tsx'
import { ClockCalendar } from './clock-calendar.tsx'
import { words } from './words.ts'

const tones = { running: 'brand', paused: 'paused', met: 'good', missed: 'overdue' } as const

function Standing({ clock }: { readonly clock: Clock }) {
  if (clock.doneAt !== undefined) return <p className="standing">{words.clockDone(showInstant(clock.doneAt))}</p>
  if (clock.dueDay === undefined) return <p className="standing">{words.clockState[clock.state]}</p>
  const { text, urgency } = timeLeft(clock.dueDay)
  return <p className={`standing urgency-${urgency}`}>{text}</p>
}

/** A proof of more days than this stays folded until somebody asks. */
const longestOpen = 30

export function ClockCard({ clock, isFirst }: { readonly clock: Clock; readonly isFirst: boolean }) {
  const [isOpen, setOpen] = useState(isFirst && clock.proof.rule.limit <= longestOpen)
  return (
    <li className={`clock clock-${clock.state}`}>
      <div className="clock-head">
        <h3>
          {named(clockNames, clock.clock)}
          {clock.round > 1 && <small> {words.round(clock.round)}</small>}
        </h3>
        <Chip tone={tones[clock.state]}>{words.clockState[clock.state]}</Chip>
      </div>
      <Standing clock={clock} />
      {clock.dueDay !== undefined && (
        <p className="due-by">
          {words.dueBy(showDay(clock.dueDay))}
          {clock.provisional && <Chip tone="provisional">{words.provisional}</Chip>}
        </p>
      )}
      {clock.provisional && <p className="hint">{words.provisionalNote}</p>}
      {clock.proof.spans.length > 0 && (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.whyThisDay}</summary>
          {isOpen && <ClockCalendar proof={clock.proof} />}
        </details>
      )}
    </li>
  )
}
