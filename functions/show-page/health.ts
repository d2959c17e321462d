// Whether this installation can do its work: each check by name, all at once, none allowed to take long.
import type { ApiAnswer } from '../../shared/lambda/http.ts'

/** Resolves when the part works, rejects when it does not. */
export type Check = () => Promise<unknown>

const patienceMs = 2000

async function outcomeOf(check: Check): Promise<'ok' | 'failed'> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<'failed'>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'failed')
  })
  const done = check().then(
    () => 'ok' as const,
    () => 'failed' as const,
  )
  const outcome = await Promise.race([done, tooLong])
  clearTimeout(timer)
  return outcome
}

/** 200 when every check passed, else 503; reasons stay inside. */
export async function health(checks: Readonly<Record<string, Check>>, version: string): Promise<ApiAnswer> {
  const outcomes = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await outcomeOf(check)] as const),
  )
  const isWell = outcomes.every(([, outcome]) => outcome === 'ok')
  return {
    status: isWell ? 200 : 503,
    json: { status: isWell ? 'ok' : 'failing', version, checks: Object.fromEntries(outcomes) },
  }
}
