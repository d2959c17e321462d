// A clock's proof as a small calendar: which days were counted, which were skipped and why.
import type { Proof } from '../../shared/schemas/clock.ts'
import { showDay } from '../staff/days.ts'
import { type ProofDay, type ProofMonth, proofDays, proofMonths } from './proof-days.ts'
import { legend, proofWords, readDay, readMonth, readRule, readStart, readVersions } from './proof-words.ts'

function Cell({ cell }: { readonly cell: ProofDay | undefined }) {
  if (cell === undefined) return <td />
  const kind = cell.isDue ? 'due' : cell.reason
  const mark = cell.nth > 0 ? `${cell.nth}${proofWords.marks[cell.reason]}` : proofWords.marks[cell.reason]
  return (
    <td className={`day day-${kind}`} title={readDay(cell) || undefined}>
      <span aria-hidden="true">
        {Number(cell.day.slice(8))}
        <i>{mark}</i>
      </span>
      <span className="unseen">{readDay(cell)}</span>
    </td>
  )
}

function Month({ month, weeks }: ProofMonth) {
  return (
    <table className="month">
      <caption>{readMonth(month)}</caption>
      <thead>
        <tr>
          {proofWords.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month never change place
          <tr key={row}>
            {week.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its weekday
              <Cell key={column} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pauses({ pauses }: Pick<Proof, 'pauses'>) {
  if (pauses.length === 0) return null
  return (
    <>
      <h4>{proofWords.pauses}</h4>
      <ul className="pauses">
        {pauses.map((pause) => (
          <li key={pause.from}>
            {showDay(pause.from)} – {pause.to === undefined ? proofWords.openPause : showDay(pause.to)} ·{' '}
            {pause.document ?? proofWords.noDocument}
          </li>
        ))}
      </ul>
    </>
  )
}

export function ClockCalendar({ proof }: { readonly proof: Proof }) {
  const days = proofDays(proof)
  const shown = new Set(days.map((day) => day.reason))
  return (
    <div className="proof">
      <p>
        {readRule(proof)}
        <br />
        {readStart(proof)}
      </p>
      <div className="months">
        {proofMonths(days).map((month) => (
          <Month key={month.month} {...month} />
        ))}
      </div>
      <ul className="legend" aria-hidden="true">
        {legend
          .filter(([reason]) => shown.has(reason) || (reason === 'working-day' && shown.has('calendar-day')))
          .map(([reason, text]) => (
            <li key={reason}>
              <i className={`day-${reason}`}>{proofWords.marks[reason] || '1'}</i> {text}
            </li>
          ))}
      </ul>
      <Pauses pauses={proof.pauses} />
      <p className="hint">{readVersions(proof)}</p>
    </div>
  )
}
