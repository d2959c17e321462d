// The on-time table: each bureau against the target, for one of the three clocks in full, with the misses that are left.
import { useState } from 'react'
import type { BureauStatistics } from '../../shared/schemas/statistics.ts'
import { type Choice, choose } from './choice.ts'
import { CountLink } from './figure-link.tsx'
import { count, percent, shortName } from './figures.ts'
import { type OnTimeName, onTimeNames } from './on-time-cards.tsx'
import { words } from './strings.zh.ts'

const { columns } = words

function Row({
  bureau,
  name,
  choice,
}: {
  readonly bureau: BureauStatistics
  readonly name: OnTimeName
  readonly choice: Choice
}) {
  const rate = bureau.rates[name]
  const left = rate.missesLeft
  const at = { ...choice, bureau: bureau.code }
  // What a superior did itself is not told apart from what stands below it; a link would lead to more cases than it says.
  const linked = (value: number) => (bureau.isOwn && bureau.name.endsWith('（本级）') ? 0 : value)
  const isOther = bureau.code !== choice.bureau
  const standing = rate.isMet === false ? 'missed' : rate.isMet === true ? 'met' : undefined
  return (
    <tr className={standing}>
      <th scope="row">
        {isOther && !bureau.isOwn ? (
          <button type="button" className="drill" onClick={() => choose({ ...choice, bureau: bureau.code })}>
            {shortName(bureau.name)}
          </button>
        ) : (
          shortName(bureau.name)
        )}
        {bureau.isOwn && <span className="chip own">{words.own}</span>}
      </th>
      <td>{count(bureau.received)}</td>
      <td>{count(rate.due)}</td>
      <td>{count(rate.onTime)}</td>
      <td>
        <CountLink choice={at} figure={`rates.${name}.late`} title={bureau.name} value={linked(rate.late)}>
          {count(rate.late)}
        </CountLink>
      </td>
      <td>
        <CountLink choice={at} figure={`rates.${name}.open`} title={bureau.name} value={linked(rate.open)}>
          {count(rate.open)}
        </CountLink>
      </td>
      <td className="strong">{percent(rate.percent)}</td>
      <td className={left !== undefined && left < 0 ? 'spent' : undefined}>{rate.due === 0 ? '—' : (left ?? '—')}</td>
      <td>{rate.rank ?? '—'}</td>
      <td>{percent(bureau.rates.closure.percent)}</td>
    </tr>
  )
}

type Props = { readonly byBureau: readonly BureauStatistics[]; readonly choice: Choice }

export function BureauTable({ byBureau, choice }: Props) {
  const [name, setName] = useState<OnTimeName>('onTimeClosure')
  if (byBureau.length === 0) return <p className="hint">{words.emptyBureaus}</p>
  return (
    <section className="card" aria-labelledby="by-bureau">
      <h2 id="by-bureau">{words.byBureau}</h2>
      <fieldset className="segments">
        <legend className="unseen">{words.byBureauOf}</legend>
        {onTimeNames.map((each) => (
          <button key={each} type="button" aria-pressed={each === name} onClick={() => setName(each)}>
            {words.clocks[each]}
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen scrolls by keyboard too */}
      <section className="scroll" tabIndex={0} aria-label={words.scrolling(words.byBureau)}>
        <table>
          <thead>
            <tr>
              {Object.entries(columns).map(([key, title]) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byBureau.map((bureau) => (
              <Row key={`${bureau.code} ${bureau.isOwn}`} bureau={bureau} name={name} choice={choice} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="hint">{words.missesLeftNote}</p>
    </section>
  )
}
