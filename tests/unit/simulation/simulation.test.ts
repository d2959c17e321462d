// Small simulations hold every invariant, and a fault that is planted is found.
import { describe, expect, test } from 'vitest'
import { realUseCases, type UseCases } from '../../simulation/line.ts'
import { printed } from '../../simulation/printed.ts'
import { defaults, type Options } from '../../simulation/scenario.ts'
import { simulate } from '../../simulation/simulate.ts'

const small: Options = { ...defaults, bureaus: 5, days: 20, casesADay: 1.2 }

/** Eleven days, among them one on which nothing can be stored. */
const eventful: Options = { ...small, from: '2026-04-14', days: 11, bureaus: 3, casesADay: 3 }

const invariantsBroken = async (planted: Partial<UseCases>) => {
  const { breaches } = await simulate(eventful, { ...realUseCases, ...planted })
  return new Set(breaches.map(({ invariant }) => invariant))
}

describe('a simulation', () => {
  test.each([1, 2, 3])('holds every invariant through outages, duplicates and lost batches (seed %i)', async (seed) => {
    const { breaches, line, filed, worked } = await simulate({ ...small, seed })
    expect(breaches).toEqual([])
    expect(filed.answered.size).toBeGreaterThan(60)
    expect(worked.acknowledged.length).toBeGreaterThan(60)
    const { twice, lost, faults, swept } = line.count
    expect(Math.min(twice, lost, faults, swept)).toBeGreaterThan(0)
  })

  test('is the same to the byte of every history for the same seed', async () => {
    const options = { ...small, days: 6 }
    expect(await printed(await simulate(options))).toBe(await printed(await simulate(options)))
  })

  test('differs for another seed', async () => {
    const options = { ...small, days: 3 }
    expect(await printed(await simulate(options))).not.toBe(await printed(await simulate({ ...options, seed: 8 })))
  })

  test('without trouble delivers each thing once', async () => {
    const { breaches, line, filed } = await simulate({ ...small, days: 5, smooth: true })
    expect(breaches).toEqual([])
    expect(filed.answered.size).toBe(filed.sent)
    expect(line.count).toMatchObject({ lost: 0, faults: 0, failed: 0, deadLetters: 0, swept: 0 })
  })
})

describe('the invariants', () => {
  test('find a tally that counts a duplicate twice', async () => {
    const broken = await invariantsBroken({
      tallyCases: (records, ports) => {
        const { tally } = ports
        const forgetful: typeof tally = {
          writesOf: (batch) => tally.writesOf(batch),
          counted: async () => new Map(),
          async apply(batch) {
            const counted = await tally.counted(batch.marks.map(({ number }) => number))
            const marks = batch.marks.map((mark) => ({ ...mark, countedVersion: counted.get(mark.number)?.version }))
            return tally.apply({ ...batch, marks })
          },
        }
        return realUseCases.tallyCases(records, { ...ports, tally: forgetful })
      },
    })
    expect(broken).toContain('counters equal a recount')
    expect(broken).toContain('every case is reckoned once per clock')
  })

  test('find a receipt that forgets the condition of its write', async () => {
    const broken = await invariantsBroken({
      receiveCase: (message, now, ports) => {
        const { cases } = ports
        const careless: typeof cases = {
          get: (number) => cases.get(number),
          async append(step) {
            const result = await cases.append(step)
            if (result.kind === 'appended') return result
            const version = ((await cases.get(message.number))?.version ?? 0) + 1
            return cases.append({ ...step, record: { ...step.record, version }, entry: { ...step.entry, version } })
          },
        }
        return realUseCases.receiveCase(message, now, { ...ports, cases: careless })
      },
    })
    expect(broken).toContain('the history is unbroken')
  })

  test('find a submission that is acknowledged before it is stored', async () => {
    const broken = await invariantsBroken({
      submitCase: (request, ports) => {
        const { cases } = ports
        const hasty: typeof cases = {
          filedText: (number) => cases.filedText(number),
          create: (step) => cases.create(step).catch(() => ({ kind: 'created' as const })),
        }
        return realUseCases.submitCase(request, { ...ports, cases: hasty })
      },
    })
    expect(broken).toContain('every submission is one case')
  })

  test('find a step that is answered though another came first', async () => {
    const broken = await invariantsBroken({
      actOnCase: (request, ports) => {
        const { cases } = ports
        const deaf: typeof cases = {
          get: (number) => cases.get(number),
          filedText: (number) => cases.filedText(number),
          history: (number) => cases.history(number),
          append: (step) => cases.append(step).then(() => ({ kind: 'appended' as const })),
        }
        return realUseCases.actOnCase(request, { ...ports, cases: deaf })
      },
    })
    expect(broken).toContain('every step answered is taken once')
  })

  test('find a sweep that forgets what is owed', async () => {
    const broken = await invariantsBroken({ sweepPending: async () => ({ routing: 0, counting: 0 }) })
    expect(broken).toContain('nothing is left behind')
  })
})
