import { expect, test } from 'vitest'
import { renderStatistics } from '../../../functions/render-statistics/render-statistics.ts'
import { releasedLaws } from '../../../shared/adapters/law-book.ts'
import { statisticsOf } from '../../../shared/adapters/statistics-source.ts'
import { readPeriod } from '../../../shared/domain/periods.ts'
import type { ReportDocument } from '../../../shared/schemas/report-document.ts'
import { memoryTallyStore } from '../../simulation/memory-tally-store.ts'

const now = '2026-11-20T10:00:00+08:00'

/** A printer that keeps what it was given, and a place for large files. */
function aRun(size: number) {
  const printed: ReportDocument[] = []
  const stored = new Map<string, number>()
  const figures = {
    tally: memoryTallyStore(),
    cases: { worklist: async () => ({ rows: [] }) },
    laws: releasedLaws,
  }
  const ports = {
    ...figures,
    registers: { newest: async () => undefined },
    frozen: { of: async () => [], add: async () => true },
    province: '51',
    now: () => now,
    staffOf: async () => ({ id: 's', name: '王分析', role: 'analyst', bureau: '510000' }) as const,
    largestBytes: 1000,
    print: async (report: ReportDocument) => {
      printed.push(report)
      return { bytes: Buffer.alloc(size, 65), type: 'application/pdf' }
    },
    files: {
      put: async (name: string, { bytes }: { readonly bytes: Uint8Array }) => void stored.set(name, bytes.length),
      address: async (name: string, disposition: string) => `https://files.example/${name}?as=${disposition}`,
    },
  }
  const ask = (query: Record<string, string>) =>
    renderStatistics(
      {
        method: 'GET',
        route: '/api/statistics/document',
        path: '/api/statistics/document',
        parameters: {},
        query: new URLSearchParams(query),
        headers: {},
        text: '',
        language: 'zh',
        address: '127.0.0.1',
      },
      ports,
    )
  return { ask, printed, stored, figures }
}

test('a document that fits is answered, and a larger one lies once under its content and is redirected to', async () => {
  const small = await aRun(1000).ask({ period: '2026-10' })
  expect([small.status, small.bytes?.length]).toEqual([200, 1000])
  const { ask, stored } = aRun(1001)
  const [first, again] = [await ask({ period: '2026-10' }), await ask({ period: '2026-10' })]
  expect(first.status).toBe(303)
  expect(first.headers?.['location']).toContain('anqi-510000-2026-10.pdf')
  expect(again.headers?.['location']).toBe(first.headers?.['location'])
  expect([...stored.values()]).toEqual([1001])
})

test.each([
  ['2013', '511422', '彭山县'],
  ['2020', '511403', '彭山区'],
  ['2012', '510121', '金堂县'],
])('a report of %s on %s bears the name %s of its time', async (period, bureau, name) => {
  const { ask, printed } = aRun(10)
  await ask({ period, bureau })
  expect(printed[0]?.organisation).toContain(name)
})

test('a month in which nothing fell due prints no rate, meets and misses no target, and ranks nobody', async () => {
  const { ask, printed, figures } = aRun(10)
  const read = readPeriod('2026-09', { today: '2026-11-20', firstMonth: '2000-01' })
  if (read.kind !== 'period') throw new Error(read.reason)
  const asked = { period: read.period, bureau: '510900', base: 'received', cutOff: now } as const
  const { rates, byBureau, overdue } = await statisticsOf(asked, figures)
  expect(rates.onTimeClosure.statutory).toMatchObject({ due: 0, percent: '—', target: { isMet: null }, missesLeft: 0 })
  expect(byBureau.map((line) => line.rates.onTimeClosure.rank)).toEqual(byBureau.map(() => null))
  expect(overdue).toEqual({ count: 0, items: [] })
  await ask({ period: '2026-09', bureau: '510900' })
  expect(JSON.stringify(printed[0])).not.toMatch(/NaN|undefined|—%/)
})
