// What may be done with a case now: exactly the actions the API allows, the most likely one first.
import { App, Button } from 'antd'
import { useState } from 'react'
import type { ActionName } from '../../shared/schemas/actions.ts'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { oneClick } from './action-forms.ts'
import { ActionPanel, type FormAction } from './action-panel.tsx'
import { actionTitle, actionWords } from './action-words.ts'
import { useStep } from './api.ts'
import { Refusal } from './refusal.tsx'
import { words } from './words.ts'

/** Order of the buttons; the first that is allowed stands out. */
const order = [
  'approve',
  'claim',
  'accept',
  'verify',
  'close-penalty',
  'answer',
  'notify',
  'refuse',
  'close',
  'reject',
  'extend',
  'pause',
  'resume',
  'document-pause',
  'forward',
  'return',
  'reopen',
  'reply-to-order',
  'accept-reply',
  'report-back',
  'find-lead',
  'decide-lead',
  'ask-identity',
  'prove-identity',
  'repeat',
  'dispute',
  'settle-dispute',
  'designate',
  'merge',
  'change-order',
  'order',
  'assign',
  'note',
  'release',
] as const satisfies readonly Exclude<ActionName, 'confirm-category'>[]

/** Seldom needed, so they stand smaller, folded away. */
const rare: readonly ActionName[] = [
  'extend',
  'pause',
  'resume',
  'document-pause',
  'forward',
  'return',
  'reopen',
  'reply-to-order',
  'accept-reply',
  'report-back',
  'find-lead',
  'decide-lead',
  'ask-identity',
  'prove-identity',
  'repeat',
  'dispute',
  'settle-dispute',
  'designate',
  'merge',
  'change-order',
  'order',
  'release',
]
const sober: readonly ActionName[] = ['refuse', 'reject']

type Props = { readonly view: CaseView; readonly root: string; readonly reload: () => void }

/** Taking a step: at once where it asks nothing, else by opening its form. */
function useActions({ view, reload }: Props) {
  const { message } = App.useApp()
  const [open, setOpen] = useState<FormAction>()
  const quick = useStep(view.number)
  const start = (action: FormAction) => {
    if (!oneClick.includes(action)) return setOpen(open === action ? undefined : action)
    quick.mutate(
      { version: view.version, action: { action } },
      { onSuccess: () => void message.success(actionWords[action].done) },
    )
  }
  const again = () => {
    quick.reset()
    reload()
  }
  return { open, close: () => setOpen(undefined), quick, start, again }
}

type ButtonProps = { readonly action: FormAction; readonly isFirst: boolean; readonly stage: string } & Pick<
  ReturnType<typeof useActions>,
  'open' | 'quick' | 'start'
>

function ActionButton({ action, isFirst, stage, open, quick, start }: ButtonProps) {
  const isQuick = oneClick.includes(action)
  return (
    <Button
      type={isFirst ? 'primary' : 'default'}
      size={rare.includes(action) ? 'small' : 'medium'}
      danger={sober.includes(action)}
      aria-expanded={isQuick ? undefined : open === action}
      loading={quick.isPending && isQuick}
      onClick={() => start(action)}
    >
      {actionTitle(action, stage)}
    </Button>
  )
}

export function ActionBar(props: Props) {
  const { view, root, reload } = props
  const { open, close, quick, start, again } = useActions(props)
  const allowed = order.filter((action) => view.allowedActions.includes(action))
  const seldom = allowed.filter((action) => rare.includes(action))
  const button = (action: FormAction) => (
    <ActionButton key={action} isFirst={action === allowed[0]} stage={view.stage} {...{ action, open, quick, start }} />
  )
  return (
    <section className="card actions" aria-labelledby="actions">
      <h2 id="actions">{words.actions}</h2>
      {allowed.length === 0 && <p className="hint">{words.noActions}</p>}
      <div className="action-list">{allowed.filter((action) => !rare.includes(action)).map(button)}</div>
      {seldom.length > 0 && (
        <details className="seldom" open={open !== undefined && rare.includes(open)}>
          <summary>{words.moreActions(seldom.length)}</summary>
          <div className="action-list">{seldom.map(button)}</div>
        </details>
      )}
      <Refusal error={quick.error} reload={again} />
      {open !== undefined && (
        <ActionPanel key={open} view={view} action={open} root={root} close={close} reload={reload} />
      )}
    </section>
  )
}
