// What narrows and orders the list: switches at hand, the rest folded away, and what is on as marks that take it off.
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { goods, problems, services, violations } from '../../shared/schemas/categories.data.ts'
import type { CodeEntry } from '../../shared/schemas/coded.ts'
import { kinds } from '../../shared/schemas/codes.data.ts'
import { named } from '../staff/language.ts'
import {
  type Filter,
  type FilterName,
  type Flag,
  flags,
  isFlag,
  orders,
  partsOf,
  showPart,
  withPart,
} from './list-filter.ts'
import { type ChoiceGroup, NativeSelect } from './native-select.tsx'
import { goTo, type Place } from './place.ts'
import { words } from './words.ts'

type Props = { readonly place: Place }
type FieldProps = { readonly filter: Filter; readonly set: (name: FilterName, value: string) => void }

const groupOf = (list: readonly CodeEntry[], label = ''): ChoiceGroup => ({
  label,
  choices: list.map(({ code }) => ({ value: code, label: named(list, code) })),
})

const choiceFields = [
  ['kind', words.kind, [groupOf(kinds)]],
  ['object', words.categoryObject, [groupOf(goods, words.goods), groupOf(services, words.services)]],
  ['problem', words.categoryProblem, [groupOf(problems)]],
  ['violation', words.categoryViolation, [groupOf(violations)]],
] as const

function setterOf(place: Place) {
  const { caseNumber: _case, find: _find, ...list } = place
  return (name: FilterName, value: string) => goTo({ ...list, filter: withPart(place.filter, name, value) })
}

/** Cases that are closed and still owe something stand in the list of the closed. */
const stageOf = (flag: Flag, { stage }: Place) => (flag === 'owing' ? 'closed' : stage)

export function FlagButtons({ place }: Props) {
  const { caseNumber: _case, find: _find, ...list } = place
  const turn = (flag: Flag, value: string) =>
    goTo({ ...list, stage: stageOf(flag, place), filter: withPart(place.filter, flag, value) })
  return (
    <fieldset className="flags">
      <legend className="unseen">{words.flags}</legend>
      {flags.map((flag) => {
        const isOn = place.filter[flag] === 'true'
        return (
          <button
            key={flag}
            type="button"
            className="flag"
            aria-pressed={isOn}
            onClick={() => turn(flag, isOn ? '' : 'true')}
          >
            {words.flagNames[flag]}
          </button>
        )
      })}
    </fieldset>
  )
}

function TextField({ filter, set }: FieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(filter.text ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    set('text', typed.trim())
  }
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor={id}>{words.filterText}</label>
      <div className="filter-text">
        <Input id={id} maxLength={60} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Button htmlType="submit">{words.filterApply}</Button>
      </div>
    </form>
  )
}

function DayField({
  name,
  label,
  filter,
  set,
}: FieldProps & { readonly name: 'dueFrom' | 'dueTo'; readonly label: string }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" value={filter[name] ?? ''} onChange={(event) => set(name, event.target.value)} />
    </div>
  )
}

function ChoiceFields({ filter, set }: FieldProps) {
  const id = useId()
  return choiceFields.map(([name, label, groups]) => (
    <div key={name} className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <NativeSelect
        id={`${id}-${name}`}
        value={filter[name] ?? ''}
        groups={groups}
        empty={words.filterAny}
        change={(value) => set(name, value)}
      />
    </div>
  ))
}

export function FilterPanel({ place }: Props) {
  const set = setterOf(place)
  const { filter } = place
  return (
    <details className="filters">
      <summary>{words.moreFilters}</summary>
      <div className="filter-fields">
        <TextField key={filter.text ?? ''} filter={filter} set={set} />
        <DayField name="dueFrom" label={words.filterDueFrom} filter={filter} set={set} />
        <DayField name="dueTo" label={words.filterDueTo} filter={filter} set={set} />
        <ChoiceFields filter={filter} set={set} />
      </div>
    </details>
  )
}

/** What is on beside the switches, each with the means to take it off. */
export function FilterMarks({ place }: Props) {
  const set = setterOf(place)
  const parts = partsOf(place.filter).filter(([name]) => !isFlag(name))
  if (parts.length === 0) return null
  return (
    <ul className="filter-marks" aria-label={words.filtersOn}>
      {parts.map(([name, value]) => (
        <li key={name}>
          <button type="button" onClick={() => set(name, '')} title={words.filterOff}>
            {showPart(name, value)} <span aria-hidden="true">×</span>
            <span className="unseen">{words.filterOff}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

export function OrderField({ place }: Props) {
  const id = useId()
  const { caseNumber: _case, ...list } = place
  const groups = [{ label: '', choices: orders.map((order) => ({ value: order, label: words.orders[order] })) }]
  return (
    <div className="order">
      <label htmlFor={id}>{words.orderBy}</label>
      <NativeSelect
        id={id}
        value={place.order}
        groups={groups}
        change={(value) => goTo({ ...list, order: orders.find((order) => order === value) ?? 'due' })}
      />
    </div>
  )
}
