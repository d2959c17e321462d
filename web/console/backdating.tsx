// Entering a step that happened earlier: its instant and the reason, folded away because it is rare.
import { Input } from 'antd'
import { useId, useState } from 'react'
import type { Draft } from './action-field-kinds.ts'
import { words } from './words.ts'

type Props = {
  readonly values: Draft
  readonly change: (field: string, value: string) => void
  readonly faults: Readonly<Record<string, string>>
}

const nowInChina = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
    .format(Date.now())
    .replace(' ', 'T')

export function Backdating({ values, change, faults }: Props) {
  const id = useId()
  const text = (name: string) => String(values[name] ?? '')
  const [isOpen, setOpen] = useState(text('occurredAt') !== '')
  const hasFault = faults['occurredAt'] !== undefined || faults['reason'] !== undefined
  return (
    <details className="backdating" open={isOpen || hasFault} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.backdate}</summary>
      <div className="field" data-field="occurredAt">
        <label htmlFor={`${id}-at`}>{words.occurredAt}</label>
        <Input
          id={`${id}-at`}
          type="datetime-local"
          max={nowInChina()}
          value={text('occurredAt')}
          onChange={(event) => change('occurredAt', event.target.value)}
        />
        {faults['occurredAt'] !== undefined && <p className="fault">{faults['occurredAt']}</p>}
      </div>
      <div className="field" data-field="reason">
        <label htmlFor={`${id}-why`}>{words.backdateReason}</label>
        <Input
          id={`${id}-why`}
          maxLength={500}
          value={text('reason')}
          onChange={(event) => change('reason', event.target.value)}
        />
        {faults['reason'] !== undefined && <p className="fault">{faults['reason']}</p>}
      </div>
    </details>
  )
}
