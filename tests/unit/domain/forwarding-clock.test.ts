// Whose stay with a case is one of forwarding: the sender's for want of competence, never that of who gives it back.
import { expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import { aComplaint, acted, afterArrival, aStaff } from '../../builders.ts'

const on = (day: string) => `2026-${day}T10:00:00+08:00`
const forwarding = (record: CaseRecord) =>
  clocksOf(record, on('06-08'))
    .filter(({ clock }) => clock === 'forwarding')
    .map(({ startedAt, dueDay }) => ({ startedAt, dueDay }))

const complaint = aComplaint({ receivedAt: on('06-01') })
const desk = (bureau: string) => ({ actor: aStaff({ role: 'intake', bureau }) })
const sent = acted(complaint, { action: 'forward', bureau: '510107', ground: 'Art. 13' }, on('06-02'), desk('510106'))
const senders = { startedAt: on('06-01'), dueDay: '2026-06-02' }

it('counts the stay of who forwards for want of competence (O121 Art. 41)', () => {
  expect(forwarding(sent)).toEqual([senders])
  expect(forwarding(afterArrival(sent))).toEqual([senders])
})

it.each(['Art. 13', undefined])('starts no clock for who returns a case, on its way or back (ground: %s)', (ground) => {
  const given = { action: 'return' as const, ...(ground === undefined ? {} : { ground }) }
  const returned = acted(afterArrival(sent), given, on('06-03'), desk('510107'))
  expect(forwarding(returned)).toEqual([senders])
  expect(forwarding(afterArrival(returned))).toEqual([senders])
})
