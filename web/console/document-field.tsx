// A paper by its number and its day.
import { Input } from 'antd'
import { useId } from 'react'
import type { Draft } from './action-field-kinds.ts'
import { words } from './words.ts'

type Props = {
  readonly name: string
  readonly label: string
  readonly note: string
  readonly draft: Draft
  readonly fault: string | undefined
  readonly change: (name: string, value: string) => void
}

export function DocumentField({ name, label, note, draft, fault, change }: Props) {
  const id = useId()
  const input = (part: 'number' | 'day', title: string, type: string) => (
    <div>
      <label htmlFor={`${id}-${part}`}>{title}</label>
      <Input
        id={`${id}-${part}`}
        type={type}
        maxLength={80}
        aria-invalid={fault !== undefined}
        value={String(draft[`${name}.${part}`] ?? '')}
        onChange={(event) => change(`${name}.${part}`, event.target.value)}
      />
    </div>
  )
  return (
    <fieldset className="field" data-field={name} aria-describedby={fault === undefined ? undefined : `${id}-fault`}>
      <legend>
        {label} <small>{note}</small>
      </legend>
      <div className="document">
        {input('number', words.fields.documentNumber, 'text')}
        {input('day', words.fields.documentDay, 'date')}
      </div>
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  )
}
