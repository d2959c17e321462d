// Two bureaus side by side, as two provinces print a joint report; one that is not one's own to see shows what it lets out.
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { type Choice, ownOrPublic, shownOf, statisticsAddress, useAnswer } from './choice.ts'
import { Failure } from './failure.tsx'
import { count, percent, shortName } from './figures.ts'
import { words } from './strings.zh.ts'

type Line = { readonly title: string; readonly of: (figures: Statistics) => string }

const say = words.comparison
const onTime = (name: 'onTimeClosure' | 'onTimeInitialReview' | 'onTimeVerification'): Line[] => [
  { title: `${words.clocks[name]}（${words.statutory}）`, of: ({ rates }) => rateText(rates[name].statutory) },
  { title: `${words.clocks[name]}（${words.platform}）`, of: ({ rates }) => rateText(rates[name].platform) },
]
const rateText = ({ percent: printed, onTime: done, due }: { percent: string; onTime: number; due: number }) =>
  due === 0 ? '—' : `${percent(printed)}（${count(done)} / ${count(due)}）`

const lines: readonly Line[] = [
  { title: words.totalNames.complaints, of: ({ totals }) => count(totals.complaints) },
  { title: words.totalNames.violationReports, of: ({ totals }) => count(totals.violationReports) },
  { title: words.totalNames.consultations, of: ({ totals }) => count(totals.consultations) },
  { title: words.totalNames.accepted, of: ({ totals }) => count(totals.accepted) },
  { title: words.totalNames.closed, of: ({ totals }) => count(totals.closed) },
  ...onTime('onTimeClosure'),
  ...onTime('onTimeInitialReview'),
  ...onTime('onTimeVerification'),
  { title: words.otherRates.closure, of: ({ rates }) => percent(rates.closure.platform.percent) },
  { title: words.otherRates.mediationSuccess, of: ({ rates }) => percent(rates.mediationSuccess.statutory.percent) },
  { title: words.recovered, of: ({ recoveredWanYuan }) => recoveredWanYuan },
  { title: say.topProblem, of: ({ byProblem }) => topOf(byProblem) },
  { title: say.topObject, of: ({ byObject }) => topOf(byObject) },
]

const topOf = (rows: readonly { readonly name: string; readonly percent: string; readonly count: number }[]) => {
  const [first] = rows.filter((row) => row.count > 0).toSorted((a, b) => b.count - a.count)
  return first === undefined ? '—' : `${first.name} ${percent(first.percent)}`
}

export function Comparison({ figures, choice }: { readonly figures: Statistics; readonly choice: Choice }) {
  const other = choice.compare
  const { loaded, retry } = useAnswer(
    other === undefined ? undefined : statisticsAddress({ ...choice, bureau: other }),
    ownOrPublic,
  )
  if (other === undefined) return null
  const beside = shownOf(loaded)
  return (
    <section className="card" aria-labelledby="comparison">
      <h2 id="comparison">{say.title}</h2>
      {loaded.kind === 'failed' && <Failure error={loaded.error} retry={retry} />}
      {beside !== undefined && (
        <>
          {'isPublic' in beside && <p className="hint">{say.publicOnly}</p>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen scrolls by keyboard too */}
          <section className="scroll tall" tabIndex={0} aria-label={words.scrolling(say.title)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.rateName}</th>
                  <th scope="col">{shortName(figures.bureau.name)}</th>
                  <th scope="col">{shortName(beside.bureau.name)}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map(({ title, of }) => (
                  <tr key={title}>
                    <th scope="row">{title}</th>
                    <td>{of(figures)}</td>
                    <td>{of(beside)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  )
}
