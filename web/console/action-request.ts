// From what stands in an action's form: what is missing or unreadable, and the request it becomes.
import type { ActionName } from '../../shared/schemas/actions.ts'
import { fenOf } from '../staff/show.ts'
import type { Draft, Field } from './action-field-kinds.ts'
import { words } from './words.ts'

const typed = (draft: Draft, name: string) => String(draft[name] ?? '').trim()

const documentOf = (draft: Draft, name: string) => ({
  number: typed(draft, `${name}.number`),
  day: typed(draft, `${name}.day`),
})

function documentFault(field: Field, draft: Draft): string | undefined {
  const { number, day } = documentOf(draft, field.name)
  const isEmpty = number === '' && day === ''
  if (isEmpty) return field.isRequired === true ? words.needText : undefined
  return number === '' || day === '' ? words.badDocument : undefined
}

function faultOf(field: Field, draft: Draft): string | undefined {
  if (field.kind === 'fixed' || field.kind === 'flag') return undefined
  if (field.kind === 'document') return documentFault(field, draft)
  const value = typed(draft, field.name)
  const isTyped = ['text', 'line', 'number', 'names'].includes(field.kind)
  if (value === '') return field.isRequired === true ? (isTyped ? words.needText : words.needChoice) : undefined
  if (field.kind === 'number' && field.max !== undefined) return /^\d+$/.test(value) ? undefined : words.badCount
  if (field.kind === 'number') return /^[\d\s-]{12,16}$/.test(value) ? undefined : words.badNumber
  return field.kind === 'money' && fenOf(value) === undefined ? words.badMoney : undefined
}

/** What is still missing or unreadable, by field. */
export function faultsOf(fields: readonly Field[], draft: Draft): Readonly<Record<string, string>> {
  const faults = fields.map((field) => [field.name, faultOf(field, draft)] as const)
  const isUnexplained = typed(draft, 'occurredAt') !== '' && typed(draft, 'reason') === ''
  return Object.fromEntries([
    ...faults.filter(([, fault]) => fault !== undefined),
    ...(isUnexplained ? [['reason', words.needText]] : []),
  ])
}

function answerOf(field: Field, draft: Draft): unknown {
  if (field.kind === 'fixed') return field.value
  if (field.kind === 'flag') return draft[field.name] === true
  if (field.kind === 'document') {
    const document = documentOf(draft, field.name)
    return document.number === '' ? undefined : document
  }
  const value = typed(draft, field.name)
  if (value === '') return undefined
  if (field.kind === 'names')
    return value
      .split(/[、,，;；]/)
      .map((name) => name.trim())
      .filter(Boolean)
  if (field.kind === 'money') return fenOf(value)
  // Items of an order are numbers, articles of the penalty procedure (`19-1`) are not.
  return field.kind === 'ground' && /^\d+$/.test(value) ? Number(value) : value
}

/** The body of the request; times typed by a person are times in China. */
export function actionOf(name: ActionName, fields: readonly Field[], draft: Draft): Readonly<Record<string, unknown>> {
  const entries = fields.map((field) => [field.name, answerOf(field, draft)])
  const occurredAt = typed(draft, 'occurredAt')
  const backdated = occurredAt === '' ? {} : { occurredAt: `${occurredAt}:00+08:00`, reason: typed(draft, 'reason') }
  return { action: name, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)), ...backdated }
}
