import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { webhookSecret } from '../../shared/adapters/webhook.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { settingNames } from '../../shared/config.ts'
import { handedNoticeSchema, noticeSchema, type OutboxAnswer } from '../../shared/schemas/notice.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const posts: { headers: IncomingHttpHeaders; body: string }[] = []
let answersWith = 200
let server: Server

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    posts.push({ headers: request.headers, body })
    response.writeHead(answersWith, answersWith === 302 ? { location: '/elsewhere' } : {}).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A listening server has a port')
  process.env[settingNames.webhookUrl] = `http://127.0.0.1:${address.port}/notices`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  delete process.env[settingNames.webhookUrl]
})

type Batch = { batchItemFailures: { itemIdentifier: string }[] }

async function tell(number: string, version: number): Promise<number> {
  const Records = [{ messageId: 'm', body: JSON.stringify({ number, version }) }]
  const { batchItemFailures } = (await line().invoke('notify', { Records })) as Batch
  return batchItemFailures.length
}

async function aCase(): Promise<string> {
  const { body } = await line().submit('complaints', complaintBody())
  await line().settle(body.number)
  posts.length = 0
  return body.number
}

describe('the webhook', () => {
  test('gets every notice once, signed, with its delivery id', async () => {
    answersWith = 204
    const number = await aCase()
    expect(await tell(number, 2)).toBe(0)
    expect(await tell(number, 2)).toBe(0)
    expect(posts.map(({ headers }) => headers['webhook-id'])).toEqual([
      `${number}#1#submitted`,
      `${number}#2#received`,
      `${number}#2#bureau`,
    ])
    const { secrets, client } = wire()
    const key = Buffer.from((await webhookSecret(secrets)).replace('whsec_', ''), 'base64')
    client.destroy()
    for (const { headers, body } of posts) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
      const expected = createHmac('sha256', key).update(signed).digest('base64')
      expect(headers['webhook-signature']).toBe(`v1,${expected}`)
      expect(Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']))).toBeLessThan(60)
      expect(noticeSchema.parse(JSON.parse(body)).id).toBe(headers['webhook-id'])
      expect(body).not.toMatch(/赵小兰|13912345678/)
    }
  })

  test.each([500, 404, 302])(
    'that answers %i fails the message, and is tried again under the same id',
    async (status) => {
      answersWith = status
      const number = await aCase()
      expect(await tell(number, 2)).toBe(1)
      expect(await tell(number, 2)).toBe(1)
      answersWith = 200
      expect(await tell(number, 2)).toBe(0)
      const ids = posts.map(({ headers }) => headers['webhook-id'])
      expect(ids.slice(0, 3)).toEqual(Array(3).fill(`${number}#1#submitted`))
      expect(new Set(ids).size).toBe(3)
      const { body } = await line().call<OutboxAnswer>('GET /api/outbox', {
        staff: { role: 'supervisor', bureau: '510107' },
      })
      const mine = body.items.map((item) => handedNoticeSchema.parse(item)).filter((item) => item.number === number)
      expect(mine).toHaveLength(3)
      expect(mine.every(({ postedAt }) => postedAt !== undefined)).toBe(true)
    },
  )
})
