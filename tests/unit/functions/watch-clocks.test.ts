import { describe, expect, test } from 'vitest'
import { watchClocks } from '../../../functions/watch-clocks/watch-clocks.ts'
import { bundledLaw as law } from '../../../shared/domain/rulebook.ts'
import { worklistRowOf } from '../../../shared/domain/worklist-row.ts'
import type { Notice } from '../../../shared/schemas/notice.ts'
import { aComplaint } from '../../builders.ts'

const receivedAt = '2026-06-01T10:00:00+08:00'

const aRow = (number: string, bureau: string, handler?: string) =>
  worklistRowOf(aComplaint({ number, bureau, receivedAt, ...(handler && { handler: { id: handler, name: handler } }) }))

// One bureau has an unclaimed case and two holders, another an unclaimed one.
const rows = [
  aRow('100000000007', '510106'),
  aRow('100000000015', '510106', '甲'),
  aRow('100000000023', '510106', '乙'),
  aRow('100000000031', '510107'),
]

/** Ports in memory that fail once, at the given call. */
function portsFailingAt(failing: number) {
  const delivered = new Map<string, Notice>()
  let calls = 0
  const orFail = <Result>(result: Result) => {
    calls++
    return calls === failing ? Promise.reject(new Error('injected')) : Promise.resolve(result)
  }
  const lastOf = (prefix: string) => [...delivered.values()].filter(({ id }) => id.startsWith(prefix)).at(-1)?.at
  const ports = {
    cases: {
      worklist: ({ bureau }: { bureau: string }) => orFail({ rows: rows.filter((row) => row.bureau === bureau) }),
    },
    outbox: {
      has: ({ id }: { id: string }) => orFail(delivered.has(id)),
      lastDigest: (_: string, prefix: string) => orFail(lastOf(prefix)),
    },
    notices: {
      async send(message: { notice: Notice } | { number: string; version: number }) {
        await orFail(undefined)
        if ('notice' in message) delivered.set(message.notice.id, message.notice)
      },
    },
  }
  return { ports, delivered, calls: () => calls }
}

const run = (ports: ReturnType<typeof portsFailingAt>['ports'], now: string) =>
  watchClocks(new Date(`${now}+08:00`).toISOString(), '51', { law, ports })

describe('watching with failures', () => {
  test('whatever call fails, the other bureaus hear, and the next run says the rest once', async () => {
    const whole = portsFailingAt(0)
    expect(await run(whole.ports, '2026-06-11T09:05:00')).toBe(6)
    const expected = [...whole.delivered.keys()].toSorted()
    expect(expected).toHaveLength(6)
    for (let failing = 1; failing <= whole.calls(); failing++) {
      const { ports, delivered } = portsFailingAt(failing)
      await expect(run(ports, '2026-06-11T09:05:00')).rejects.toThrow('1 bureaus')
      const first = delivered.size
      expect(await run(ports, '2026-06-11T09:35:00')).toBe(6 - first)
      expect([...delivered.keys()].toSorted()).toEqual(expected)
      expect(await run(ports, '2026-06-11T10:05:00')).toBe(0)
    }
  })

  test('names of holders that are not ASCII make ids that fit a header', async () => {
    const { ports, delivered } = portsFailingAt(0)
    await run(ports, '2026-06-11T09:05:00')
    for (const id of delivered.keys()) expect(id).toMatch(/^[\x21-\x7e]+$/)
  })
})
