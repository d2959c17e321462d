// What may be done with a case now: exactly the actions the API allows, the most likely one first.
import { App, Button } from 'antd'
import type { ActionName } from '../../shared/schemas/actions.ts'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { oneClick } from './action-forms.ts'
import { ActionPanel, type FormAction } from './action-panel.tsx'
import { actionTitle, actionWords } from './action-words.ts'
import { useStep } from './api.ts'
import { Refusal } from './refusal.tsx'
import { words } from './words.ts'

/** In the order of their buttons; the first that is allowed stands out. */
const common = [
  'take',
  'designate',
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
  'assign',
  'note',
] as const satisfies readonly FormAction[]

/** Seldom needed, so they stand smaller, folded away. */
const rare: readonly FormAction[] = [
  'extend',
  'pause',
  'resume',
  'document-pause',
  'return',
  'forward',
  'take-over',
  'transfer',
  'reopen',
  'publish',
  'withhold-publication',
  'reply-to-order',
  'accept-reply',
  'report-back',
  'find-lead',
  'issue-paper',
  'supplement',
  'split',
  'reclassify',
  'entrust',
  'ask-recusal',
  'decide-recusal',
  'change-representatives',
  'record-performance',
  'end-negotiation',
  'not-under-order',
  'transfer-to-police',
  'ask-identity',
  'prove-identity',
  'repeat',
  'dispute',
  'settle-dispute',
  'merge',
  'change-order',
  'order',
  'release',
]

const order: readonly FormAction[] = [...common, ...rare]
const sober: readonly ActionName[] = ['refuse', 'reject', 'transfer-to-police']

/** What answers a hand-over stands large while there is one. */
const answers: readonly ActionName[] = ['return', 'dispute']

const isRare = (action: FormAction, { handOver }: CaseView) =>
  rare.includes(action) && !(handOver !== undefined && answers.includes(action))

type Props = {
  readonly view: CaseView
  readonly root: string
  readonly reload: () => void
  readonly open: FormAction | undefined
  readonly setOpen: (action: FormAction | undefined) => void
}

/** Taking a step: at once where it asks nothing, else by opening its form. */
function useActions({ view, reload, open, setOpen }: Props) {
  const { message } = App.useApp()
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

type ButtonProps = {
  readonly action: FormAction
  readonly isFirst: boolean
  readonly isSmall: boolean
  readonly stage: string
} & Pick<ReturnType<typeof useActions>, 'open' | 'quick' | 'start'>

function ActionButton({ action, isFirst, isSmall, stage, open, quick, start }: ButtonProps) {
  const isQuick = oneClick.includes(action)
  return (
    <Button
      type={isFirst ? 'primary' : 'default'}
      size={isSmall ? 'small' : 'medium'}
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
  const seldom = allowed.filter((action) => isRare(action, view))
  const button = (action: FormAction) => (
    <ActionButton
      key={action}
      isFirst={action === allowed[0]}
      isSmall={isRare(action, view)}
      stage={view.stage}
      {...{ action, open, quick, start }}
    />
  )
  return (
    <section className="card actions" aria-labelledby="actions">
      <h2 id="actions">{words.actions}</h2>
      {allowed.length === 0 && <p className="hint">{words.noActions}</p>}
      <div className="action-list">{allowed.filter((action) => !isRare(action, view)).map(button)}</div>
      {seldom.length > 0 && (
        <details className="seldom" open={open !== undefined && isRare(open, view)}>
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
