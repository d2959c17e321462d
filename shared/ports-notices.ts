// How notices are handed over, and what is kept of them.
import type { HandedNotice, Notice } from './schemas/notice.ts'

export interface Notifier {
  /** Hands a notice over for delivery; `known` when one of that id was handed over before. */
  deliver(notice: Notice): Promise<'delivered' | 'known'>
}

/** What a notice is found by. */
export type NoticeKey = Pick<Notice, 'id' | 'bureau' | 'at'>

export type OutboxQuery = {
  readonly bureau: string
  /** `YYYY-MM` of the instants that the notices are about. */
  readonly month: string
  readonly limit: number
  /** The last notice of the page before. */
  readonly after?: string | undefined
}

/** The notices handed over: none goes out twice, and anyone entitled can see what went out. */
export interface Outbox extends Notifier {
  has(notice: NoticeKey): Promise<boolean>
  /** The instant of the last digest whose id begins so, of this month or the one before. */
  lastDigest(bureau: string, idPrefix: string, now: string): Promise<string | undefined>
  /** Whether a notice was handed over while there was a webhook that has not taken it yet. */
  owesPost(notice: NoticeKey): Promise<boolean>
  markPosted(notice: NoticeKey): Promise<void>
  /** The notices of a bureau, newest first. */
  page(query: OutboxQuery): Promise<{ readonly items: readonly HandedNotice[]; readonly next?: string | undefined }>
}
