// Why a rate moved against the period before: the bureaus behind it and what took the time, adding up to the change.
import type { Changes } from '../../shared/schemas/changes.ts'
import { type Choice, shownOf, useAnswer } from './choice.ts'
import { count, points, shortName } from './figures.ts'
import { onTimeNames } from './on-time-cards.tsx'
import { sayPeriod } from './periods.ts'
import { words } from './strings.zh.ts'

const say = words.changes
const firstParts = 8

function Explained({ name, rates }: { readonly name: (typeof onTimeNames)[number]; readonly rates: Changes['rates'] }) {
  const explanation = rates[name]
  if (explanation === undefined) return null
  return (
    <>
      <h3>{words.clocks[name]}</h3>
      <p>{explanation.text}</p>
      {explanation.parts.length > 0 && (
        <details>
          <summary>{say.parts}</summary>
          <table className="narrow">
            <thead>
              <tr>
                <th scope="col">{words.columns.bureau}</th>
                <th scope="col">{say.now}</th>
                <th scope="col">{say.before}</th>
                <th scope="col">{say.effect}</th>
                <th scope="col">{say.causes}</th>
              </tr>
            </thead>
            <tbody>
              {explanation.parts.slice(0, firstParts).map((part) => (
                <tr key={part.code + part.name}>
                  <th scope="row">{shortName(part.name)}</th>
                  <td>{count(part.misses.now)}</td>
                  <td>{count(part.misses.before)}</td>
                  <td>{points(part.points)}</td>
                  <td>{part.causes.map((cause) => `${cause.name} ${cause.count}`).join('，') || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

export function ChangesPanel({ choice }: { readonly choice: Choice }) {
  const { period, bureau } = choice
  const { loaded } = useAnswer<Changes>(`/api/statistics/changes?${new URLSearchParams({ period, bureau })}`)
  const changes = shownOf(loaded)
  if (changes === undefined || Object.keys(changes.rates).length === 0) return null
  return (
    <section className="card" aria-labelledby="changes">
      <h2 id="changes">{say.title(sayPeriod(changes.comparedWith))}</h2>
      {onTimeNames.map((name) => (
        <Explained key={name} name={name} rates={changes.rates} />
      ))}
    </section>
  )
}
