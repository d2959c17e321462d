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

test('a month is frozen once its successor’s first working day has come, and never a second time', async () => {
  const { compileMonthlyStatistics, frozenName } = await import(
    '../../functions/compile-monthly-statistics/compile-monthly-statistics.ts'
  )
  const { cases, tally, statistics } = await ports()
  const { releasedLaws: laws } = await import('../../shared/adapters/law-book.ts')
  const compile = (now: string) => compileMonthlyStatistics(now, '51', { cases, tally, laws, archive: statistics })
  expect(await compile('2026-11-01T06:00:00+08:00')).toBe(0)
  expect(await compile('2026-11-02T06:00:00+08:00')).toBeGreaterThan(20)
  expect(await compile('2026-11-03T06:00:00+08:00')).toBe(0)
  const frozen = JSON.parse((await statistics.get(frozenName('510000', '2026-10'))) ?? '{}')
  expect([frozen.period, frozen.cutOff]).toEqual(['2026-10', '2026-11-01T00:00:00+08:00'])
})
