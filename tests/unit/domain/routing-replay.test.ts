import { expect, it } from 'vitest'
import { createRegister } from '../../../shared/domain/bureau-register.ts'
import { place } from '../../../shared/domain/locate.ts'
import { countReroutes, replayRouting } from '../../../shared/domain/routing-replay.ts'
import { registerChangesSchema } from '../../../shared/schemas/register.ts'
import { aComplaint } from '../../builders.ts'

const submission = { respondent: { name: '某公司', address: '成都高新区天府大道中段1388号' } }
const routing = place({ address: submission.respondent.address }, { kind: 'complaint', province: '51' })
const record = aComplaint({ routing })
const changed = createRegister(registerChangesSchema.parse({ version: 'candidate', withoutZones: ['510172'] }))

it('says of a case that the register would send elsewhere where it would go, and of others nothing', () => {
  expect(routing.bureau).toBe('510172')
  expect(replayRouting(record, submission, createRegister())).toEqual({ kind: 'same' })
  const replayed = replayRouting(record, submission, changed)
  expect(replayed).toMatchObject({ kind: 'elsewhere', rerouted: { number: record.number, from: '510172' } })
})

it('does not replay what staff or an import decided, nor what cannot be read', () => {
  for (const decidedBy of ['staff', 'import'] as const) {
    const named = aComplaint({ routing: { ...routing, decidedBy } })
    expect(replayRouting(named, submission, changed).kind).toBe('not-replayed')
  }
  expect(replayRouting(record, undefined, changed).kind).toBe('not-replayed')
})

it('counts per bureau what it would gain and lose', () => {
  const moves = [
    { number: '1', from: '510172', to: '510107', why: '' },
    { number: '2', from: '510172', to: '510104', why: '' },
  ]
  expect([...countReroutes(moves)]).toEqual([
    ['510104', { gains: 1, losses: 0 }],
    ['510107', { gains: 1, losses: 0 }],
    ['510172', { gains: 0, losses: 2 }],
  ])
})
