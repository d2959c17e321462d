// The three rates the law is about, each in both families, held against the target.
import type { Statistics } from '../../shared/schemas/statistics.ts'
import type { Choice } from './choice.ts'
import { FigureLink } from './figure-link.tsx'
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

type CardProps = { readonly name: OnTimeName; readonly rates: Statistics['rates']; readonly choice: Choice }

function Card({ name, rates, choice }: CardProps) {
  const { statutory, platform } = rates[name]
  const misses = statutory.due - statutory.onTime
  return (
    <section className="card rate-card">
      <h3>{words.clocks[name]}</h3>
      <p className="rate">
        <b>{statutory.percent}</b> {words.percentSign}
      </p>
      <Verdict rate={statutory} />
      <p>
        {words.onTimeOfDue(count(statutory.onTime), count(statutory.due))}
        {misses > 0 && (
          <>
            {' · '}
            <FigureLink choice={choice} figure={`rates.${name}.missed`} title={words.clocks[name]}>
              {words.missedCount(count(misses))}
            </FigureLink>
          </>
        )}
      </p>
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
        {statutory.acceptedOnly !== undefined && (
          <>
            <dt>{words.acceptedOnly}</dt>
            <dd>{percent(statutory.acceptedOnly.percent)}</dd>
          </>
        )}
        <dt>{words.cohort}</dt>
        <dd>{percent(statutory.cohort.percent)}</dd>
        <dt>{words.yearOnYear}</dt>
        <dd>{points(statutory.change.yearOnYear)}</dd>
        <dt>{words.periodOnPeriod}</dt>
        <dd>{points(statutory.change.periodOnPeriod)}</dd>
      </dl>
      {statutory.causes.length > 0 && (
        <p className="causes">
          {words.causes}：
          {statutory.causes.map(({ code, name: cause, count: cases }) => (
            <FigureLink key={code} choice={choice} figure={`rates.${name}.cause.${code}`} title={cause}>
              {`${cause} ${count(cases)}`}
            </FigureLink>
          ))}
        </p>
      )}
    </section>
  )
}

export function OnTimeCards({ rates, choice }: Pick<Statistics, 'rates'> & { readonly choice: Choice }) {
  return (
    <section aria-labelledby="on-time">
      <h2 id="on-time">{words.onTime}</h2>
      <p className="hint">{words.onTimeNote}</p>
      <div className="rate-cards">
        {onTimeNames.map((name) => (
          <Card key={name} name={name} rates={rates} choice={choice} />
        ))}
      </div>
    </section>
  )
}
