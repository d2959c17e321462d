// A clock's proof as a small calendar: which days were counted, which were skipped and why.
import type { Proof } from '../../shared/schemas/clock.ts'
import { showDay } from '../staff/days.ts'
import { calendarWords, legend, proofMarks, readDay, readRule, readStart, readVersions } from './proof.strings.zh.ts'
import { type ProofDay, type ProofMonth, proofDays, proofMonths } from './proof-days.ts'

function Cell({ cell }: { readonly cell: ProofDay | undefined }) {
  if (cell === undefined) return <td />
  const kind = cell.isDue ? 'due' : cell.reason
  const mark = cell.nth > 0 ? `${cell.nth}${proofMarks[cell.reason]}` : proofMarks[cell.reason]
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
      <caption>{calendarWords.month(month)}</caption>
      <thead>
        <tr>
          {calendarWords.weekdays.map((weekday) => (
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
      <h4>{calendarWords.pauses}</h4>
      <ul className="pauses">
        {pauses.map((pause) => (
          <li key={pause.from}>
            {showDay(pause.from)} – {pause.to === undefined ? calendarWords.openPause : showDay(pause.to)} ·{' '}
            {pause.document ?? calendarWords.noDocument}
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
              <i className={`day-${reason}`}>{proofMarks[reason] || '1'}</i> {text}
            </li>
          ))}
      </ul>
      <Pauses pauses={proof.pauses} />
      <p className="hint">{readVersions(proof)}</p>
    </div>
  )
}
