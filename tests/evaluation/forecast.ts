// npm run eval:forecast: the forecast of a month's on-time closure against the naive "same as last month", on simulated
// months and on those of the demonstration, and how well its chances are calibrated.
import { inventedCases } from '../../infra/commands/demo/invented-cases.ts'
import { type DemoMonths, scoreDemoMonths } from '../datasets/demo-months.ts'
import { type Call, type Scores, scoreForecast } from '../datasets/simulated-months.ts'

const plans = [80, 300].flatMap((casesAMonth) => [5, 10, 20].map((day) => ({ casesAMonth, day })))
const demo: DemoMonths = {
  lines: inventedCases({
    province: '51',
    seed: 7,
    cases: 3000,
    from: '2024-07-01',
    to: '2025-12-31',
    now: '2026-06-30T00:00:00+08:00',
  }),
  bureaus: ['510000', '510100'],
  months: ['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'],
  days: [10, 20],
}

const line = (name: string, { forecastError, naiveError, covered, months }: Scores) =>
  `${name.padEnd(40)} ${String(months).padStart(6)} ${forecastError.toFixed(2).padStart(10)} ${naiveError.toFixed(2).padStart(10)} ${`${covered.toFixed(0)} %`.padStart(10)}\n`

/** Of months of which a chance in a bucket was said, the share that met the target. */
function calibration(calls: readonly Call[]): string {
  const buckets = [0, 20, 40, 60, 80]
  return buckets
    .map((from) => {
      const inside = calls.filter(({ chancePercent: chance }) => chance >= from && (chance < from + 20 || from === 80))
      if (inside.length === 0) return ''
      const said = inside.reduce((sum, { chancePercent }) => sum + chancePercent, 0) / inside.length
      const met = (100 * inside.filter(({ isMet }) => isMet).length) / inside.length
      return `  said ${said.toFixed(0).padStart(3)} %   met ${met.toFixed(0).padStart(3)} %   (${inside.length} months)\n`
    })
    .join('')
}

process.stdout.write(
  `${'on-time closure, error in points'.padEnd(40)} ${'months'.padStart(6)} ${'forecast'.padStart(10)} ${'naive'.padStart(10)} ${'in band'.padStart(10)}\n`,
)
const calls: Call[] = []
for (const plan of plans) {
  const scores = scoreForecast({ seed: 7, months: 60, ...plan })
  calls.push(...scores.calls)
  process.stdout.write(line(`simulated, ${plan.casesAMonth} cases a month, day ${plan.day}`, scores))
}
for (const [name, scores] of scoreDemoMonths(demo)) {
  process.stdout.write(line(`demonstration, ${name}`, scores))
  calls.push(...scores.calls)
}
process.stdout.write(
  `\nchance to meet 98 %, as said and as it came (the band is to hold 80 % of the months)\n${calibration(calls)}`,
)
