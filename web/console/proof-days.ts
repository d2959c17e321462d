// Lays a clock's proof out by the day, so that it can be drawn as a calendar and read as a sentence.
import type { Proof, ProofSpan } from '../../shared/schemas/clock.ts'
import { plusDays, weekdayOf } from '../staff/days.ts'

export type ProofDay = {
  readonly day: string
  /** The how-many-eth counted day this is; 0 when it is not counted. */
  readonly nth: number
  readonly reason: ProofSpan['reason'] | 'start' | 'outside'
  readonly note?: string | undefined
  readonly isDue: boolean
}

function daysOfSpan(span: ProofSpan): string[] {
  const days: string[] = []
  for (let day = span.from; day <= span.to; day = plusDays(day, 1)) days.push(day)
  return days
}

/** Every day from the start to the due day with what the proof says of it. */
export function proofDays(proof: Proof): ProofDay[] {
  let nth = 0
  const inside = proof.spans.flatMap((span) =>
    daysOfSpan(span).map((day): ProofDay => {
      if (span.counted) nth += 1
      const counted = span.counted ? nth : 0
      return { day, nth: counted, reason: span.reason, note: span.note, isDue: day === proof.dueDay }
    }),
  )
  const isListed = inside.some(({ day }) => day === proof.start.day)
  const start: ProofDay = { day: proof.start.day, nth: 0, reason: 'start', isDue: false }
  return isListed ? inside : [start, ...inside]
}

export type ProofMonth = { readonly month: string; readonly weeks: readonly (readonly (ProofDay | undefined)[])[] }

/** The days of one month in weeks from Monday, padded with nothing. */
function monthOf(month: string, byDay: ReadonlyMap<string, ProofDay>): ProofMonth {
  const first = `${month}-01`
  const lead = (weekdayOf(first) + 6) % 7
  const cells: (ProofDay | undefined)[] = Array.from({ length: lead })
  for (let day = first; day.startsWith(month); day = plusDays(day, 1))
    cells.push(byDay.get(day) ?? { day, nth: 0, reason: 'outside', isDue: false })
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => cells[week * 7 + weekday]),
  )
  return { month, weeks: weeks.filter((week) => week.some((cell) => cell !== undefined && cell.reason !== 'outside')) }
}

/** The months a proof touches; weeks with nothing of it are left out. */
export function proofMonths(days: readonly ProofDay[]): ProofMonth[] {
  const byDay = new Map(days.map((day) => [day.day, day]))
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))].sort()
  return months.map((month) => monthOf(month, byDay))
}
