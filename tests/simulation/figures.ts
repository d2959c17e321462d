// The figures of a simulation: on-time rates per bureau and in all, from the counters and again from the cases.
import { bureauByCode, isSameOrBelow } from '../../shared/domain/bureau-register.ts'
import { bureauOf, monthOf } from '../../shared/domain/contribution-cells.ts'
import { cutOffAt, reckoned, sheetOf } from '../../shared/domain/statistics-sheet.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { type OnTime, onTimeFrom } from './reckoned-once.ts'
import type { Simulated } from './simulate.ts'

export const clocks = ['initial-review', 'closure', 'verification'] as const
export type Line = {
  readonly name: string
  readonly received: number
  readonly closed: number
  readonly rates: readonly OnTime[]
}

/** One line a bureau, and the province's last; throws when counters and cases disagree about a rate. */
export async function figuresOf({ line, scenario, end }: Simulated): Promise<Line[]> {
  const records: CaseRecord[] = []
  for await (const record of line.sound.cases.all()) records.push(record)
  const rows = new Map<`${string}#${string}`, Readonly<Record<string, number>>>()
  for await (const [key, cells] of line.sound.tally.allRows()) rows.set(key, cells)
  const months = [...new Set([...rows.keys()].map(monthOf))]
  const charged = new Set([...rows.keys()].map(bureauOf))
  return [...scenario.codes, '510000'].map((bureau) => {
    const sheet = sheetOf(rows, bureau, months, cutOffAt(end))
    const bureaus = new Set([...charged].filter((code) => isSameOrBelow(code, bureau)))
    const rates = clocks.map((clock) => {
      const { onTime, due } = reckoned(sheet, clock)
      const again = onTimeFrom(records, clock, { bureaus, end })
      if (again.onTime !== onTime || again.due !== due) {
        throw new Error(`${bureau} ${clock}: ${onTime}/${due} counted, ${again.onTime}/${again.due} in the cases`)
      }
      return { onTime, due }
    })
    const held = records.filter((record) => bureaus.has(record.bureau))
    const closed = held.filter(({ stage }) => stage === 'closed').length
    return { name: bureauByCode(bureau)?.shortName ?? bureau, received: held.length, closed, rates }
  })
}
