// One field of an action's form, with its label, its legal texts and what is wrong with it.
import { Checkbox, Input, Radio, Space } from 'antd'
import { useId } from 'react'
import type { GroundOption } from '../../shared/schemas/case-view.ts'
import { showArticle } from '../staff/show.ts'
import type { Field } from './action-forms.ts'
import { bureauChoices } from './bureau-choices.ts'
import { NativeSelect } from './native-select.tsx'
import { words } from './strings.zh.ts'

type Shared = {
  readonly value: string | boolean | undefined
  readonly fault: string | undefined
  readonly change: (value: string | boolean) => void
}
type Props = Shared & { readonly field: Field; readonly grounds: readonly GroundOption[]; readonly root: string }

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
function ChoiceField({ field, value, fault, change, grounds }: Props) {
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

function Control({ field, value, fault, change, root, id }: Props & { readonly id: string }) {
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
        groups={bureauChoices(root)}
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
  const inputMode = field.kind === 'money' ? 'decimal' : 'text'
  return (
    <Input
      {...shared}
      inputMode={inputMode}
      prefix={field.kind === 'money' ? '¥' : undefined}
      value={String(value ?? '')}
      onChange={(event) => change(event.target.value)}
    />
  )
}

export function ActionField(props: Props) {
  const id = useId()
  const { field, value, fault, change } = props
  if (field.kind === 'fixed') return null
  if (field.kind === 'choice' || field.kind === 'ground') return <ChoiceField {...props} />
  if (field.kind === 'flag')
    return (
      <div className="field">
        <Checkbox checked={value === true} onChange={(event) => change(event.target.checked)}>
          {field.label}
        </Checkbox>
        {value !== true && <p className="hint">{field.note}</p>}
      </div>
    )
  return (
    <div className="field" data-field={field.name}>
      <label htmlFor={id}>
        {field.label} <small>{need(field)}</small>
      </label>
      <Control {...props} id={id} />
      <Fault id={`${id}-fault`} text={fault} />
    </div>
  )
}
