// Tells consumer and bureau of what a version brought. A delivery happens once however often the message comes.
import type { NoticeDue } from '../../events/notice-due.ts'
import { consumerSteps } from '../../shared/domain/consumer-view.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import type { CaseStore, Notice, Notifier } from '../../shared/ports.ts'
import type { CaseRecord, HistoryEntry } from '../../shared/schemas/case-record.ts'

export type NotifyPorts = { readonly cases: Pick<CaseStore, 'get' | 'history'>; readonly notifier: Notifier }

/** What the receiving bureau is told of by itself; the rest it did. */
const toldToBureau: ReadonlySet<string> = new Set(['received'])

/**
 * Delivers the notices of every step up to the version named, so that a message that was lost is made up by the next.
 * Throws `case-vanished` when the table has no such case.
 */
export async function notify({ number, version }: NoticeDue, ports: NotifyPorts): Promise<void> {
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
  const text = { zh: `新到案件 ${record.number}`, en: `New case ${record.number}` }
  const id = `${record.number}#${entry.version}#bureau`
  return [...toConsumer, { ...common, id, to: 'bureau', code: 'case-received', text, at: entry.occurredAt }]
}
