// Tells consumer and bureau of what a version brought. A delivery happens once however often the message comes.
import type { NoticeDue } from '../../events/notice-due.ts'
import { consumerSteps } from '../../shared/domain/consumer-view.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { noticeWords } from '../../shared/domain/notice-words.ts'
import type { CaseStore, Notifier } from '../../shared/ports.ts'
import type { CaseRecord, HistoryEntry } from '../../shared/schemas/case-record.ts'
import type { Notice } from '../../shared/schemas/notice.ts'

export type NotifyPorts = { readonly cases: Pick<CaseStore, 'get' | 'history'>; readonly notifier: Notifier }

/** What the receiving bureau is told of by itself; the rest it did. */
const toldToBureau: ReadonlySet<string> = new Set(['received'])

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
  const common = { number: record.number, bureau: record.transit?.to ?? record.bureau }
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
  if (!toldToBureau.has(entry.action)) return toConsumer
  const text = noticeWords('case-received', { number: record.number })
  const id = `${record.number}#${entry.version}#bureau`
  return [...toConsumer, { ...common, id, to: 'bureau', code: 'case-received', text, at: entry.occurredAt }]
}
