import { expect, test } from 'vitest'
import { contribution } from '../../../shared/domain/contribution.ts'
import { countLog } from '../../../shared/domain/event-log.ts'
import { lateMoves } from '../../../shared/domain/late-moves.ts'
import { loggedCaseSchema } from '../../../shared/schemas/event-log.ts'
import { recordOf, rowsOf } from '../../datasets/counted.ts'
import { pengxi, revisedLines } from '../../datasets/described-reports.ts'
import { linesOf } from '../../datasets/printed-report.ts'

const now = '2026-11-20T00:00:00+08:00'
const lines = [...linesOf(pengxi)]
const records = lines.map((line, index) => recordOf(line, String(index + 1).padStart(12, '0'), now))
const logged = records.map((record) => loggedCaseSchema.parse(JSON.parse(JSON.stringify(record))))

test('a log counted without the system gives the very rows that the system counted', () => {
  const { cases, rows } = countLog(logged)
  expect(cases).toBe(lines.length)
  expect(rows).toEqual(rowsOf(lines, now))
})

test('a log names no person, no respondent and no foreign number', () => {
  const text = JSON.stringify(logged)
  expect(text).not.toContain('百货商店')
  expect(text).not.toContain('pengxi')
})

test('a closing entered after its month is over is a late move of that month and names what was entered', () => {
  const revised = revisedLines(lines)
  const index = revised.findIndex((line, place) => line !== lines[place])
  const number = records[index]?.number ?? ''
  const before = records[index]
  const after = recordOf(revised[index] ?? (lines[0] as never), number, now)
  if (before === undefined) throw new Error('the revised lines differ')
  const counting = { previous: contribution(before), next: { ...contribution(after), version: 2 }, now }
  const [move] = lateMoves({ ...after, version: 2 }, counting)
  expect(move).toMatchObject({ number, version: 2, countedAt: now })
  expect(move?.bureaus).toEqual(['510921', '510900', '510000'])
  expect(move?.entries).toMatchObject([{ what: '办结' }])
})

test('a limit missed in a month and met in a later one moves no figure of the month', () => {
  const open = lines.findIndex(
    ({ kind, events = [] }) => kind === 'complaint' && events.length === 1 && events[0]?.type === 'accepted',
  )
  const [line, record] = [lines[open], records[open]]
  if (line === undefined || record === undefined) throw new Error('the description has open complaints')
  const closed = { type: 'closed', at: '2026-11-10T10:00:00+08:00', outcome: 'settled' } as const
  const after = recordOf({ ...line, events: [...(line.events ?? []), closed] }, record.number, now)
  expect(lateMoves(after, { previous: contribution(record), next: contribution(after), now })).toEqual([])
})
