import { beforeAll, expect, test } from 'vitest'
import { bundledCalendar, legalDay, nextDay, numberOfDay } from '../../shared/domain/calendar.ts'
import { workingDaysBetween } from '../../shared/domain/counting.ts'
import { budgetAnswerSchema } from '../../shared/schemas/budget.ts'
import { type FigureCases, figureCasesSchema } from '../../shared/schemas/figure-cases.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const month = '2024-03'
const at = (day: number) => `${month}-${String(day).padStart(2, '0')}T10:00:00+08:00`

const closed = (outcome: string) => [
  { type: 'accepted', at: at(5) },
  { type: 'closed', at: at(12), outcome, recoveredFen: 10_000 },
]
const lines = [
  ...Array.from({ length: 7 }, (_, place) => ({ bureau: '510107', events: closed('agreement'), place })),
  ...Array.from({ length: 3 }, (_, place) => ({ bureau: '510104', events: [{ type: 'accepted', at: at(5) }], place })),
  ...Array.from({ length: 2 }, (_, place) => ({ bureau: '510100', events: closed('settled'), place })),
]

beforeAll(async () => {
  const body = lines
    .map(({ bureau, events, place }) =>
      JSON.stringify({
        externalNumber: `${bureau}-${place}`,
        kind: 'complaint',
        receivedAt: at(1),
        bureau,
        respondent: { name: '某商场' },
        category: { object: '一般食品', problem: '质量' },
        events,
      }),
    )
    .join('\n')
  const staff = { role: 'admin', bureau: '510000' }
  const { body: answer } = await line().call<{ results: { number: string }[] }>('POST /api/imports', { body, staff })
  await line().settle(...answer.results.map(({ number }) => number))
}, 60_000)

const analyst = { role: 'analyst', bureau: '510100' }
const cases = async (query: Record<string, string>, staff = analyst) =>
  line().call<FigureCases & { errors?: { path: string }[] }>('GET /api/statistics/cases', {
    query: { period: month, ...query },
    staff,
  })

test('lists the cases behind a city’s figure bureau by bureau, page after page, until they add up to it', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { status, body } = await cases({
      figure: 'totals.complaints',
      limit: '5',
      ...(cursor === undefined ? {} : { cursor }),
    })
    expect(status).toBe(200)
    const page = figureCasesSchema.parse(body)
    expect(page.value).toBe(12)
    seen.push(...page.items.map(({ chargedTo }) => chargedTo.code))
    cursor = page.cursor
  } while (cursor !== undefined)
  expect(seen).toEqual([...Array(3).fill('510104'), ...Array(7).fill('510107'), '510100', '510100'])
})

test('shows of each case what a list may, and of an amount what each added to it', async () => {
  const { body } = await cases({ figure: 'totals.recoveredFen' })
  expect(body.value).toBe(70_000)
  expect(body.items).toHaveLength(7)
  expect(body.items[0]).toMatchObject({ value: 10_000, row: { kind: 'complaint', respondentName: '某商场' } })
})

test('finds limits that ran out with nobody doing anything', async () => {
  const { body } = await cases({ figure: 'rates.onTimeClosure.missed', period: '2024' })
  expect(body.items.map(({ chargedTo, month: missed }) => [chargedTo.code, missed])).toEqual(
    Array(3).fill(['510104', '2024-05']),
  )
})

test('refuses figures, periods and bureaus that are none, and bureaus that are not one’s own', async () => {
  for (const [query, path] of [
    [{ figure: 'totals.weather' }, 'figure'],
    [{ figure: 'totals.closed', period: '2024-13' }, 'period'],
    [{ figure: 'totals.closed', period: '2199' }, 'period'],
    [{ figure: 'totals.closed', period: '1987' }, 'period'],
    [{ figure: 'totals.closed', bureau: '519999' }, 'bureau'],
    [{ figure: 'totals.closed', cursor: 'made-up' }, 'cursor'],
  ] as const) {
    const { status, body } = await cases(query)
    expect([status, body.errors?.[0]?.path]).toEqual([422, path])
  }
  expect((await cases({ figure: 'totals.closed', bureau: '510700' })).status).toBe(403)
  expect((await cases({ figure: 'totals.closed' }, { role: 'admin', bureau: '510100' })).status).toBe(403)
})

test('the budget of the running month counts the open limits and names the cases that decide it', async () => {
  const now = new Date().toISOString()
  const body = JSON.stringify({
    externalNumber: 'open-now',
    kind: 'complaint',
    receivedAt: now,
    bureau: '510107',
    respondent: { name: '正办商店' },
  })
  const { body: answer } = await line().call<{ results: { number: string }[] }>('POST /api/imports', {
    body,
    staff: { role: 'admin', bureau: '510000' },
  })
  const number = answer.results[0]?.number ?? ''
  await line().settle(number)
  const reply = await line().call('GET /api/statistics/budget', { query: { bureau: '510107' }, staff: analyst })
  expect(reply.status).toBe(200)
  const budget = budgetAnswerSchema.parse(reply.body)
  let dueDay = legalDay(now)
  while (workingDaysBetween(bundledCalendar, numberOfDay(legalDay(now)), numberOfDay(dueDay)) < 7)
    dueDay = nextDay(dueDay)
  const isThisMonth = dueDay.startsWith(budget.month)
  expect(budget.budgets[0]?.wholeMonth.openDue).toBe(isThisMonth ? 1 : 0)
  expect(budget.deciding.map((item) => item.number)).toEqual(isThisMonth ? [number] : [])
  const city = await line().call('GET /api/statistics/budget', { query: { bureau: '510100' }, staff: analyst })
  expect(budgetAnswerSchema.parse(city.body).below.map(({ bureau }) => bureau.code)).toContain('510107')
  const beyond = await line().call('GET /api/statistics/budget', { query: { bureau: '510700' }, staff: analyst })
  expect(beyond.status).toBe(403)
})
