// Choosing period, bureau and base; every change is taken at once and stands in the address.
import { useId } from 'react'
import { today } from '../staff/days.ts'
import { bureausUnder, pageConfig } from '../staff/page-config.ts'
import { type Choice, choose } from './choice.ts'
import { inSpan, recentPeriods, type Span, sayPeriod, shifted, spanOf } from './periods.ts'
import { words } from './strings.zh.ts'

type Props = { readonly choice: Choice; readonly ownBureau: string }

const spans: readonly Span[] = ['month', 'quarter', 'half', 'year']
const reach: Record<Span, number> = { month: 36, quarter: 16, half: 10, year: 8 }

function Segments<Value extends string>({ label, values, names, value, change }: SegmentsProps<Value>) {
  return (
    <fieldset className="segments">
      <legend>{label}</legend>
      {values.map((each) => (
        <button key={each} type="button" aria-pressed={each === value} onClick={() => change(each)}>
          {names[each]}
        </button>
      ))}
    </fieldset>
  )
}
type SegmentsProps<Value extends string> = {
  readonly label: string
  readonly values: readonly Value[]
  readonly names: Readonly<Record<Value, string>>
  readonly value: Value
  readonly change: (value: Value) => void
}

function PeriodField({ choice }: Pick<Props, 'choice'>) {
  const id = useId()
  const { period } = choice
  const listed = recentPeriods(spanOf(period), today(), reach[spanOf(period)])
  const periods = listed.includes(period) ? listed : [period, ...listed]
  const goTo = (next: string) => choose({ ...choice, period: next })
  return (
    <div className="control period">
      <label htmlFor={id}>{words.period}</label>
      <div>
        <button type="button" aria-label={words.earlier} onClick={() => goTo(shifted(period, -1))}>
          ‹
        </button>
        <select id={id} value={period} onChange={(event) => goTo(event.target.value)}>
          {periods.map((each) => (
            <option key={each} value={each}>
              {sayPeriod(each)}
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-label={words.later}
          disabled={period === listed[0]}
          onClick={() => goTo(shifted(period, 1))}
        >
          ›
        </button>
      </div>
    </div>
  )
}

/** Any bureau of the register by name, or one of another province by its code. */
function CompareField({ choice }: Pick<Props, 'choice'>) {
  const id = useId()
  const known = pageConfig.bureaus.find(({ code }) => code === choice.compare)
  const take = (text: string) => {
    const { compare: _before, ...rest } = choice
    const code = /\b\d{6}\b/.exec(text)?.[0] ?? pageConfig.bureaus.find(({ name }) => name === text.trim())?.code
    choose(code === undefined ? rest : { ...rest, compare: code })
  }
  const shown = known === undefined ? (choice.compare ?? '') : `${known.name} ${known.code}`
  return (
    <div className="control">
      <label htmlFor={id}>{words.compare}</label>
      <input
        key={shown}
        id={id}
        list={`${id}-bureaus`}
        defaultValue={shown}
        placeholder={words.compareNone}
        onChange={(event) => {
          const { value } = event.target
          if (value === '' || /\d{6}$/.test(value)) take(value)
        }}
        onBlur={(event) => event.target.value !== shown && take(event.target.value)}
      />
      <datalist id={`${id}-bureaus`}>
        {pageConfig.bureaus.map(({ code, name }) => (
          <option key={code} value={`${name} ${code}`} />
        ))}
      </datalist>
    </div>
  )
}

export function ChoiceForm({ choice, ownBureau }: Props) {
  const id = useId()
  return (
    <form className="choice" aria-label={words.choose} onSubmit={(event) => event.preventDefault()}>
      <Segments
        label={words.span}
        values={spans}
        names={words.spans}
        value={spanOf(choice.period)}
        change={(span) => choose({ ...choice, period: inSpan(choice.period, span) })}
      />
      <PeriodField choice={choice} />
      <div className="control">
        <label htmlFor={id}>{words.bureau}</label>
        <select id={id} value={choice.bureau} onChange={(event) => choose({ ...choice, bureau: event.target.value })}>
          {bureausUnder(ownBureau).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <CompareField choice={choice} />
      <Segments
        label={words.base}
        values={['received', 'accepted']}
        names={words.bases}
        value={choice.base}
        change={(base) => choose({ ...choice, base })}
      />
    </form>
  )
}
