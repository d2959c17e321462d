// One field of an action's form, with its label, its legal texts and what is wrong with it.
import { Checkbox, Input, Radio, Space } from 'antd'
import { useId } from 'react'
import type { GroundOption } from '../../shared/schemas/case-view.ts'
import { showArticle } from '../staff/show.ts'
import type { Draft, Field } from './action-field-kinds.ts'
import { bureauChoices } from './bureau-choices.ts'
import { DocumentField } from './document-field.tsx'
import { NativeSelect } from './native-select.tsx'
import { words } from './words.ts'

type Props = {
  readonly field: Field
  readonly grounds: readonly GroundOption[]
  /** The bureau among whose lower bureaus one may choose. */
  readonly root: string
  readonly draft: Draft
  readonly fault: string | undefined
  readonly change: (name: string, value: string | boolean) => void
}
/** The same for a field that has one value. */
type Single = Omit<Props, 'draft' | 'change'> & {
  readonly value: string | boolean | undefined
  readonly change: (value: string | boolean) => void
}

const need = (field: Field) => (field.isRequired === true ? words.required : words.optional)

function Fault({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p className="fault" id={id}>
      {text}
    </p>
  )
}

/** A list to choose one of: outcomes by name, grounds with the order's own text. */
function ChoiceField({ field, value, fault, change, grounds }: Single) {
  const id = useId()
  const choices =
    field.kind === 'choice' ? field.choices : grounds.map((option) => [String(option.ground), option] as const)
  return (
    <fieldset className="field" aria-describedby={fault === undefined ? undefined : id} data-field={field.name}>
      <legend>
        {field.label} <small>{need(field)}</small>
      </legend>
      <Radio.Group value={value} onChange={(event) => change(event.target.value)}>
        <Space orientation={field.kind === 'ground' ? 'vertical' : 'horizontal'} wrap={field.kind !== 'ground'}>
          {choices.map(([code, shown]) => (
            <Radio key={code} value={code}>
              {typeof shown === 'string' ? shown : <Ground option={shown} />}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
      <Fault id={id} text={fault} />
    </fieldset>
  )
}

function Ground({ option }: { readonly option: GroundOption }) {
  return (
    <span className="ground">
      <b>{option.ground}</b> {option.text} <small>{showArticle(option.article)}</small>
    </span>
  )
}

function Control({ field, value, fault, change, root, id }: Single & { readonly id: string }) {
  const shared = {
    id,
    status: fault === undefined ? '' : 'error',
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
  } as const
  if (field.kind === 'bureau')
    return (
      <NativeSelect
        id={id}
        aria-invalid={fault !== undefined}
        value={String(value ?? '')}
        groups={bureauChoices(field.isAnywhere ? `${root.slice(0, 2)}0000` : root)}
        empty={words.needChoice}
        change={change}
      />
    )
  if (field.kind === 'text')
    return (
      <Input.TextArea
        {...shared}
        rows={3}
        maxLength={field.max}
        value={String(value ?? '')}
        onChange={(event) => change(event.target.value)}
      />
    )
  const inputMode = field.kind === 'money' ? 'decimal' : field.kind === 'number' ? 'numeric' : 'text'
  return (
    <Input
      {...shared}
      type={field.kind === 'day' ? 'date' : 'text'}
      inputMode={inputMode}
      maxLength={field.kind === 'line' ? field.max : 20}
      prefix={field.kind === 'money' ? '¥' : undefined}
      value={String(value ?? '')}
      onChange={(event) => change(event.target.value)}
    />
  )
}

function FlagField({ field, value, change }: Single) {
  return (
    <div className="field">
      <Checkbox checked={value === true} onChange={(event) => change(event.target.checked)}>
        {field.label}
      </Checkbox>
      {value !== true && field.kind === 'flag' && <p className="hint">{field.note}</p>}
    </div>
  )
}

export function ActionField({ draft, ...props }: Props) {
  const id = useId()
  const { field, fault } = props
  const single: Single = {
    ...props,
    value: draft[field.name],
    change: (value) => props.change(field.name, value),
  }
  if (field.kind === 'fixed') return null
  if (field.kind === 'choice' || field.kind === 'ground') return <ChoiceField {...single} />
  if (field.kind === 'flag') return <FlagField {...single} />
  if (field.kind === 'document')
    return <DocumentField {...field} note={need(field)} draft={draft} fault={fault} change={props.change} />
  return (
    <div className="field" data-field={field.name}>
      <label htmlFor={id}>
        {field.label} <small>{need(field)}</small>
      </label>
      <Control {...single} id={id} />
      <Fault id={`${id}-fault`} text={fault} />
    </div>
  )
}
