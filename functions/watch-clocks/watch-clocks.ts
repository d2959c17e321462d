// What the limits ask for, in working time: reminders, overdue notices, cases that do not move; a digest a day each.
import { bureausOf } from '../../shared/domain/bureau-register.ts'
import { wordsOfDigest, wordsOfStep } from '../../shared/domain/notice-words.ts'
import { type Recipient, type Said, stepsReached, toBeSaid, type WatchStep } from '../../shared/domain/reminders.ts'
import { type Law, lawIn } from '../../shared/domain/rulebook.ts'
import { isWorkingTime } from '../../shared/domain/working-time.ts'
import type { CaseStore, NotificationQueue } from '../../shared/ports.ts'
import type { Outbox } from '../../shared/ports-notices.ts'
import type { Notice } from '../../shared/schemas/notice.ts'

export type WatchPorts = {
  readonly cases: Pick<CaseStore, 'worklist'>
  readonly outbox: Pick<Outbox, 'has' | 'lastDigest'>
  readonly notices: NotificationQueue
}

type Run = { readonly now: string; readonly law: Law; readonly ports: WatchPorts }

const bureausAtOnce = 16
/** A digest names so many cases; the worklist has the rest. */
const mostNamed = 50

/**
 * Sends what is to be said in the province at `now`; nothing outside working time. What the outbox knows is not sent
 * again, so a second run says nothing new, and a run after days of silence says once what stands. Gives how many.
 */
export async function watchClocks(now: string, province: string, run: Omit<Run, 'now'>): Promise<number> {
  const bureaus = bureausOf(province)
  const failures: unknown[] = []
  let sent = 0
  for (let start = 0; start < bureaus.length; start += bureausAtOnce) {
    const some = bureaus.slice(start, start + bureausAtOnce)
    for (const result of await Promise.allSettled(some.map(({ code }) => watchBureau(code, { ...run, now })))) {
      if (result.status === 'fulfilled') sent += result.value
      else failures.push(result.reason)
    }
  }
  // One bureau's trouble keeps no other from hearing; the schedule tries again and says what is left.
  if (failures.length > 0) throw new AggregateError(failures, `Watching failed for ${failures.length} bureaus`)
  return sent
}

/** Each bureau by its own hours and distances. */
async function watchBureau(bureau: string, given: Run): Promise<number> {
  const run = { ...given, law: lawIn(given.law, bureau) }
  const { calendar, policies } = run.law
  if (!isWorkingTime(run.now, { calendar, workingHours: policies.workingHours })) return 0
  const byRecipient = new Map<string, WatchStep[]>()
  for await (const step of stepsOfBureau(bureau, run)) {
    const name = recipientName(step.recipient)
    byRecipient.set(name, [...(byRecipient.get(name) ?? []), step])
  }
  let sent = 0
  for (const [recipient, steps] of byRecipient) {
    const prefix = `digest#${bureau}#${recipient}#`
    const lastDigest = await run.ports.outbox.lastDigest(bureau, prefix, run.now)
    for (const said of toBeSaid(steps, { now: run.now, lastDigest }, run.law)) {
      const notice = noticeOf(said, { bureau, prefix, now: run.now })
      if (notice === undefined || (await run.ports.outbox.has(notice))) continue
      await run.ports.notices.send({ notice })
      sent++
    }
  }
  return sent
}

/** The bureau's own cases only: those below it are told of below. */
async function* stepsOfBureau(bureau: string, { now, law, ports }: Run): AsyncIterable<WatchStep> {
  let after: { sort: string; number: string } | undefined
  do {
    const page = await ports.cases.worklist({ bureau, level: 'county', stage: 'open', limit: 500, after })
    for (const row of page.rows) yield* stepsReached(row, now, law)
    after = page.next
  } while (after !== undefined)
}

const recipientName = (recipient: Recipient) =>
  recipient.kind === 'handler' ? `handler:${encodeURIComponent(recipient.id)}` : recipient.kind

function noticeOf(said: Said, { bureau, prefix, now }: { bureau: string; prefix: string; now: string }) {
  const recipient = said.kind === 'digest' ? said.steps[0]?.recipient : said.step.recipient
  if (recipient === undefined) return undefined
  const to = {
    to: recipient.kind,
    bureau,
    ...(recipient.kind === 'handler' ? { handler: { id: recipient.id, name: recipient.name } } : {}),
  }
  if (said.kind === 'single') {
    const { id, code, row, at } = said.step
    return { ...to, id, number: row.number, code, text: wordsOfStep(said.step), at } satisfies Notice
  }
  const numbers = [...new Set(said.steps.map(({ row }) => row.number))].slice(0, mostNamed)
  const code = recipient.kind === 'supervisor' ? 'supervisor-digest' : 'digest'
  const text = wordsOfDigest(said.steps, said.day)
  return { ...to, id: `${prefix}${said.day}`, numbers, code, text, at: now } satisfies Notice
}
