// The category of a case, and its confirmation or correction by the case handler.
import { App, Button } from 'antd'
import { useId, useState } from 'react'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { goods, problems, services, violations } from '../../shared/schemas/categories.data.ts'
import type { CodeEntry } from '../../shared/schemas/coded.ts'
import { named } from '../staff/language.ts'
import { actionWords } from './action-words.ts'
import { useStep } from './api.ts'
import { DecidingWords, Suggestions } from './category-suggestions.tsx'
import { isUnsettled, showCategory } from './category-words.ts'
import { Chip } from './chip.tsx'
import { useKeys } from './keys.ts'
import { type ChoiceGroup, NativeSelect } from './native-select.tsx'
import { Refusal } from './refusal.tsx'
import { axesOf, type Choice, type Suggestion, settledChoice, suggestionsOf, useSorting } from './sorting.ts'
import { words } from './words.ts'

type PickProps = {
  readonly label: string
  readonly value: string | undefined
  readonly groups: readonly ChoiceGroup[]
  readonly change: (value: string) => void
}

const groupOf = (list: readonly CodeEntry[], label = ''): ChoiceGroup => ({
  label,
  choices: list.map(({ code }) => ({ value: code, label: named(list, code) })),
})
const objectGroups = [groupOf(goods, words.goods), groupOf(services, words.services)]

function CategoryField({ label, value, groups, change }: PickProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <NativeSelect id={id} value={value ?? ''} groups={groups} empty={words.needChoice} change={change} />
    </div>
  )
}

function CategoryForm({
  view,
  close,
  reload,
}: {
  readonly view: CaseView
  readonly close: () => void
  readonly reload: () => void
}) {
  const { message } = App.useApp()
  const { object, problem, violation } = view.category
  const [choice, setChoice] = useState<Choice>({ object, problem, violation } as Choice)
  const step = useStep(view.number)
  const change = (name: keyof Choice) => (code: string) => setChoice({ ...choice, [name]: code })
  const chosen = Object.fromEntries(Object.entries(choice).filter(([, code]) => Boolean(code)))
  const save = () =>
    step.mutate(
      { version: view.version, action: { action: 'confirm-category', ...chosen } },
      {
        onSuccess: () => {
          void message.success(actionWords['confirm-category'].done)
          close()
        },
      },
    )
  const isReport = view.kind === 'violation-report'
  return (
    <>
      <CategoryField
        label={words.categoryObject}
        value={choice.object}
        groups={objectGroups}
        change={change('object')}
      />
      {isReport ? (
        <CategoryField
          label={words.categoryViolation}
          value={choice.violation}
          groups={[groupOf(violations)]}
          change={change('violation')}
        />
      ) : (
        <CategoryField
          label={words.categoryProblem}
          value={choice.problem}
          groups={[groupOf(problems)]}
          change={change('problem')}
        />
      )}
      <Refusal error={step.error} reload={reload} />
      <div className="action-buttons">
        <Button type="primary" onClick={save} loading={step.isPending}>
          {words.categorySave}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </>
  )
}

/** One press: `c` confirms what stands there, 1 to 6 correct it to a suggestion. */
function useOnePress(view: CaseView, canConfirm: boolean) {
  const { message } = App.useApp()
  const step = useStep(view.number)
  const { data: answer } = useSorting(view, canConfirm)
  const axes = axesOf(view)
  const suggestions = suggestionsOf(answer, axes)
  const settled = settledChoice(view.category, answer, axes)
  const confirm = (chosen: Choice) =>
    step.mutate(
      { version: view.version, action: { action: 'confirm-category', ...chosen } },
      { onSuccess: () => void message.success(`${actionWords['confirm-category'].done}：${showCategory(chosen)}`) },
    )
  const choose = ({ axis, code }: Suggestion) => confirm({ ...settled, [axis]: code })
  const keys = Object.fromEntries(suggestions.map((one) => [one.press, () => choose(one)]))
  const isIdle = canConfirm && !step.isPending
  useKeys(isIdle ? { ...keys, ...(Object.keys(settled).length > 0 && { c: () => confirm(settled) }) } : {})
  return { answer, axes, suggestions, settled, confirm, choose, step }
}

function StandingCategory({ view, edit, reload }: { view: CaseView; edit: () => void; reload: () => void }) {
  const canConfirm = view.allowedActions.includes('confirm-category')
  const { category } = view
  const isConfirmed = category.decidedBy === 'handler'
  const press = useOnePress(view, canConfirm)
  return (
    <>
      <p className="category">{showCategory(category) || words.categoryNone}</p>
      <p className="hint">
        {isUnsettled(category) ? (
          <Chip tone="unsure">{words.categoryUnsure}</Chip>
        ) : (
          words.categoryBy[category.decidedBy]
        )}
      </p>
      {canConfirm && <Suggestions {...press} category={category} isBusy={press.step.isPending} />}
      {canConfirm && press.answer !== undefined && <DecidingWords answer={press.answer} />}
      <Refusal error={press.step.error} reload={reload} />
      {canConfirm && (
        <div className="action-buttons">
          {!isConfirmed && Object.keys(press.settled).length > 0 && (
            <Button type="primary" onClick={() => press.confirm(press.settled)} loading={press.step.isPending}>
              {words.categoryConfirm} <kbd>c</kbd>
            </Button>
          )}
          <Button onClick={edit}>{words.categoryChange}</Button>
        </div>
      )}
    </>
  )
}

export function CategoryCard({ view, reload }: { readonly view: CaseView; readonly reload: () => void }) {
  const [isEditing, setEditing] = useState(false)
  return (
    <section className="card" aria-labelledby="category">
      <h2 id="category">{words.category}</h2>
      {isEditing ? (
        <CategoryForm view={view} close={() => setEditing(false)} reload={reload} />
      ) : (
        <StandingCategory view={view} edit={() => setEditing(true)} reload={reload} />
      )}
    </section>
  )
}
