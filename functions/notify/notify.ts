// Tells consumer and bureau of what a version brought. A delivery happens once however often the message comes.
import type { NoticeDue } from '../../events/notice-due.ts'
import { consumerSteps } from '../../shared/domain/consumer-view.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { deciderOf, senderOf } from '../../shared/domain/hand-over.ts'
import type { NoticeCode } from '../../shared/domain/notice-templates.data.ts'
import { noticeWords } from '../../shared/domain/notice-words.ts'
import type { CaseStore } from '../../shared/ports.ts'
import type { Notifier } from '../../shared/ports-notices.ts'
import type { CaseRecord, HistoryEntry } from '../../shared/schemas/case-record.ts'
import type { Notice } from '../../shared/schemas/notice.ts'

export type NotifyPorts = { readonly cases: Pick<CaseStore, 'get' | 'history'>; readonly notifier: Notifier }

/** What a bureau is told of by itself, under which code; the rest it did. The step names the bureau. */
const toldToBureau: Readonly<Record<string, NoticeCode>> = {
  received: 'case-received',
  delivered: 'hand-over-received',
  escalated: 'hand-over-escalated',
  return: 'hand-over-returned',
  take: 'hand-over-taken',
  dispute: 'competence-disputed',
}

/**
 * Delivers a notice that is ready, or those of every step up to the version named, so that a message that was lost is
 * made up by the next. Throws `case-vanished` when the table has no such case.
 */
export async function notify(due: NoticeDue, ports: NotifyPorts): Promise<void> {
  if ('notice' in due) {
    await ports.notifier.deliver(due.notice)
    return
  }
  const { number, version } = due
  const record = await ports.cases.get(number)
  if (record === undefined) throw new AnqiError('case-vanished', { id: number })
  if (record.isImported) return
  const history = (await ports.cases.history(number)).filter((entry) => entry.version <= version)
  for (const notice of history.flatMap((entry) => noticesOf(entry, record))) await ports.notifier.deliver(notice)
}

function noticesOf(entry: HistoryEntry, record: CaseRecord): Notice[] {
  const zh = consumerSteps(record, [entry], 'zh')
  const en = consumerSteps(record, [entry], 'en')
  const common = { number: record.number, bureau: record.bureau }
  const toConsumer = zh.map(
    (step, index): Notice => ({
      ...common,
      id: `${record.number}#${entry.version}#${step.code}`,
      to: 'consumer',
      code: step.code,
      text: { zh: step.text, en: en[index]?.text ?? step.text },
      at: step.at,
    }),
  )
  const code = toldToBureau[entry.action]
  const bureau = code && recipientOf(entry, record)
  if (code === undefined || bureau === undefined) return toConsumer
  const text = noticeWords(code, { number: record.number })
  const id = `${record.number}#${entry.version}#bureau`
  return [...toConsumer, { ...common, bureau, id, to: 'bureau', code, text, at: entry.occurredAt }]
}

/** Whom a step concerns: the bureau it names, of a taken hand-over its sender, of a dispute the superior. */
function recipientOf(entry: HistoryEntry, record: CaseRecord): string | undefined {
  if (entry.action === 'dispute') return deciderOf(record)
  const { bureau } = entry.detail
  if (entry.action === 'take') return senderOf(record)
  // Back in a unit's own bureau nobody else is to be told.
  return typeof bureau === 'string' ? bureau : undefined
}
