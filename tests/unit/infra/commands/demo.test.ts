import { expect, test } from 'vitest'
import { bureausOfDemo } from '../../../../infra/commands/demo/case-mix.ts'
import { inventedCases, periodOf } from '../../../../infra/commands/demo/invented-cases.ts'
import { filing } from '../../../../infra/commands/demo/live.ts'
import { randomFrom } from '../../../../infra/commands/demo/random.ts'
import { factsOfImport } from '../../../../shared/domain/life.ts'
import { objects, problems, violations } from '../../../../shared/schemas/categories.data.ts'
import { importLineSchema } from '../../../../shared/schemas/import-line.ts'
import { complaintSchema, consultationSchema, violationReportSchema } from '../../../../shared/schemas/submission.ts'

const now = '2026-11-25T10:00:00+08:00'
const plan = { province: '51', seed: 7, cases: 3000, ...periodOf('2026', now), now }
const lines = inventedCases(plan)
const judged = lines.map((line) => factsOfImport(importLineSchema.parse(line), now))

test('every invented case can have happened so under the law of its day', () => {
  expect(judged.filter(({ kind }) => kind === 'rejected')).toEqual([])
})

test('the same seed invents the same cases, and another seed others', () => {
  expect(inventedCases(plan)).toEqual(lines)
  expect(inventedCases({ ...plan, seed: 8 })).not.toEqual(lines)
})

test('a week later the same cases are a week further on', () => {
  const later = new Map(
    inventedCases({ ...plan, now: '2026-11-30T10:00:00+08:00' }).map((line) => [line.externalNumber, line]),
  )
  for (const { events = [], ...line } of lines) {
    const { events: moved = [], ...same } = later.get(line.externalNumber) ?? {}
    expect(same).toEqual(line)
    expect(moved.slice(0, events.length)).toEqual(events)
  }
})

test('the year has every category, a March peak, and everything that can become of a case', () => {
  const of = (pick: (category: (typeof lines)[number]['category']) => string | undefined) =>
    new Set(lines.map(({ category }) => pick(category)))
  const goods = of((category) => category?.object)
  expect(objects.filter(({ code }) => !goods.has(code))).toEqual([])
  expect(problems.filter(({ code }) => !of((category) => category?.problem).has(code))).toEqual([])
  expect(violations.filter(({ code }) => !of((category) => category?.violation).has(code))).toEqual([])
  const inMonth = (month: string) => lines.filter(({ receivedAt }) => receivedAt.startsWith(month)).length
  expect(inMonth('2026-03')).toBeGreaterThan(1.5 * inMonth('2026-05'))
  const events = new Set(lines.flatMap(({ events: some = [] }) => some.map(({ type }) => type)))
  for (const type of ['forwarded', 'returned', 'paused', 'resumed', 'reopened', 'refused', 'penalty-closed'] as const) {
    expect(events).toContain(type)
  }
})

test('one bureau has a long list today and one respondent is complained of by many', () => {
  const open = judged.flatMap((each) => (each.kind === 'facts' && each.stage !== 'closed' ? [each.bureau] : []))
  expect(open.filter((bureau) => bureau === '510107').length).toBeGreaterThan(200)
  const most = Math.max(
    ...[...Map.groupBy(lines, ({ respondent }) => respondent.name).values()].map(({ length }) => length),
  )
  expect(most).toBeGreaterThanOrEqual(60)
})

test('what is filed live is what the public form takes', () => {
  const random = randomFrom(1)
  const schemas: Record<string, { safeParse(body: unknown): { success: boolean } }> = {
    complaints: complaintSchema,
    'violation-reports': violationReportSchema,
    consultations: consultationSchema,
  }
  for (let each = 0; each < 200; each++) {
    const { route, body } = filing(random, random.pick(bureausOfDemo('51', 7)), now)
    expect(schemas[route]?.safeParse(body).success, JSON.stringify(body)).toBe(true)
  }
})
