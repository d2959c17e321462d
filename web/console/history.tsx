// A case's past, newest first, and who held it how long.
import type { CaseView, HistoryView, Hop } from '../../shared/schemas/case-view.ts'
import { decisions, notFiledGrounds, outcomes, penaltyResults, roles } from '../../shared/schemas/codes.data.ts'
import { showInstant } from '../staff/days.ts'
import { named } from '../staff/language.ts'
import { bureauName, unitName } from '../staff/page-config.ts'
import { showArticle, showMoney } from '../staff/show.ts'
import { stepTitle } from './action-words.ts'
import { Chip } from './chip.tsx'
import { words } from './words.ts'

type Value = string | number | boolean

function groundText(value: Value): string {
  if (typeof value === 'number') return words.groundItem(value)
  const text = String(value)
  return /^\d\d-\d$/.test(text) ? named(notFiledGrounds, text) : words.basisOn(showArticle(text))
}

const details: Readonly<Record<string, (value: Value) => string>> = {
  outcome: (value) => named(outcomes, String(value)),
  decision: (value) => named(decisions, String(value)),
  result: (value) => named(penaltyResults, String(value)),
  ground: groundText,
  recoveredFen: (value) => words.recoveredSum(showMoney(Number(value))),
  bureau: (value) => bureauName(String(value)),
  to: (value) => bureauName(String(value)),
  unit: (value) => unitName(String(value)),
  fromUnit: (value) => unitName(String(value)),
  silent: (value) => words.silentWas(bureauName(String(value))),
  department: String,
  reportBy: (value) => words.reportBackBy(String(value)),
  noticeSent: (value) => (value === true || value === 'true' ? words.told : words.untold),
}

function showDetail(detail: HistoryView['detail']): string {
  return Object.entries(detail)
    .map(([name, value]) => details[name]?.(value) ?? '')
    .filter((text) => text !== '')
    .join(' · ')
}

function whoDid({ actor }: HistoryView): string {
  if (actor.kind === 'consumer') return words.byConsumer
  if (actor.kind === 'system') return words.bySystem
  return words.byStaff(actor.name, `${bureauName(actor.bureau)} ${named(roles, actor.role)}`)
}

function Step({ entry }: { readonly entry: HistoryView }) {
  const isLate = entry.recordedAt.slice(0, 16) !== entry.occurredAt.slice(0, 16)
  const detail = showDetail(entry.detail ?? {})
  return (
    <li>
      <time dateTime={entry.occurredAt}>{showInstant(entry.occurredAt)}</time>
      <p className="step">
        <b>{stepTitle(entry.action)}</b> {detail}
      </p>
      {entry.text !== undefined && <p className="step-text">{entry.text}</p>}
      <p className="hint">
        {whoDid(entry)}
        {isLate && ` · ${words.recordedAt(showInstant(entry.recordedAt))}`}
        {entry.backdatedReason !== undefined && <Chip tone="unsure">{words.backdated(entry.backdatedReason)}</Chip>}
      </p>
    </li>
  )
}

export function History({ history }: Pick<CaseView, 'history'>) {
  const newestFirst = history.toSorted((a, b) => b.version - a.version)
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol className="timeline">
        {newestFirst.map((entry) => (
          <Step key={entry.version} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

/** Neighbouring stays at the same desk as one. */
function stays(hops: readonly Hop[]): Hop[] {
  const merged: Hop[] = []
  for (const hop of hops) {
    const last = merged.at(-1)
    if (last?.bureau === hop.bureau && last.unit === hop.unit) {
      const workingHours = Math.round((last.workingHours + hop.workingHours) * 10) / 10
      merged[merged.length - 1] = { ...hop, since: last.since, workingHours }
    } else merged.push(hop)
  }
  return merged
}

export function Hops({ hops }: Pick<CaseView, 'hops'>) {
  if (hops.length === 0) return null
  return (
    <section className="card" aria-labelledby="hops">
      <h2 id="hops">{words.hops}</h2>
      <ol className="hops">
        {stays(hops).map((hop) => (
          <li key={`${hop.hop} ${hop.since}`}>
            <b>{hop.unit === undefined ? bureauName(hop.bureau) : unitName(hop.unit)}</b>
            <span>
              {showInstant(hop.since)} – {hop.until === undefined ? words.hopNow : showInstant(hop.until)}
            </span>
            <Chip>{words.hopHours(hop.workingHours)}</Chip>
          </li>
        ))}
      </ol>
    </section>
  )
}
