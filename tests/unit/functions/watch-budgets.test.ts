import { expect, test } from 'vitest'
import { watchBudgets } from '../../../functions/watch-budgets/watch-budgets.ts'
import { releasedLaws } from '../../../shared/adapters/law-book.ts'
import { bundledCalendar } from '../../../shared/domain/calendar.ts'
import { type Cells, rowKey } from '../../../shared/domain/contribution-cells.ts'
import { defaultWatchPolicies } from '../../../shared/domain/policies.data.ts'
import { type Notice, noticeSchema } from '../../../shared/schemas/notice.ts'

const law = { calendar: bundledCalendar, workingHours: defaultWatchPolicies.workingHours }

/** One county whose month has these cells; what is sent counts as handed over at once. */
function aRun(cells: Cells) {
  const sent: Notice[] = []
  const key = rowKey('510903', '2026-09')
  const ports = {
    tally: { rows: async () => new Map([[key, cells]]) },
    cases: { worklist: async () => ({ rows: [] }) },
    laws: releasedLaws,
    outbox: { has: async ({ id }: { id: string }) => sent.some((notice) => notice.id === id) },
    notices: {
      send: async (message: object) => {
        if ('notice' in message) sent.push(noticeSchema.parse(message.notice))
      },
    },
  }
  return { sent, at: (now: string) => watchBudgets(now, '51', { law, ports }) }
}

const spent = { 'c+@02': 40, 'c-@14': 3 }

test('tells the supervisor once of each alert, however often the watch runs', async () => {
  const run = aRun(spent)
  expect(await run.at('2026-09-16T09:30:00+08:00')).toBe(3)
  expect(await run.at('2026-09-17T09:30:00+08:00')).toBe(0)
  expect(run.sent.map(({ code }) => code).toSorted()).toEqual([
    'budget-fast-burn',
    'budget-forecast-below-target',
    'budget-spent',
  ])
  expect(run.sent.every(({ to, bureau }) => to === 'supervisor' && bureau === '510903')).toBe(true)
  expect(run.sent.find(({ code }) => code === 'budget-spent')?.text.zh).toContain('已超期 3 件')
})

test('says nothing on a day of rest, and nothing of a budget that holds', async () => {
  expect(await aRun(spent).at('2026-09-19T09:30:00+08:00')).toBe(0)
  expect(await aRun({ 'c+@02': 200, 'c-@14': 1 }).at('2026-09-16T09:30:00+08:00')).toBe(0)
})
