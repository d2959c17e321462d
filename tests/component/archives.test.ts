import { expect, test } from 'vitest'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const dayMs = 86_400_000

async function ports() {
  const { readSettings } = await import('../../shared/config.ts')
  const { dynamoDbCaseStore } = await import('../../shared/adapters/dynamodb-case-store.ts')
  const { dynamoDbTallyStore } = await import('../../shared/adapters/dynamodb-tally-store.ts')
  const { s3Archive, s3Client } = await import('../../shared/adapters/s3-archive.ts')
  const settings = readSettings()
  const { dynamodb } = line().engines.clients
  return {
    cases: dynamoDbCaseStore(dynamodb, settings.casesTable),
    tally: dynamoDbTallyStore(dynamodb, settings.tallyTable),
    history: s3Archive(s3Client(settings), settings.historyBucket),
    statistics: s3Archive(s3Client(settings), settings.statisticsBucket),
  }
}

/** Imports a line and lets it be counted; gives the case's number. */
async function imported(entry: unknown): Promise<string> {
  const staff = { role: 'admin', bureau: '510000' }
  const { body } = await line().call<{ results: { number: string }[] }>('POST /api/imports', {
    body: JSON.stringify(entry),
    staff,
  })
  const number = body.results[0]?.number ?? ''
  await line().settle(number)
  return number
}

test('the chain heads of a day are anchored once, and a rewritten head no longer fits them', async () => {
  const { anchorHistory } = await import('../../functions/anchor-history/anchor-history.ts')
  const { anchoredHeads, brokenLink } = await import('../../infra/commands/history-chain.ts')
  const { wire } = await import('../../shared/adapters/wiring.ts')
  const { cases, tally, history } = await ports()
  const { body } = await line().submit('complaints', complaintBody())
  await line().settle(body.number)

  const tomorrow = new Date(Date.now() + dayMs).toISOString()
  expect(await anchorHistory(tomorrow, { tally, archive: history })).toHaveLength(1)
  expect(await anchorHistory(tomorrow, { tally, archive: history })).toEqual([])

  const anchors = await anchoredHeads(history, tomorrow)
  const record = await cases.get(body.number)
  if (record === undefined) throw new Error('the case is stored')
  const entries = await cases.history(body.number)
  const { chain } = wire()
  expect(await brokenLink(record, entries, { chain, anchors })).toBeUndefined()
  const changed = entries.map((entry) => ({ ...entry, occurredAt: tomorrow }))
  expect(await brokenLink(record, changed, { chain, anchors })).toBe('entry 1 has been changed')
  const other = new Map([[body.number, { version: 2, chain: 'another' }]])
  expect(await brokenLink(record, entries, { chain, anchors: other })).toContain('not the one that was anchored')
})

test('a month is frozen on the first working day after it, and a closing entered later is published as its revision', async () => {
  const { compileMonthlyStatistics } = await import(
    '../../functions/compile-monthly-statistics/compile-monthly-statistics.ts'
  )
  const { frozenMonths } = await import('../../shared/adapters/frozen-months.ts')
  const { releasedLaws: laws } = await import('../../shared/adapters/law-book.ts')
  const { cases, tally, statistics } = await ports()
  const frozen = frozenMonths(statistics)
  const published: string[] = []
  const compile = (now: string) =>
    compileMonthlyStatistics({
      now,
      province: '51',
      ports: {
        cases,
        tally,
        laws,
        frozen,
        publish: async (revisions) => {
          const last = revisions.at(-1)
          if (last !== undefined) published.push(`${last.statistics.bureau.code} ${last.revision}`)
        },
      },
    })
  const closed = {
    type: 'closed',
    at: '2026-10-30T16:00:00+08:00',
    outcome: 'agreement',
    recoveredFen: 12_000,
  } as const
  const accepted = { type: 'accepted', at: '2026-10-12T09:00:00+08:00' } as const
  const lineOf = (events: readonly unknown[]) => ({
    ...{ source: 'late', externalNumber: 'L-1', kind: 'complaint', receivedAt: '2026-10-09T09:00:00+08:00' },
    ...{ channel: 'telephone', bureau: '510903', respondent: { name: '某百货商店' }, item: '电热水壶', events },
  })
  const number = await imported(lineOf([accepted]))

  expect(await compile('2026-11-01T06:00:00+08:00')).toEqual({ frozen: 0, revised: 0 })
  const first = await compile('2026-11-02T06:00:00+08:00')
  expect(first.frozen).toBeGreaterThan(20)
  expect(await compile('2026-11-03T06:00:00+08:00')).toEqual({ frozen: 0, revised: 0 })
  const [month] = await frozen.of('510903', '2026-10')
  expect(month?.statistics).toMatchObject({ period: '2026-10', cutOff: '2026-11-01T00:00:00+08:00' })

  await imported(lineOf([accepted, closed]))
  expect(await compile('2026-11-04T06:00:00+08:00')).toEqual({ frozen: 0, revised: 3 })
  expect(published.slice(-3)).toEqual(expect.arrayContaining(['510000 1', '510900 1', '510903 1']))
  const revised = (await frozen.of('510903', '2026-10')).at(-1)
  expect(revised?.changed).toContainEqual({ figure: 'totals.closed', name: '办结投诉', was: '0', is: '1' })
  expect(revised?.causes.map((cause) => cause.number)).toEqual([number])
  expect(revised?.causes[0]?.entries).toContainEqual(expect.objectContaining({ what: '办结', happened: '2026-10-30' }))
  expect(await compile('2026-11-05T06:00:00+08:00')).toEqual({ frozen: 0, revised: 0 })
})
