// What the bench of queues asks of a running Anqi: a case for a county, and a queue of its own for a bureau.
import { randomUUID } from 'node:crypto'
import { complaintBody } from '../component/case-bodies.ts'
import type { RunningAnqi } from '../running-anqi.ts'

/** Files a complaint for a county and gives its number. */
export async function fileFor(origin: string, county: string): Promise<string> {
  const response = await fetch(`${origin}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(complaintBody({ respondent: { name: '好物商贸有限公司', county } })),
  })
  const body = (await response.json()) as { number: string }
  if (response.status !== 201) throw new Error(`Submission answered ${response.status}`)
  return body.number
}

/** Publishes that a bureau has a queue of its own, as an administrator does: previewed, then published. */
export async function publishOwnQueue({ origin, token }: RunningAnqi, bureau: string): Promise<void> {
  const authorization = `Bearer ${await token('admin', '510000')}`
  const ask = async <Answer>(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${origin}/api/registers/bureaus${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(JSON.stringify(answer))
    return answer as Answer // the shape of the route
  }
  const document = { zones: [], withoutZones: [], ownQueue: [bureau], bureaus: [], formerNames: [], units: [] }
  const { shown, version } = await ask<{ shown: string; version: number }>('/preview', { document })
  await ask('', { document, shown, reason: 'bench' }, { 'if-match': `"${version}"` })
}
