import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { bureauByCode, bureausOf } from '../../../shared/domain/bureau-register.ts'
import { locate } from '../../../shared/domain/locate.ts'

const lineSchema = z.object({ address: z.string(), kind: z.string(), expect: z.string() })
const linesOf = (name: string) =>
  readFileSync(new URL(`../../data/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => lineSchema.parse(JSON.parse(line)))
const lines = linesOf('addresses')
const judge = (line: z.infer<typeof lineSchema>) => {
  const answer = locate({ address: line.address }, { kind: 'complaint', province: '51' })
  const outcome = answer.bureau?.code ?? (answer.outside ? 'outside' : 'ask')
  const first = answer.candidates.slice(0, 3).map((candidate) => candidate.code)
  return {
    ...line,
    outcome,
    isExact: outcome === line.expect,
    isTop3: outcome === line.expect || first.includes(line.expect),
  }
}
const judged = lines.map(judge)
const share = (of: readonly ReturnType<typeof judge>[], test: (one: ReturnType<typeof judge>) => boolean) =>
  of.filter(test).length / of.length

describe('the addresses written for locating', () => {
  it('cover every county, a tenth outside and a twentieth ambiguous', () => {
    const counties = bureausOf('51').filter((bureau) => bureau.level === 'county' && !bureau.isZone)
    const named = new Set(lines.map((line) => line.expect))
    expect(counties.filter((county) => !named.has(county.code))).toEqual([])
    expect(lines.length).toBeGreaterThanOrEqual(2000)
    expect(share(judged, (one) => one.expect === 'outside')).toBeGreaterThanOrEqual(0.1)
    expect(share(judged, (one) => one.expect === 'ask')).toBeGreaterThanOrEqual(0.05)
  })

  it('are placed within the aims: exact, top three, wrong route, outside, functional zones', () => {
    const zones = judged.filter((one) => bureauByCode(one.expect)?.isZone)
    const outside = judged.filter((one) => one.expect === 'outside')
    expect(share(judged, (one) => one.isExact)).toBeGreaterThanOrEqual(0.93)
    expect(share(judged, (one) => one.isTop3)).toBeGreaterThanOrEqual(0.96)
    expect(share(judged, (one) => !one.isExact && one.outcome !== 'ask')).toBeLessThanOrEqual(0.01)
    expect(share(outside, (one) => one.isExact)).toBeGreaterThanOrEqual(0.98)
    expect(share(zones, (one) => one.isExact)).toBeGreaterThanOrEqual(0.9)
  })

  it.each(['addresses-fresh-1', 'addresses-fresh-2'])(
    'written afterwards as people write are within the aims: %s',
    (name) => {
      const fresh = linesOf(name).map(judge)
      const outside = fresh.filter((one) => one.expect === 'outside')
      expect(share(fresh, (one) => one.isExact)).toBeGreaterThanOrEqual(0.93)
      expect(share(fresh, (one) => one.isTop3)).toBeGreaterThanOrEqual(0.96)
      expect(share(fresh, (one) => !one.isExact && one.outcome !== 'ask')).toBeLessThanOrEqual(0.01)
      expect(share(outside, (one) => one.isExact)).toBeGreaterThanOrEqual(0.96)
    },
  )
})
