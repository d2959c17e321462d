// From what is typed into an action's form to the request: nothing the schema would refuse leaves the console.
import { describe, expect, test } from 'vitest'
import { actionSchema } from '../../../shared/schemas/actions.ts'
import type { Paper } from '../../../shared/schemas/papers.ts'
import type { Draft, Field } from '../../../web/console/action-field-kinds.ts'
import { actionForms } from '../../../web/console/action-forms.ts'
import { actionOf, faultsOf } from '../../../web/console/action-request.ts'

type Name = keyof typeof actionForms
const names = Object.keys(actionForms) as Name[] // the very keys of the object

/** A meeting that nobody has been asked to yet. */
const dueNotice: Paper = {
  form: 7,
  name: '投诉调解通知书',
  article: 'O121',
  state: 'due',
  since: '2026-06-01T10:00:00+08:00',
  isOverdue: false,
  missing: ['time', 'place'],
}

const fieldsOf = (name: Name, draft: Draft, stage: 'mediation' | 'initial-review' = 'mediation') =>
  actionForms[name].fields(draft, { stage, papers: [dueNotice], lacks: ['respondent-address'] })

/** Fills a field as a person would. */
function filled(field: Field): Draft {
  if (field.kind === 'choice') return { [field.name]: field.choices[0]?.[0] ?? '' }
  if (field.kind === 'ground') return { [field.name]: '3' }
  if (field.kind === 'bureau') return { [field.name]: '510107' }
  if (field.kind === 'document')
    return { [`${field.name}.number`]: '成检〔2026〕1号', [`${field.name}.day`]: '2026-06-10' }
  if (field.kind === 'day') return { [field.name]: '2026-12-01' }
  if (field.kind === 'names') return { [field.name]: '赵小兰、钱二' }
  if (field.kind === 'number' && field.max !== undefined) return { [field.name]: '2' }
  if (field.kind === 'number') return { [field.name]: '4402-9138-2822' }
  if (field.kind === 'line') return { [field.name]: field.name === 'unit' ? '510107-03' : '第13条' }
  return field.kind === 'text' ? { [field.name]: '已核实' } : {}
}

describe('a form of an action', () => {
  test.each(names)('%s, filled in, becomes a request the schema takes', (name) => {
    const first: Draft = Object.assign({}, actionForms[name].initial, ...fieldsOf(name, {}).map(filled))
    const draft: Draft = Object.assign({}, first, ...fieldsOf(name, first).map(filled))
    const fields = fieldsOf(name, draft)
    expect(faultsOf(fields, draft)).toEqual({})
    expect(actionSchema.safeParse(actionOf(name, fields, draft)).error).toBeUndefined()
  })

  test.each(names)('%s, left empty, names its required fields and no other', (name) => {
    const fields = fieldsOf(name, {})
    const required = fields.filter((field) => field.isRequired === true).map((field) => field.name)
    expect(Object.keys(faultsOf(fields, {}))).toEqual(required)
  })
})

describe('closing', () => {
  test('asks for the ground only of a termination and for money only of an agreement or a settlement', () => {
    const asked = (outcome: string) => fieldsOf('close', { outcome }).map((field) => field.name)
    expect(asked('terminated')).toContain('ground')
    expect(asked('terminated')).not.toContain('recoveredFen')
    expect(asked('agreement')).toContain('recoveredFen')
    expect(asked('withdrawn')).not.toContain('recoveredFen')
  })

  test('sends money typed in yuan as fen, and the ground as the number it is', () => {
    const draft = { outcome: 'agreement', recoveredFen: '1,234.5', noticeSent: true }
    expect(actionOf('close', fieldsOf('close', draft), draft)).toMatchObject({
      recoveredFen: 123_450,
      noticeSent: true,
    })
    const ended = { outcome: 'terminated', ground: '3' }
    expect(actionOf('close', fieldsOf('close', ended), ended)).toMatchObject({ ground: 3 })
  })

  test('before acceptance is a withdrawal without asking', () => {
    const fields = fieldsOf('close', {}, 'initial-review')
    expect(actionOf('close', fields, {})).toEqual({ action: 'close', outcome: 'withdrawn' })
  })

  test('refuses an amount with three decimals before it is sent', () => {
    const draft = { outcome: 'agreement', recoveredFen: '12.345' }
    expect(faultsOf(fieldsOf('close', draft), draft)).toHaveProperty('recoveredFen')
  })
})

describe('a late entry', () => {
  test('needs its reason', () => {
    expect(faultsOf([], { occurredAt: '2026-11-02T09:30' })).toHaveProperty('reason')
  })

  test('is sent as an instant in China with its reason', () => {
    const draft = { occurredAt: '2026-11-02T09:30', reason: '系统停电' }
    expect(actionOf('claim', [], draft)).toEqual({
      action: 'claim',
      occurredAt: '2026-11-02T09:30:00+08:00',
      reason: '系统停电',
    })
  })
})
