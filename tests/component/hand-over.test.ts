import { describe, expect, test } from 'vitest'
import { escalateHandOvers } from '../../functions/escalate-hand-overs/escalate-hand-overs.ts'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const wuhou = { role: 'handler', bureau: '510107' }
const qingyang = { role: 'intake', bureau: '510105' }
const city = { role: 'supervisor', bureau: '510100' }
const toQingyang = { action: 'forward', bureau: '510105', ground: 'Art. 13', reportBy: '2099-01-01' }

/** A complaint that 武侯区 has forwarded to 青羊区, in its in-box; and its version. */
async function forwarded(): Promise<{ number: string; version: number }> {
  const { body } = await line().submit('complaints', complaintBody())
  await line().settle(body.number)
  const sent = await line().act(body.number, 2, { staff: wuhou, ...toQingyang })
  expect(sent.status).toBe(200)
  await line().settle(body.number)
  return { number: body.number, version: sent.body.version + 1 }
}

async function isListed(number: string, stage: string, staff: { role: string; bureau: string }): Promise<boolean> {
  const query = { bureau: staff.bureau, stage, limit: '200' }
  const { body } = await line().call<WorklistAnswer>('GET /api/worklist', { query, staff })
  return body.items.some((item) => item.number === number)
}

describe('a hand-over', () => {
  test('lies in the target’s in-box, stays on the sender’s list, and is the target’s once taken', async () => {
    const { number, version } = await forwarded()
    expect(await isListed(number, 'incoming', qingyang)).toBe(true)
    expect(await isListed(number, 'open', wuhou)).toBe(true)
    expect(await isListed(number, 'open', qingyang)).toBe(false)
    const seen = await line().view(number, qingyang)
    expect(seen.body.handOver).toMatchObject({ what: 'forwarded', from: '510107', at: '510105', ground: 'Art. 13' })
    expect(seen.body.allowedActions).toEqual(['take', 'return'])
    expect((await line().act(number, version, { staff: wuhou, action: 'take' })).status).toBe(403)
    const took = await line().act(number, version, { staff: qingyang, action: 'take' })
    expect([took.status, took.body.bureau]).toEqual([200, '510105'])
    expect(took.body.hops.map(({ bureau, how }) => `${bureau} ${how}`)).toEqual(['510107 received', '510105 take'])
    expect(took.body.clocks.find(({ clock }) => clock === 'report-back')?.dueDay).toBe('2099-01-01')
    expect(await isListed(number, 'incoming', qingyang)).toBe(false)
    expect(await isListed(number, 'open', qingyang)).toBe(true)
    expect((await line().view(number, wuhou)).status).toBe(404)
  })

  test('delivered twice or late it is in the in-box once, and a message of an earlier hop changes nothing', async () => {
    const { number, version } = await forwarded()
    await line().invoke('route', { Records: [await line().streamRecord(number)] })
    const stale = { messageId: 'stale', body: JSON.stringify({ number, version: 1, hop: 1, hash: 'x' }) }
    const again = { messageId: 'again', body: JSON.stringify({ number, version: 3, hop: 2, hash: 'x' }) }
    await line().invoke('receive', { Records: [stale, again, again] })
    const { body } = await line().view(number, wuhou)
    expect(body.version).toBe(version)
    expect(body.history.filter(({ action }) => action === 'delivered')).toHaveLength(1)
  })

  test('tells the target, and the sender when it comes back', async () => {
    const { number, version } = await forwarded()
    const back = await line().act(number, version, {
      staff: qingyang,
      action: 'return',
      ground: 'Art. 41',
      text: '在武侯',
    })
    expect([back.status, back.body.bureau]).toEqual([200, '510107'])
    await line().settle(number)
    const due = JSON.stringify({ number, version: version + 1 })
    await line().invoke('notify', { Records: [{ messageId: 'due', body: due }] })
    const notices = (await line().items('AUDIT_TABLE')).filter(
      (item) => item['number']?.S === number && item['to']?.S === 'bureau',
    )
    expect(notices.map((item) => `${item['bureau']?.S} ${item['code']?.S}`).sort()).toEqual([
      '510105 hand-over-received',
      '510107 case-received',
      '510107 hand-over-returned',
    ])
  })

  test('left lying goes to the common superior by itself, once, and is there to be designated', async () => {
    const { number } = await forwarded()
    const { dynamoDbCaseStore } = await import('../../shared/adapters/dynamodb-case-store.ts')
    const { wire } = await import('../../shared/adapters/wiring.ts')
    const cases = dynamoDbCaseStore(line().engines.clients.dynamodb, line().stage.environment['CASES_TABLE'] ?? '')
    const later = new Date(Date.now() + 30 * 86_400_000).toISOString()
    const escalate = () => escalateHandOvers(later, '51', { cases, chain: wire().chain })
    expect(await escalate()).toBeGreaterThan(0)
    expect(await escalate()).toBe(0)
    await line().settle(number)
    expect(await isListed(number, 'incoming', qingyang)).toBe(false)
    expect(await isListed(number, 'incoming', city)).toBe(true)
    const { body } = await line().view(number, city)
    expect(body.handOver).toMatchObject({ what: 'silent', at: '510100', to: '510105' })
    const decided = await line().act(number, body.version, { staff: city, action: 'designate', bureau: '510105' })
    expect(decided.status).toBe(200)
    await line().settle(number)
    expect((await line().view(number, qingyang)).body).toMatchObject({ bureau: '510105', stage: 'initial-review' })
  })

  test.each([
    ['to oneself', { bureau: '510107' }],
    ['to a bureau of another province', { bureau: '500112' }],
    ['to a code that is no bureau', { bureau: '519999' }],
    ['without its ground', { bureau: '510105', ground: undefined }],
    ['with a day to report by that has passed', { bureau: '510105', reportBy: '2020-01-01' }],
  ])('%s is a clear answer that names the field, and nothing is changed', async (_what, wrong) => {
    const { body } = await line().submit('complaints', complaintBody())
    await line().settle(body.number)
    const answer = await line().act(body.number, 2, { staff: wuhou, ...toQingyang, ...wrong })
    const { errors } = answer.body as unknown as { errors: { path: string }[] } // problem JSON
    expect([answer.status, errors.length]).toEqual([422, 1])
    expect((await line().view(body.number, wuhou)).body.version).toBe(2)
  })

  test('by a body that was itself sent the case is refused with Article 41, and in a circle with Article 33', async () => {
    const { number, version } = await forwarded()
    const took = await line().act(number, version, { staff: qingyang, action: 'take' })
    const on = await line().act(number, took.body.version, { staff: qingyang, ...toQingyang, bureau: '510104' })
    expect(on).toMatchObject({ status: 422, body: { article: 'O121 Art. 41' } })
    const other = await forwarded()
    const back = await line().act(other.number, other.version, { staff: qingyang, action: 'return', ground: 'Art. 41' })
    const again = await line().act(other.number, back.body.version, { staff: wuhou, ...toQingyang })
    expect(again).toMatchObject({ status: 422, body: { article: 'O121 Art. 33' } })
  })
})
