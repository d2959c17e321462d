import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { lawWith, lawWithout, moveCases, movedCases } from '../../infra/commands/calendar/move-cases.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { bundledCalendar } from '../../shared/domain/calendar.ts'
import { withNotice } from '../../shared/domain/calendar-loading.ts'
import { bundledLaw } from '../../shared/domain/rulebook.ts'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const supervisor = { role: 'supervisor', bureau: '510107' }

async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

/** A case received just before the holidays of May 2026. */
async function aCase(receivedAt: string): Promise<string> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(receivedAt) })
  const { body } = await line().submit('complaints', complaintBody())
  await line().settle(body.number)
  return body.number
}

/** As a release that did not know the year left the list. */
async function leaveBehind(number: string, dueDay: string): Promise<void> {
  await line().engines.clients.dynamodb.send(
    new UpdateItemCommand({
      TableName: process.env['CASES_TABLE'],
      Key: { pk: { S: `CASE#${number}` }, sk: { S: 'STATE' } },
      UpdateExpression: 'SET openSort = :sort, #row.dueDay = :day',
      ExpressionAttributeNames: { '#row': 'row' },
      ExpressionAttributeValues: { ':sort': { S: `${dueDay}#${number}` }, ':day': { S: dueDay } },
    }),
  )
}

async function listed(number: string) {
  const { body } = await line().call<WorklistAnswer>('GET /api/worklist', { staff: supervisor })
  return body.items.find((item) => item.number === number)
}

afterAll(() => {
  vi.useRealTimers()
})

describe('a calendar that a release brings', () => {
  test('moves the cases it touches, each once, with a step in its history, and the counters hold', async () => {
    const before = await aCase('2026-04-28T10:00:00+08:00')
    const after = await aCase('2026-06-01T10:00:00+08:00')
    await leaveBehind(before, '2026-05-08')
    expect((await listed(before))?.dueDay).toBe('2026-05-08')

    const { client, cases, chain } = wire()
    const run = () => collected(moveCases({ cases, chain }, lawWithout(2026), () => new Date().toISOString()))
    const [moved, ...others] = (await run()).filter(({ number }) => number !== after)
    expect(others).toEqual([])
    expect(moved?.moved.find(({ clock }) => clock === 'initial-review')).toMatchObject({
      number: before,
      to: '2026-05-11',
    })
    expect(await run()).toEqual([])

    expect(await listed(before)).toMatchObject({ dueDay: '2026-05-11', version: 3 })
    const { body } = await line().view(before, supervisor)
    expect(body.history.at(-1)).toMatchObject({
      action: 'calendar-loaded',
      actor: { kind: 'system', name: 'calendar' },
      detail: { calendar: bundledLaw.calendar.version, 'initial-review#1': expect.stringMatching(/→ 2026-05-11$/) },
    })
    await line().settle(before, after)
    await line().invoke('reconcile', {})
    client.destroy()
  })

  test('is shown beforehand, and showing changes nothing', async () => {
    const number = await aCase('2026-12-28T10:00:00+08:00')
    const daysOff = [{ name: '元旦', from: '2027-01-01', to: '2027-01-05' }]
    const calendar = withNotice(bundledCalendar, { year: 2027, source: '试', daysOff, makeUpDays: [] })
    const { client, cases } = wire()
    const shown = (await collected(movedCases({ cases }, bundledLaw, lawWith(calendar)))).flatMap(({ moved }) => moved)
    client.destroy()
    const review = shown.find((move) => move.number === number && move.clock === 'initial-review')
    expect(review?.from).not.toBe(review?.to)
    expect(review).toMatchObject({ isDone: false })
    expect((await line().view(number, supervisor)).body.version).toBe(2)
  })
})
