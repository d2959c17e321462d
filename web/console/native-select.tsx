// A choice from a list with the browser's own control: it is quick with two hundred entries, by thumb and by keyboard.
import type { SelectHTMLAttributes } from 'react'

export type Choice = { readonly value: string; readonly label: string }
export type ChoiceGroup = { readonly label: string; readonly choices: readonly Choice[] }

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & {
  readonly value: string
  readonly groups: readonly ChoiceGroup[]
  /** Shown while nothing is chosen. */
  readonly empty?: string
  readonly change: (value: string) => void
}

function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}

export function NativeSelect({ value, groups, empty, change, className = '', ...rest }: Props) {
  return (
    <select {...rest} className={`select ${className}`} value={value} onChange={(event) => change(event.target.value)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {groups.map(({ label, choices }) =>
        label === '' ? (
          <Choices key={label} choices={choices} />
        ) : (
          <optgroup key={label} label={label}>
            <Choices choices={choices} />
          </optgroup>
        ),
      )}
    </select>
  )
}
