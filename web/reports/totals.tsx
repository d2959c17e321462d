// Volumes with their change, and the rates that have no target.
import type { ReactNode } from 'react'
import type { Statistics } from '../../shared/schemas/statistics.ts'
import type { Choice } from './choice.ts'
import { CountLink } from './figure-link.tsx'
import { change, count, percent } from './figures.ts'
import { words } from './strings.zh.ts'

type Name = keyof typeof words.totalNames
const names = Object.keys(words.totalNames) as Name[] // the very keys of the object above

function Tile({
  title,
  value,
  changed,
}: {
  readonly title: string
  readonly value: ReactNode
  readonly changed: Statistics['changes'][Name]
}) {
  return (
    <div className="tile">
      <dt>{title}</dt>
      <dd>
        <b>{value}</b>
        <small>
          {words.yearOnYear} {change(changed.yearOnYear)}
          <br />
          {words.periodOnPeriod} {change(changed.periodOnPeriod)}
        </small>
      </dd>
    </div>
  )
}

export function OtherRates({ rates }: Pick<Statistics, 'rates'>) {
  const rows = Object.keys(words.otherRates) as (keyof typeof words.otherRates)[] // the very keys of the object
  return (
    <section className="card">
      <h2>{words.otherRatesTitle}</h2>
      <table className="narrow">
        <thead>
          <tr>
            <th scope="col">{words.rateName}</th>
            <th scope="col">{words.statutory}</th>
            <th scope="col">{words.platform}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => (
            <tr key={name}>
              <th scope="row">{words.otherRates[name]}</th>
              <td>{percent(rates[name].statutory?.percent ?? '—')}</td>
              <td>{percent(rates[name].platform.percent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function Totals({ figures, choice }: { readonly figures: Statistics; readonly choice: Choice }) {
  const { totals, changes } = figures
  return (
    <section className="card" aria-labelledby="totals">
      <h2 id="totals">{words.totals}</h2>
      <dl className="tiles">
        {names.map((name) => (
          <Tile
            key={name}
            title={words.totalNames[name]}
            value={
              <CountLink choice={choice} figure={`totals.${name}`} title={words.totalNames[name]} value={totals[name]}>
                {count(totals[name])}
              </CountLink>
            }
            changed={changes[name]}
          />
        ))}
        <Tile title={words.recovered} value={figures.recoveredWanYuan} changed={changes.recoveredFen} />
      </dl>
    </section>
  )
}
