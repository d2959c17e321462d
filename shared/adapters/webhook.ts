// Notices over HTTP: signed as Standard Webhooks has it, posted until taken; the queue behind `deliver` tries again.
import { createHmac } from 'node:crypto'
import type { Secrets } from '../ports.ts'
import type { Notifier, Outbox } from '../ports-notices.ts'
import type { Notice } from '../schemas/notice.ts'

/** A receiver that has not answered by then has not taken the notice. */
const timeoutMs = 5_000

/** The key that a receiver checks signatures with, as it is written: `whsec_` and the key in base64. */
export async function webhookSecret(secrets: Secrets): Promise<string> {
  return `whsec_${Buffer.from(await secrets.mac('webhook')).toString('base64')}`
}

/** Headers of a post: delivery id, the second it was made, and the signature over both and the body. */
export async function signedHeaders(
  { id, body, at }: { readonly id: string; readonly body: string; readonly at: string },
  secrets: Secrets,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(Date.parse(at) / 1000))
  const key = await secrets.mac('webhook')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}

type Hook = { readonly url: string; readonly secrets: Secrets; readonly outbox: Outbox; readonly now?: () => string }

/**
 * Hands notices over to the outbox and posts them. Throws when the receiver does not take one: delivered again, it is
 * posted again under the same id, until a post has been answered with success. What the outbox knows from a time
 * without a webhook is not posted any more.
 */
export function webhookNotifier({ url, secrets, outbox, now = () => new Date().toISOString() }: Hook): Notifier {
  async function post(notice: Notice): Promise<void> {
    const body = JSON.stringify(notice)
    const headers = await signedHeaders({ id: notice.id, body, at: now() }, secrets)
    const signal = AbortSignal.timeout(timeoutMs)
    const answer = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'error' })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`The webhook answered ${answer.status}`)
  }

  return {
    async deliver(notice) {
      const result = await outbox.deliver(notice)
      if (result === 'known' && !(await outbox.owesPost(notice))) return 'known'
      await post(notice)
      await outbox.markPosted(notice)
      return result
    },
  }
}
