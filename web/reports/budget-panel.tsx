// The on-time budget of the month that runs: what is spent, what is left, how it will end, and the cases that decide it.
import type { Budget, BudgetAnswer, DecidingCase } from '../../shared/schemas/budget.ts'
import { showNumber } from '../staff/show.ts'
import { type Choice, choose, shownOf, useAnswer } from './choice.ts'
import { FigureLink } from './figure-link.tsx'
import { count, percent, shortName } from './figures.ts'
import { words } from './strings.zh.ts'

const rateNames = { closure: 'onTimeClosure', verification: 'onTimeVerification' } as const
const say = words.budget

function Forecast({ budget: { forecast, targetPercent } }: { readonly budget: Budget }) {
  if (forecast.base === 0) return <p className="hint">{words.noBase}</p>
  const { expected, low, high } = forecast.percent
  return (
    <>
      <p>
        {say.forecast} <b>{percent(expected)}</b>
        <span className="hint"> {say.band(low, high)}</span>
      </p>
      <p className="hint">
        {say.chance(targetPercent, forecast.chancePercent, forecast.misses.expected, forecast.base)}
      </p>
      {forecast.reasons.length > 0 && (
        <details>
          <summary>{say.reasons}</summary>
          <table className="narrow">
            <thead>
              <tr>
                <th scope="col">{say.daysLeft}</th>
                <th scope="col">{words.count}</th>
                <th scope="col">{say.usual}</th>
              </tr>
            </thead>
            <tbody>
              {forecast.reasons.map(({ from, to, count: cases, chance }) => (
                <tr key={from}>
                  <th scope="row">{say.bucket(from, to)}</th>
                  <td>{count(cases)}</td>
                  <td>{percent(chance)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

function Card({ budget, choice }: { readonly budget: Budget; readonly choice: Choice }) {
  const { clock, soFar, wholeMonth, burn, alerts } = budget
  const missed = `rates.${rateNames[clock]}.missed`
  return (
    <section className="budget">
      <h3>{words.clocks[rateNames[clock]]}</h3>
      {alerts.map((alert) => (
        <span key={alert} className="chip chip-overdue">
          {say.alerts[alert]}
        </span>
      ))}
      <p className="rate">
        <b className={wholeMonth.missesLeft < 0 ? 'spent' : undefined}>{wholeMonth.missesLeft}</b> {say.left}
      </p>
      <dl>
        <dt>{say.reckoned}</dt>
        <dd>{say.ofBase(count(soFar.onTime), count(soFar.base), soFar.percent)}</dd>
        <dt>{say.misses}</dt>
        <dd>
          {soFar.misses === 0 ? (
            0
          ) : (
            <FigureLink choice={choice} figure={missed} title={say.misses}>
              {count(soFar.misses)}
            </FigureLink>
          )}
        </dd>
        <dt>{say.openDue}</dt>
        <dd>{count(wholeMonth.openDue)}</dd>
        <dt>{say.burn}</dt>
        <dd>{say.burnRates(burn.month, burn.recent)}</dd>
      </dl>
      <Forecast budget={budget} />
    </section>
  )
}

function Deciding({ cases }: { readonly cases: readonly DecidingCase[] }) {
  if (cases.length === 0) return <p className="hint">{say.noneDeciding}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen scrolls by keyboard too
    <section className="scroll" tabIndex={0} aria-label={words.scrolling(say.deciding)}>
      <table className="left">
        <thead>
          <tr>
            {Object.values(say.columns).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((item) => (
            <tr key={`${item.number} ${item.clock}`}>
              <th scope="row">
                <a href={`/console/cases/${item.number}`}>
                  <code>{showNumber(item.number)}</code>
                </a>
              </th>
              <td className="wrap">{[item.item, item.respondentName].filter(Boolean).join(' · ') || '—'}</td>
              <td>{words.overdueClocks[item.clock]}</td>
              <td>
                {item.dueDay}（{say.bucket(item.daysLeft, item.daysLeft)}）
              </td>
              <td>{percent(item.chance)}</td>
              <td>{item.handler ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Below({ below, choice }: { readonly below: BudgetAnswer['below']; readonly choice: Choice }) {
  const rows = below
    .flatMap(({ bureau, budgets }) =>
      budgets.filter(({ clock }) => clock === 'closure').map((budget) => ({ bureau, budget })),
    )
    .filter(({ budget }) => budget.forecast.base > 0)
    .toSorted((a, b) => a.budget.forecast.chancePercent - b.budget.forecast.chancePercent)
  if (rows.length === 0) return null
  return (
    <details open={rows.length <= 10}>
      <summary>{say.below}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen scrolls by keyboard too */}
      <section className="scroll" tabIndex={0} aria-label={words.scrolling(say.below)}>
        <table>
          <thead>
            <tr>
              {Object.values(say.belowColumns).map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ bureau, budget }) => (
              <tr key={bureau.code} className={budget.forecast.isBelow ? 'missed' : 'met'}>
                <th scope="row">
                  <button type="button" className="drill" onClick={() => choose({ ...choice, bureau: bureau.code })}>
                    {shortName(bureau.name)}
                  </button>
                </th>
                <td>{count(budget.soFar.misses)}</td>
                <td className={budget.wholeMonth.missesLeft < 0 ? 'spent' : undefined}>
                  {budget.wholeMonth.missesLeft}
                </td>
                <td>{count(budget.wholeMonth.openDue)}</td>
                <td>{budget.burn.recent}</td>
                <td className="strong">{percent(budget.forecast.percent.expected)}</td>
                <td>{budget.forecast.chancePercent} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

/** Shown for the month that runs; of other periods the budget is the rate itself. */
export function BudgetPanel({ choice }: { readonly choice: Choice }) {
  const { loaded } = useAnswer<BudgetAnswer>(`/api/statistics/budget?${new URLSearchParams({ bureau: choice.bureau })}`)
  const answer = shownOf(loaded)
  if (answer === undefined) return null
  return (
    <section className="card" aria-labelledby="budget">
      <h2 id="budget">{say.title}</h2>
      <p className="hint">{say.note}</p>
      <div className="rate-cards">
        {answer.budgets.map((budget) => (
          <Card key={budget.clock} budget={budget} choice={choice} />
        ))}
      </div>
      <Below below={answer.below} choice={choice} />
      <h3>{say.deciding}</h3>
      <Deciding cases={answer.deciding.slice(0, 20)} />
    </section>
  )
}
