import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const handler = { role: 'handler', bureau: '510107' }

async function submitted(overrides: Record<string, unknown> = {}): Promise<string> {
  const { body } = await line().submit('complaints', complaintBody(overrides))
  return body.number
}

async function isListed(number: string): Promise<number> {
  const list = await line().call<WorklistAnswer>('GET /api/worklist', {
    query: { bureau: '510107', limit: '200' },
    staff: handler,
  })
  return list.body.items.filter((item) => item.number === number).length
}

describe('routing', () => {
  test('a case goes over the queue of its city to the worklist of its bureau', async () => {
    const number = await submitted()
    await line().invoke('route', { Records: [await line().streamRecord(number)] })
    const messages = await line().messages('510100')
    expect(messages.map(({ body }) => JSON.parse(body).number)).toContain(number)
    expect(await isListed(number)).toBe(0)
    await line().invoke('receive', { Records: messages })
    expect(await isListed(number)).toBe(1)
  })

  test('a message carries a pointer and nothing of a person', async () => {
    const number = await submitted()
    await line().invoke('route', { Records: [await line().streamRecord(number)] })
    const [message] = (await line().messages('510100')).filter(({ body }) => body.includes(number))
    expect(Object.keys(JSON.parse(message?.body ?? '{}')).sort()).toEqual(['hash', 'hop', 'number', 'version'])
  })

  test('routed and received twice, it is on the list once and its history says so once', async () => {
    const number = await submitted()
    const record = await line().streamRecord(number)
    await line().invoke('route', { Records: [record, record] })
    const messages = await line().messages('510100')
    await line().invoke('receive', { Records: messages })
    await line().invoke('receive', { Records: messages })
    expect(await isListed(number)).toBe(1)
    const { body } = await line().view(number, handler)
    expect(body.history.map(({ action }) => action)).toEqual(['submitted', 'received'])
  })

  test('an old version of the stream that comes after a newer one changes nothing', async () => {
    const number = await submitted()
    const first = await line().streamRecord(number)
    await line().settle(number)
    const before = await line().view(number, handler)
    await line().invoke('route', { Records: [first] })
    const late = (await line().messages('510100')).filter(({ body }) => body.includes(number))
    await line().invoke('receive', { Records: late })
    await line().invoke('tally', { Records: [first] })
    const after = await line().view(number, handler)
    expect(after.body.version).toBe(before.body.version)
  })

  test('a batch that the stream lost is driven again by the sweep', async () => {
    const number = await submitted()
    const { dynamoDbCaseStore } = await import('../../shared/adapters/dynamodb-case-store.ts')
    const { sweepPending } = await import('../../functions/sweep-pending/sweep-pending.ts')
    const cases = dynamoDbCaseStore(line().engines.clients.dynamodb, line().stage.environment['CASES_TABLE'] ?? '')
    const before = await line().streamRecord(number)
    const now = new Date(Date.now() + 6 * 60_000).toISOString()
    const driven = await sweepPending(now, { cases })
    expect(driven.routing).toBeGreaterThan(0)
    expect(driven.counting).toBeGreaterThan(0)
    const after = await line().streamRecord(number)
    expect(after.dynamodb.NewImage?.['unroutedSince']).not.toEqual(before.dynamodb.NewImage?.['unroutedSince'])
    await line().settle(number)
    expect(await isListed(number)).toBe(1)
    for (const debt of ['routing', 'counting'] as const)
      expect(await cases.owing(debt, '9999', 1000)).not.toContain(number)
  })

  test('what an earlier version owed is owed by the present one once the sweep has driven it', async () => {
    const number = await submitted()
    await line().settle(number)
    const { dynamoDbCaseStore } = await import('../../shared/adapters/dynamodb-case-store.ts')
    const cases = dynamoDbCaseStore(line().engines.clients.dynamodb, line().stage.environment['CASES_TABLE'] ?? '')
    const staff = { role: 'handler', bureau: '510107' }
    for (const version of [2, 3]) await line().act(number, version, { staff, action: 'note', text: '电话联系商家' })
    const debts = async () =>
      (await line().items('CASES_TABLE')).filter(({ pk }) => pk?.S === `OWED#${number}`).map(({ sk }) => sk?.S)
    expect(await debts()).toEqual(['COUNTING#000003', 'COUNTING#000004'])
    await cases.driveAgain('counting', number, '2026-11-20T08:00:00.000Z')
    expect(await debts()).toEqual(['COUNTING#000004'])
    await line().invoke('tally', { Records: [await line().streamRecord(number)] })
    expect(await debts()).toEqual([])
    await cases.driveAgain('counting', number, '2026-11-20T08:05:00.000Z')
    expect(await debts()).toEqual([])
  })

  test('a message whose case does not exist is reported as failed and the others are handled', async () => {
    const number = await submitted()
    await line().invoke('route', { Records: [await line().streamRecord(number)] })
    const messages = (await line().messages('510100')).filter(({ body }) => body.includes(number))
    const poison = {
      messageId: 'poison',
      body: JSON.stringify({ number: '000000000000', version: 1, hop: 1, hash: 'x' }),
    }
    const garbage = { messageId: 'garbage', body: 'not json' }
    const result = await line().invoke('receive', { Records: [poison, ...messages, garbage] })
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: 'poison' }, { itemIdentifier: 'garbage' }] })
    expect(await isListed(number)).toBe(1)
  })

  test('the notify queue leads to one notice a step however often it is told', async () => {
    const number = await submitted()
    await line().settle(number)
    const due = { messageId: randomUUID(), body: JSON.stringify({ number, version: 2 }) }
    await line().invoke('notify', { Records: [due] })
    await line().invoke('notify', { Records: [due] })
    const notices = (await line().items('AUDIT_TABLE')).filter(
      (item) => item['number']?.S === number && item['pk']?.S?.startsWith('OUTBOX'),
    )
    expect(notices.map((item) => item['code']?.S).sort()).toEqual(['case-received', 'received', 'submitted'])
  })
})

describe('the whole line', () => {
  test('counters hold after duplicates, lost batches and any order', async () => {
    const numbers = await Promise.all(Array.from({ length: 12 }, () => submitted()))
    const firsts = await Promise.all(numbers.map((number) => line().streamRecord(number)))
    await line().invoke('tally', { Records: [...firsts, ...firsts.toReversed()] })
    await line().settle(...numbers)
    await line().invoke('tally', { Records: firsts })
    await line().settle(...(await everyNumber()))
    await expect(line().invoke('reconcile', {})).resolves.toBeUndefined()
  })
})

async function everyNumber(): Promise<string[]> {
  const items = await line().items('CASES_TABLE')
  return items.filter((item) => item['sk']?.S === 'STATE').map((item) => (item['pk']?.S ?? '').slice('CASE#'.length))
}
