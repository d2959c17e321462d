// The category of a case, and its confirmation or correction by the case handler.
import { App, Button } from 'antd'
import { useId, useState } from 'react'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { goods, problems, services, violations } from '../../shared/schemas/categories.data.ts'
import type { CodeEntry } from '../../shared/schemas/coded.ts'
import type { Category } from '../../shared/schemas/sorting.ts'
import { named } from '../staff/language.ts'
import { actionWords } from './action-words.ts'
import { useStep } from './api.ts'
import { isUnsettled, showCategory } from './category-words.ts'
import { Chip } from './chip.tsx'
import { type ChoiceGroup, NativeSelect } from './native-select.tsx'
import { Refusal } from './refusal.tsx'
import { words } from './words.ts'

type Choice = Pick<Category, 'object' | 'problem' | 'violation'>
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

export function CategoryCard({ view, reload }: { readonly view: CaseView; readonly reload: () => void }) {
  const [isEditing, setEditing] = useState(false)
  const canConfirm = view.allowedActions.includes('confirm-category')
  const { category } = view
  const isConfirmed = category.decidedBy === 'handler'
  return (
    <section className="card" aria-labelledby="category">
      <h2 id="category">{words.category}</h2>
      {isEditing ? (
        <CategoryForm view={view} close={() => setEditing(false)} reload={reload} />
      ) : (
        <>
          <p className="category">{showCategory(category) || words.categoryNone}</p>
          <p className="hint">
            {isUnsettled(category) ? (
              <Chip tone="unsure">{words.categoryUnsure}</Chip>
            ) : (
              words.categoryBy[category.decidedBy]
            )}
          </p>
          {canConfirm && (
            <Button onClick={() => setEditing(true)}>
              {isConfirmed ? words.categoryChange : words.categoryConfirm}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
