import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { causeOf } from '../../../../infra/commands/dead-letters/causes.ts'
import { discard, holdLetters, queuesOf, release } from '../../../../infra/commands/dead-letters/moving.ts'
import { knownLetters, type Picked, replay } from '../../../../infra/commands/dead-letters/replaying.ts'
import type { CaseRecord } from '../../../../shared/schemas/case-record.ts'
import { aComplaint } from '../../../builders.ts'
import { startEngines, type TestEngines } from '../../../engines.ts'

const waiting = '123456789012'
const goneOn = '210987654321'
const transit = { to: '510107', since: '2026-11-02T09:00:00+08:00', hop: 2 }
const stored: Record<string, CaseRecord> = {
  [waiting]: aComplaint({ number: waiting, transit }),
  [goneOn]: aComplaint({ number: goneOn }),
}
const cases = { get: async (number: string) => stored[number] }
const operator = { at: '2026-11-25T10:00:00+08:00', by: 'on-call' }
const routed = (number: string) => JSON.stringify({ number, version: 1, hop: 2, hash: 'h' })

let engines: TestEngines
let folder: string
beforeAll(async () => {
  engines = await startEngines()
  folder = mkdtempSync(join(tmpdir(), 'anqi-letters-'))
})
afterAll(async () => {
  await engines.stop()
  rmSync(folder, { recursive: true, force: true })
})

const letGo = () => sleep(1_200) // what is released is visible after a second

/** A queue whose dead letters hold these bodies. */
async function aQueue(...bodies: string[]) {
  const { stage, createQueue } = await engines.createStage()
  const url = await createQueue('510100', { visibilitySeconds: 0, deadLetterAfter: 1 })
  const { sqs } = engines.clients
  const kill = (body: string) =>
    sqs.send(
      new SendMessageCommand({
        QueueUrl: `${url}-dlq`,
        MessageBody: body,
        MessageAttributes: { sender: { DataType: 'String', StringValue: 'route-case' } },
      }),
    )
  for (const body of bodies) await kill(body)
  const name = `anqi-${stage}-510100`
  const receive = async (queue = url) => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] }),
    )
    return Messages
  }
  const letters = () => knownLetters(sqs, [name], cases)
  const replayed = async (picked: Picked = {}) => replay(sqs, await letters(), { picked, operator })
  return { stage, name, url, sqs, receive, letters, replayed }
}

describe('dead letters', () => {
  test('are told apart by what a replay could do for them', async () => {
    const bodies = [routed(waiting), routed(goneOn), routed('000000000000'), '{"what":1}', 'no json']
    const queue = await aQueue(...bodies)
    const causes = new Map((await queue.letters()).map(({ letter, cause }) => [letter.body, cause]))
    expect(bodies.map((body) => causes.get(body))).toEqual([
      'still-owed',
      'already-done',
      'case-gone',
      'unreadable',
      'unreadable',
    ])
  })

  test('of streams, schedules and notices have causes of their own', async () => {
    const of = (queue: string, body: string) =>
      causeOf({ queue, body, id: '', sentAt: '', replays: [], message: {} }, cases)
    expect(await of('anqi-t-route-case', '{}')).toBe('stream-pointer')
    expect(await of('anqi-t-schedules', '{}')).toBe('timed-run')
    expect(await of('anqi-t-notify', JSON.stringify({ number: waiting, version: 1 }))).toBe('notice-undelivered')
    expect(await of('anqi-t-notify', JSON.stringify({ number: '000000000000', version: 1 }))).toBe('case-gone')
    expect(await of('anqi-t-notify', '[]')).toBe('unreadable')
  })

  test.concurrent('are still there for others after one has looked at them', async () => {
    const queue = await aQueue(routed(waiting), routed(goneOn))
    const held = await holdLetters(queue.sqs, queue.name)
    expect(await holdLetters(queue.sqs, queue.name)).toHaveLength(0)
    await release(queue.sqs, held)
    await letGo()
    expect(await holdLetters(queue.sqs, queue.name)).toHaveLength(2)
    expect(await queuesOf(queue.sqs, queue.stage)).toContain(queue.name)
  })

  test('go back with their body, their attributes and a note of when and by whom', async () => {
    const queue = await aQueue(routed(waiting))
    expect(await queue.replayed()).toEqual({ replayed: 1, hopeless: 0, worn: 0 })
    const [message] = await queue.receive()
    expect(message?.Body).toBe(routed(waiting))
    expect(message?.MessageAttributes?.['sender']?.StringValue).toBe('route-case')
    expect(JSON.parse(message?.MessageAttributes?.['anqi-replays']?.StringValue ?? '')).toEqual([operator])
    expect(await queue.letters()).toEqual([])
  })

  test.concurrent('stay where they are when the case is gone or the body is none', async () => {
    const queue = await aQueue(routed('000000000000'), 'no json')
    expect(await queue.replayed()).toEqual({ replayed: 0, hopeless: 2, worn: 0 })
    expect(await queue.receive()).toEqual([])
    await letGo()
    expect(await queue.letters()).toHaveLength(2)
  })

  test.concurrent('go back by cause, by id and up to a number', async () => {
    const queue = await aQueue(routed(waiting), routed(waiting), routed(goneOn))
    expect((await queue.replayed({ cause: 'already-done' })).replayed).toBe(1)
    await letGo()
    expect((await queue.replayed({ max: 1 })).replayed).toBe(1)
    await letGo()
    const [left] = await holdLetters(queue.sqs, queue.name)
    if (left === undefined) throw new Error('One should be left')
    await release(queue.sqs, [left])
    await letGo()
    expect((await queue.replayed({ id: 'another' })).replayed).toBe(0)
    await letGo()
    expect((await queue.replayed({ id: left.id })).replayed).toBe(1)
  })

  test.concurrent('that fail each time stay after the third replay, as the same letter with its whole history', async () => {
    const queue = await aQueue(routed(waiting))
    const [first] = await queue.letters()
    await release(queue.sqs, first === undefined ? [] : [first.letter])
    await letGo()
    for (let round = 1; round <= 3; round++) {
      expect((await queue.replayed()).replayed).toBe(1)
      while ((await queue.receive()).length > 0); // received once and not deleted, it dies again
    }
    expect(await queue.replayed()).toEqual({ replayed: 0, hopeless: 0, worn: 1 })
    await letGo()
    const [last] = await queue.letters()
    expect([last?.letter.id, last?.letter.body, last?.letter.replays.length]).toEqual([
      first?.letter.id,
      routed(waiting),
      3,
    ])
  })

  test('are written to a file before they are thrown away', async () => {
    const queue = await aQueue(routed('000000000000'))
    const file = join(folder, `${randomUUID()}.jsonl`)
    for (const { letter } of await queue.letters()) await discard(queue.sqs, letter, file)
    expect(existsSync(file) && readFileSync(file, 'utf8')).toContain('000000000000')
    expect(await queue.letters()).toEqual([])
  })

  test('of a queue that does not exist are a plain answer', async () => {
    await expect(holdLetters(engines.clients.sqs, 'anqi-nowhere-510100')).rejects.toThrow(
      'There is no queue anqi-nowhere-510100-dlq',
    )
  })
})
