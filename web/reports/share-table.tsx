// A table of shares, largest first, with bars that say no more than its figures.
import { useState } from 'react'
import type { Choice } from './choice.ts'
import { FigureLink } from './figure-link.tsx'
import { count, percent } from './figures.ts'
import { words } from './strings.zh.ts'

export type ShareRow = {
  readonly code: string
  readonly name: string
  readonly count: number
  readonly percent: string
  readonly provisional?: number | undefined
  readonly provisionalPercent?: string | undefined
}
type Props = {
  readonly title: string
  readonly rows: readonly ShareRow[]
  /** Where the rows stand in the answer: `byProblem`. */
  readonly path: string
  readonly choice: Choice
}

const firstRows = 10

type RowProps = Pick<Props, 'path' | 'choice'> & {
  readonly row: ShareRow
  readonly largest: number
  /** Whether the table says how many nobody has confirmed. */
  readonly isUnsure: boolean
}

function Row({ row, largest, path, choice, isUnsure }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {row.name}
        <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
          <rect width={(100 * row.count) / largest} height="4" rx="1" />
        </svg>
      </th>
      <td>
        <FigureLink choice={choice} figure={`${path}.${row.code}`} title={row.name}>
          {count(row.count)}
        </FigureLink>
      </td>
      <td>{percent(row.percent)}</td>
      {isUnsure && <td>{percent(row.provisionalPercent ?? '—')}</td>}
    </tr>
  )
}

export function ShareTable({ title, rows, path, choice }: Props) {
  const [isWhole, setWhole] = useState(false)
  const ranked = rows.filter((row) => row.count > 0).toSorted((a, b) => b.count - a.count)
  const shown = isWhole ? ranked : ranked.slice(0, firstRows)
  const largest = ranked[0]?.count ?? 1
  const isUnsure = ranked.some(({ provisional = 0 }) => provisional > 0)
  return (
    <section className="card">
      <h2>{title}</h2>
      {ranked.length === 0 ? (
        <p className="hint">{words.nothing}</p>
      ) : (
        <table className="shares">
          <thead>
            <tr>
              <th scope="col">{words.category}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.share}</th>
              {isUnsure && <th scope="col">{words.unconfirmed}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.code} row={row} largest={largest} path={path} choice={choice} isUnsure={isUnsure} />
            ))}
          </tbody>
        </table>
      )}
      {ranked.length > shown.length && (
        <button type="button" className="plain-button" onClick={() => setWhole(true)}>
          {words.more(ranked.length - shown.length)}
        </button>
      )}
    </section>
  )
}
