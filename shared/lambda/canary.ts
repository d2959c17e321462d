// Files a marked case by the public contract, follows it until its bureau has it, and withdraws it: a consumer's whole way.
import * as z from 'zod'
import { canaryBureau } from '../domain/canary.ts'
import type { Secrets } from '../ports.ts'
import { canaryHeader, canaryMark } from './canary-mark.ts'

export type CanaryPorts = {
  /** Where the installation answers the public. */
  readonly site: string
  readonly province: string
  readonly secrets: Secrets
  readonly newKey: () => string
  readonly now: () => string
  readonly pause: (milliseconds: number) => Promise<void>
}

export type CanaryResult =
  | { readonly kind: 'closed'; readonly number: string; readonly seconds: number }
  /** How far it came; `status` is 0 where nothing answered. */
  | {
      readonly kind: 'stuck'
      readonly step: 'file' | 'follow' | 'arrive' | 'close'
      readonly status: number
      readonly number?: string
    }

/** So long a case may be on its way; bureaus get theirs within seconds. */
const patienceSeconds = 120

const filedSchema = z.object({ number: z.string(), accessCode: z.string() })
export type FiledCanary = z.infer<typeof filedSchema>
const followedSchema = z.object({ stage: z.object({ code: z.string() }) })

/** Sends one canary. Never throws for what the installation answers: that is its result. */
export async function sendCanary(ports: CanaryPorts): Promise<CanaryResult> {
  const begun = Date.parse(ports.now())
  const filed = await fileCanary(canaryBureau(ports.province, ports.now()), ports)
  if ('status' in filed) return { kind: 'stuck', step: 'file', status: filed.status }
  const { number } = filed
  const followed = await followCanary(filed, ports, patienceSeconds)
  if (followed.kind === 'stuck') return followed
  const withdrawn = await withdrawCanary(filed, ports)
  if (withdrawn.stage !== 'closed') return { kind: 'stuck', number, step: 'close', status: withdrawn.status }
  return { kind: 'closed', number, seconds: (Date.parse(ports.now()) - begun) / 1000 }
}

/** Files a marked complaint at a bureau; gives the status where it was not taken. */
export async function fileCanary(
  county: string,
  { site, secrets, newKey }: Pick<CanaryPorts, 'site' | 'secrets' | 'newKey'>,
): Promise<FiledCanary | { readonly status: number }> {
  const key = newKey()
  const { status, json } = await ask(`${site}/api/complaints`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      [canaryHeader]: await canaryMark(secrets, key),
    },
    body: JSON.stringify({ ...canaryText, respondent: { name: '系统巡检', county } }),
  })
  const filed = filedSchema.safeParse(json)
  return status === 201 && filed.success ? filed.data : { status }
}

const canaryText = {
  complainant: { name: '系统巡检', phone: '13800000000', address: '系统巡检件，无需联系' },
  item: '电热水壶',
  facts: '系统自动巡检件：购买的电热水壶不能加热，系统将自行撤回，请勿处理。',
  requests: ['refund'],
}

/** Follows it, once a second, until its bureau has it or the patience is over. */
export async function followCanary(
  { number, accessCode }: FiledCanary,
  { site, pause }: Pick<CanaryPorts, 'site' | 'pause'>,
  seconds: number,
): Promise<{ readonly kind: 'arrived' } | (CanaryResult & { readonly kind: 'stuck' })> {
  for (let second = 0; second < seconds; second++) {
    const { status, json } = await ask(`${site}/api/cases/${number}`, { headers: { 'access-code': accessCode } })
    if (status !== 200) return { kind: 'stuck', number, step: 'follow', status }
    if (stageOf(json) !== 'routing') return { kind: 'arrived' }
    await pause(1000)
  }
  return { kind: 'stuck', number, step: 'arrive', status: 200 }
}

/** Withdraws it as its consumer; gives the stage it then has. */
export async function withdrawCanary({ number, accessCode }: FiledCanary, { site }: Pick<CanaryPorts, 'site'>) {
  const { status, json } = await ask(`${site}/api/cases/${number}/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'access-code': accessCode },
    body: JSON.stringify({ action: 'withdraw' }),
  })
  return { status, stage: stageOf(json) }
}

const stageOf = (json: unknown): string | undefined => followedSchema.safeParse(json).data?.stage.code

async function ask(url: string, init: RequestInit): Promise<{ status: number; json: unknown }> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) })
    return { status: response.status, json: await response.json().catch(() => undefined) }
  } catch {
    return { status: 0, json: undefined }
  }
}
