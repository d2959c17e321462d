// The three rates the law is about, each in both families, held against the target.
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { count, percent, points } from './figures.ts'
import { words } from './strings.zh.ts'

export const onTimeNames = ['onTimeClosure', 'onTimeInitialReview', 'onTimeVerification'] as const
export type OnTimeName = (typeof onTimeNames)[number]

function Verdict({ rate }: { readonly rate: Statistics['rates'][OnTimeName]['statutory'] }) {
  const isMet = rate.target?.isMet
  if (rate.due === 0) return <p className="hint">{words.noBase}</p>
  if (rate.target === undefined || isMet === undefined || isMet === null) return null
  return (
    <p>
      <span className={`chip chip-${isMet ? 'good' : 'overdue'}`}>{isMet ? words.met : words.missed}</span>
      <span className="hint"> {words.target(rate.target.percent)}</span>
    </p>
  )
}

function Card({ name, rates }: { readonly name: OnTimeName; readonly rates: Statistics['rates'] }) {
  const { statutory, platform } = rates[name]
  return (
    <section className="card rate-card">
      <h3>{words.clocks[name]}</h3>
      <p className="rate">
        <b>{statutory.percent}</b> {words.percentSign}
      </p>
      <Verdict rate={statutory} />
      <p>{words.onTimeOfDue(count(statutory.onTime), count(statutory.due))}</p>
      {statutory.missesLeft !== undefined && statutory.due > 0 && (
        <p className={statutory.missesLeft < 0 ? 'spent' : undefined}>{words.missesLeft(statutory.missesLeft)}</p>
      )}
      <dl>
        <dt>{words.platform}</dt>
        <dd>
          {percent(platform.percent)} <small>{`${count(platform.onTime)} / ${count(platform.due)}`}</small>
        </dd>
        {statutory.stood !== undefined && (
          <>
            <dt>{words.stood}</dt>
            <dd>{percent(statutory.stood.percent)}</dd>
          </>
        )}
        <dt>{words.yearOnYear}</dt>
        <dd>{points(statutory.change.yearOnYear)}</dd>
        <dt>{words.periodOnPeriod}</dt>
        <dd>{points(statutory.change.periodOnPeriod)}</dd>
      </dl>
    </section>
  )
}

export function OnTimeCards({ rates }: Pick<Statistics, 'rates'>) {
  return (
    <section aria-labelledby="on-time">
      <h2 id="on-time">{words.onTime}</h2>
      <p className="hint">{words.onTimeNote}</p>
      <div className="rate-cards">
        {onTimeNames.map((name) => (
          <Card key={name} name={name} rates={rates} />
        ))}
      </div>
    </section>
  )
}
