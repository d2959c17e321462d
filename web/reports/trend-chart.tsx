// Thirteen months of on-time closure against the target line, with the table behind it.
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { count, percent } from './figures.ts'
import { sayPeriod } from './periods.ts'
import { words } from './strings.zh.ts'

type Trend = Statistics['trend']
const width = 720
const height = 220
const left = 44
const right = 14
const top = 14
const bottom = 30

/** Lowest value of the scale: a round number below the smallest rate, so that small differences are seen. */
function floorOf(trend: Trend): number {
  const values = trend
    .filter((month) => month.onTimeClosure.due > 0)
    .map((month) => Number(month.onTimeClosure.percent))
  return Math.max(0, Math.min(90, Math.floor(Math.min(...values, 98) / 10) * 10))
}

function Plot({ trend }: { readonly trend: Trend }) {
  const floor = floorOf(trend)
  const x = (place: number) => left + (place * (width - left - right)) / Math.max(1, trend.length - 1)
  const y = (value: number) => top + ((100 - value) * (height - top - bottom)) / (100 - floor)
  const points = trend.flatMap(({ month, onTimeClosure }, place) =>
    onTimeClosure.due === 0 ? [] : [{ month, px: x(place), py: y(Number(onTimeClosure.percent)) }],
  )
  return (
    <svg className="trend" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {[floor, (floor + 100) / 2, 100].map((tick) => (
        <g key={tick} className="grid">
          <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <line className="target" x1={left} x2={width - right} y1={y(98)} y2={y(98)} />
      <polyline points={points.map(({ px, py }) => `${px},${py}`).join(' ')} />
      {points.map(({ month, px, py }) => (
        <circle key={month} cx={px} cy={py} r="4" />
      ))}
      {trend.map(({ month }, place) => (
        <text key={month} x={x(place)} y={height - 8} textAnchor="middle">
          {Number(month.slice(5))}月
        </text>
      ))}
    </svg>
  )
}

export function TrendChart({ trend }: Pick<Statistics, 'trend'>) {
  return (
    <section className="card" aria-labelledby="trend">
      <h2 id="trend">{words.trend}</h2>
      <Plot trend={trend} />
      <p className="hint key">{words.targetLine}</p>
      <details>
        <summary>{words.trendTable}</summary>
        <table className="narrow">
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col">{words.columns.due}</th>
              <th scope="col">{words.columns.onTime}</th>
              <th scope="col">{words.columns.percent}</th>
            </tr>
          </thead>
          <tbody>
            {trend.map(({ month, onTimeClosure }) => (
              <tr key={month}>
                <th scope="row">{sayPeriod(month)}</th>
                <td>{count(onTimeClosure.due)}</td>
                <td>{count(onTimeClosure.onTime)}</td>
                <td>{percent(onTimeClosure.percent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
