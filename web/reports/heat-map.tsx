// Bureau by month: the on-time closure rate of each, said in its cell and only underlined by its shade.
import type { BureauStatistics } from '../../shared/schemas/statistics.ts'
import { type Choice, choose } from './choice.ts'
import { shortName } from './figures.ts'
import { inSpan, sayPeriod } from './periods.ts'
import { words } from './strings.zh.ts'

/** Shades by distance to the target; the text says the rate, so no one depends on them. */
const bands = [
  { from: 98, name: 'good' },
  { from: 95, name: 'near' },
  { from: 90, name: 'low' },
  { from: 0, name: 'poor' },
] as const

function Cell({ due, percent }: { readonly due: number; readonly percent: string }) {
  if (due === 0) return <td className="heat none">—</td>
  const band = bands.find(({ from }) => Number(percent) >= from) ?? bands[3]
  return <td className={`heat ${band.name}`}>{percent}</td>
}

type Props = { readonly byBureau: readonly BureauStatistics[]; readonly choice: Choice }

export function HeatMap({ byBureau, choice }: Props) {
  const months = byBureau[0]?.months ?? []
  const year = inSpan(choice.period, 'year')
  if (months.length < 2) {
    return (
      <section className="card">
        <h2>{words.heatMap.title}</h2>
        <button type="button" className="plain-button" onClick={() => choose({ ...choice, period: year })}>
          {words.heatMap.wholeYear(sayPeriod(year))}
        </button>
      </section>
    )
  }
  return (
    <section className="card" aria-labelledby="heat-map">
      <h2 id="heat-map">{words.heatMap.title}</h2>
      <p className="hint">{words.heatMap.note}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen scrolls by keyboard too */}
      <section className="scroll" tabIndex={0} aria-label={words.scrolling(words.heatMap.title)}>
        <table className="heat-map">
          <thead>
            <tr>
              <th scope="col">{words.columns.bureau}</th>
              {months.map(({ month }) => (
                <th key={month} scope="col">
                  <button type="button" className="drill" onClick={() => choose({ ...choice, period: month })}>
                    {Number(month.slice(5))}月
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byBureau.map((bureau) => (
              <tr key={`${bureau.code} ${bureau.isOwn}`}>
                <th scope="row">{shortName(bureau.name)}</th>
                {bureau.months.map(({ month, onTimeClosure }) => (
                  <Cell key={month} due={onTimeClosure.due} percent={onTimeClosure.percent} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
