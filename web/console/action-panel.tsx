// One action being taken: its form, what the law or a colleague had against it, and nothing typed ever lost.
import { Alert, App, Button } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { ApiError } from '../staff/request.ts'
import type { ActionForm, Field } from './action-field-kinds.ts'
import { ActionField } from './action-fields.tsx'
import { actionForms } from './action-forms.ts'
import { actionOf, faultsOf } from './action-request.ts'
import { actionTitle, actionWords } from './action-words.ts'
import { useStep } from './api.ts'
import { Backdating } from './backdating.tsx'
import { useDraft } from './drafts.ts'
import { Refusal } from './refusal.tsx'
import { words } from './words.ts'

export type FormAction = keyof typeof actionForms
type Props = {
  readonly view: CaseView
  readonly action: FormAction
  /** The bureau whose lower bureaus a case may be handed to. */
  readonly root: string
  readonly close: () => void
  readonly reload: () => void
}

/** What the API said of single fields, to stand beside them. */
function faultsFrom(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {}
  return Object.fromEntries((error.problem.errors ?? []).map(({ path, message }) => [path, message]))
}

const groundsFor = (field: Field, view: CaseView) => (field.kind === 'ground' ? (view.grounds?.[field.list] ?? []) : [])

/** Moves the focus to the first control of the form, or of the first field that has a fault. */
function focusFirst(form: HTMLFormElement | null, faults: Readonly<Record<string, string>> = {}): void {
  const name = Object.keys(faults)[0]
  const scope = name === undefined ? form : form?.querySelector(`[data-field="${name}"]`)
  scope?.querySelector<HTMLElement>('input, textarea, [role=combobox], button')?.focus()
}

function useActionForm({ view, action, close }: Props) {
  const { message } = App.useApp()
  const plan: ActionForm = actionForms[action]
  const draft = useDraft(`${view.number} ${action}`, plan.initial)
  const step = useStep(view.number)
  const [found, setFound] = useState<Readonly<Record<string, string>>>({})
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirst(form.current), [])
  const fields = plan.fields(draft.values, view)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const faults = faultsOf(fields, draft.values)
    setFound(faults)
    if (Object.keys(faults).length > 0) return focusFirst(form.current, faults)
    step.mutate(
      { version: view.version, action: actionOf(action, fields, draft.values) },
      {
        onSuccess: () => {
          draft.forget()
          void message.success(actionWords[action].done)
          close()
        },
      },
    )
  }
  return { form, fields, draft, step, submit, faults: { ...faultsFrom(step.error), ...found } }
}

type FieldsProps = Pick<Props, 'view' | 'root'> & Pick<ReturnType<typeof useActionForm>, 'fields' | 'draft' | 'faults'>

function Fields({ view, root, fields, draft, faults }: FieldsProps) {
  return fields.map((field) => (
    <ActionField
      key={field.name}
      field={field}
      root={root}
      grounds={groundsFor(field, view)}
      draft={draft.values}
      fault={faults[field.name]}
      change={draft.change}
    />
  ))
}

export function ActionPanel(props: Props) {
  const { view, action, root, close, reload } = props
  const { form, fields, draft, step, submit, faults } = useActionForm(props)
  const title = actionTitle(action, view.stage)
  const { note } = actionWords[action]
  const isAllowed = view.allowedActions.includes(action)
  const again = () => {
    step.reset()
    reload()
  }
  return (
    <form
      ref={form}
      className="action-panel"
      aria-label={title}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h3>{title}</h3>
      {note !== undefined && <p className="hint">{note}</p>}
      {!isAllowed && <Alert type="warning" showIcon title={words.notAllowedNow} />}
      <Fields {...{ view, root, fields, draft, faults }} />
      <Backdating values={draft.values} change={draft.change} faults={faults} />
      <Refusal error={step.error} reload={again} />
      <div className="action-buttons">
        <Button type="primary" htmlType="submit" loading={step.isPending} disabled={!isAllowed}>
          {title}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </form>
  )
}
