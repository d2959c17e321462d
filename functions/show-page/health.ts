// Whether this installation can do its work: each check by name, all at once, none allowed to take long.
import type { ApiAnswer } from '../../shared/lambda/http.ts'

/** Resolves when the part works, with `waiting` when somebody should look at it; rejects when it does not work. */
export type Check = () => Promise<unknown>

type Outcome = 'ok' | 'waiting' | 'failed'

const patienceMs = 2000

async function outcomeOf(check: Check): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<'failed'>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'failed')
  })
  const done = check().then(
    (found): Outcome => (found === 'waiting' ? 'waiting' : 'ok'),
    (): Outcome => 'failed',
  )
  const outcome = await Promise.race([done, tooLong])
  clearTimeout(timer)
  return outcome
}

/** A check whose outcome is kept for a while: anyone may ask for health, and some checks ask fifty queues. */
export function keptFor(milliseconds: number, check: Check): Check {
  let kept: { readonly since: number; readonly outcome: Promise<unknown> } | undefined
  return () => {
    const now = performance.now()
    if (kept === undefined || now - kept.since > milliseconds) kept = { since: now, outcome: check() }
    return kept.outcome
  }
}

/** 200 when every part works, `attention` when something waits for a person; else 503. Reasons stay inside. */
export async function health(checks: Readonly<Record<string, Check>>, version: string): Promise<ApiAnswer> {
  const outcomes = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await outcomeOf(check)] as const),
  )
  const has = (asked: Outcome) => outcomes.some(([, outcome]) => outcome === asked)
  const status = has('failed') ? 'failing' : has('waiting') ? 'attention' : 'ok'
  return { status: has('failed') ? 503 : 200, json: { status, version, checks: Object.fromEntries(outcomes) } }
}
