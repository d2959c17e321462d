// What keeps the rates honest: endings on the last day, pauses without a document, reopenings, moves; each to its cases.
import type { Statistics } from '../../shared/schemas/statistics.ts'
import type { Choice } from './choice.ts'
import { CountLink } from './figure-link.tsx'
import { figureTitle } from './figure-titles.ts'
import { count, percent } from './figures.ts'
import { words } from './strings.zh.ts'

type Props = { readonly figures: Statistics; readonly choice: Choice }
export type Line = { readonly path: string; readonly count: number; readonly percent?: string }

function linesOf({ process, rates, method }: Statistics): readonly Line[] {
  const { closedOnLastDay, withdrawnEarly } = process
  const { provisional, laterRounds } = rates.onTimeClosure.statutory
  const plain = [
    'reopened',
    'paused',
    'pausedWithoutDocument',
    'extended',
    'ordered',
    'orderSettled',
    'handedOut',
    'handedIn',
    'returned',
    'enteredLate',
    'noticeAssumed',
  ] as const
  return [
    { path: 'process.closedOnLastDay', ...closedOnLastDay },
    { path: 'process.withdrawnEarly', ...withdrawnEarly },
    ...plain.map((name) => ({ path: `process.${name}`, count: process[name] })),
    { path: 'rates.onTimeClosure.laterRounds', ...laterRounds },
    { path: 'rates.onTimeClosure.provisional', ...provisional },
    { path: 'method.provisionalCategories', ...method.provisionalCategories },
  ]
}

type LinesProps = {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly lines: readonly Line[]
  readonly choice: Choice
}

/** A table of matters, each with the way to its cases. */
export function LinesTable({ id, title, note, lines, choice }: LinesProps) {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="hint">{note}</p>
      <table className="narrow">
        <thead>
          <tr>
            <th scope="col">{words.care.matter}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.path}>
              <th scope="row">{figureTitle(line.path)}</th>
              <td>
                <CountLink choice={choice} figure={line.path} title={figureTitle(line.path)} value={line.count}>
                  {count(line.count)}
                </CountLink>
              </td>
              <td>{line.percent === undefined ? '' : percent(line.percent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function CareTable({ figures, choice }: Props) {
  return <LinesTable id="care" {...words.care} lines={linesOf(figures)} choice={choice} />
}

/** Units of a county bureau; the levels above are told of none. */
export function UnitTable({ figures, choice }: Props) {
  if (figures.byUnit.length === 0) return null
  return (
    <section className="card" aria-labelledby="units">
      <h2 id="units">{words.units.title}</h2>
      <table className="narrow">
        <thead>
          <tr>
            {Object.values(words.units.columns).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.byUnit.map(({ unit, received, closed, due, onTime, percent: printed }) => (
            <tr key={unit}>
              <th scope="row">{unit}</th>
              <td>
                <CountLink choice={choice} figure={`byUnit.${unit}.received`} title={unit} value={received}>
                  {count(received)}
                </CountLink>
              </td>
              <td>{count(closed)}</td>
              <td>{`${count(onTime)} / ${count(due)}`}</td>
              <td>{percent(printed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
