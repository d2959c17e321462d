// Handlers and supervisors at work: so many steps an hour, ill now and then, retrying what was not answered.

import { superiorsOf } from '../../shared/domain/bureau-register.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import type { Staff } from '../../shared/domain/rights.ts'
import { actionSchema } from '../../shared/schemas/actions.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { InjectedFault } from './failing-ports.ts'
import { planForInBox } from './in-boxes.ts'
import type { Line } from './line.ts'
import { isDone, look, type Planned } from './looked.ts'
import { planFor } from './plans.ts'
import type { Random } from './random.ts'
import type { Scenario } from './scenario.ts'

const handlersPerBureau = 2
const stepsATick = 2
const mostRetries = 5
/** Two people press a button on the same version at once. */
const clashShare = 0.1

/** A step that was answered with success: it must be in the history, at this version, once. */
export type Acknowledged = { readonly number: string; readonly version: number; readonly action: string }

export type Worked = {
  readonly acknowledged: Acknowledged[]
  readonly refused: Map<string, number>
  clashes: number
  /** Clashes in which both were told that theirs was the step. */
  readonly doubled: string[]
  /** Closed cases that may still need a notice or another round. */
  readonly closed: Set<string>
}

export const nothingWorked = (): Worked => ({
  acknowledged: [],
  refused: new Map(),
  clashes: 0,
  doubled: [],
  closed: new Set(),
})

export type Office = {
  readonly line: Line
  readonly scenario: Scenario
  readonly random: Random
  readonly worked: Worked
}

/** One tick of office hours in every bureau. */
export async function work(office: Office): Promise<void> {
  const { codes } = office.scenario
  const above = [...new Set(codes.flatMap((code) => superiorsOf(code)))]
  for (const bureau of [...codes, ...above]) {
    await answerIn(bureau, office)
    await workIn(bureau, office)
  }
  for (const number of [...office.worked.closed]) await followUp(number, office)
}

/** Takes or returns what was handed to a bureau, and designates where it is the superior. */
async function answerIn(bureau: string, office: Office): Promise<void> {
  const { line, scenario } = office
  const { rows } = await line.sound.cases.worklist({ bureau, level: 'county', stage: 'incoming', limit: 1000 })
  for (const { number } of rows) {
    const record = await line.sound.cases.get(number)
    const planned = record && planForInBox(look(record, line.world.now, scenario))
    if (record === undefined || planned === undefined) continue
    await take(planned, record, { ...office, bureau, handler: `${bureau}-h0` })
  }
}

async function workIn(bureau: string, office: Office): Promise<void> {
  const { line, scenario } = office
  const today = legalDay(line.world.now)
  const handlers = Array.from({ length: handlersPerBureau }, (_, place) => `${bureau}-h${place}`)
  const present = handlers.filter((handler) => !scenario.isAway(handler, today))
  let capacity = stepsATick * present.length
  const { rows } = await line.sound.cases.worklist({ bureau, level: 'county', stage: 'open', limit: 1000 })
  for (const { number } of rows) {
    if (capacity === 0) return
    const record = await line.sound.cases.get(number)
    const planned = record && planFor(look(record, line.world.now, scenario))
    if (record === undefined || planned === undefined) continue
    capacity--
    await take(planned, record, { ...office, bureau, handler: present[capacity % present.length] ?? '' })
  }
}

async function followUp(number: string, office: Office): Promise<void> {
  const { line, scenario, worked } = office
  const record = await line.sound.cases.get(number)
  if (record === undefined || record.stage !== 'closed') {
    worked.closed.delete(number)
    return
  }
  const planned = planFor(look(record, line.world.now, scenario))
  if (planned !== undefined)
    await take(planned, record, { ...office, bureau: record.bureau, handler: `${record.bureau}-h0` })
  else if (isDone(record, line.world.now)) worked.closed.delete(number)
}

type At = Office & { readonly bureau: string; readonly handler: string }

async function take(planned: Planned, record: CaseRecord, at: At): Promise<void> {
  const { random, worked, bureau } = at
  const staff: Staff =
    planned.by === 'handler'
      ? { id: at.handler, name: '李承办', role: 'handler', bureau }
      : { id: `${bureau}-s`, name: '王负责', role: 'supervisor', bureau }
  if (random() >= clashShare) {
    await press(planned.action, record, { ...at, staff })
    return
  }
  worked.clashes++
  const other: Staff = { id: `${bureau}-h9`, name: '张承办', role: 'handler', bureau }
  const both = await Promise.all([
    press(planned.action, record, { ...at, staff }),
    press({ action: 'note', text: '已电话联系。' }, record, { ...at, staff: other }),
  ])
  if (both.every(Boolean)) worked.doubled.push(record.number)
}

/** Sends a step until it is answered; whether it was taken. */
async function press(
  given: Planned['action'],
  record: CaseRecord,
  { line, worked, staff }: At & { staff: Staff },
): Promise<boolean> {
  const action = actionSchema.parse(given)
  const { number, version } = record
  const key = `${staff.id}-${number}-${version}-${action.action}`
  for (let attempt = 0; attempt < mostRetries; attempt++) {
    const request = { number, version, action, staff, key, language: 'zh' as const, now: line.world.now }
    try {
      const after = await line.useCases.actOnCase(request, line.ports)
      worked.acknowledged.push({ number, version: version + 1, action: action.action })
      if (after.stage === 'closed') worked.closed.add(number)
      return true
    } catch (error) {
      if (error instanceof InjectedFault) continue
      if (!(error instanceof AnqiError)) throw error
      const reason = `${action.action}: ${error.code}`
      worked.refused.set(reason, (worked.refused.get(reason) ?? 0) + 1)
      return false
    }
  }
  return false
}
