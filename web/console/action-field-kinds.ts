// The kinds of field a form may have, and the fields that several forms share.
import type { CaseView, Grounds } from '../../shared/schemas/case-view.ts'
import type { CodeEntry } from '../../shared/schemas/coded.ts'
import { pauseReasons } from '../../shared/schemas/codes.data.ts'
import { named as nameIn } from '../staff/language.ts'
import { words } from './words.ts'

/** What stands in a form and is not yet sent, by field. */
export type Draft = Readonly<Record<string, string | boolean>>

type Common = { readonly name: string; readonly label: string; readonly isRequired?: boolean }
export type Field =
  | (Common & { readonly kind: 'text'; readonly max: number })
  | (Common & { readonly kind: 'line'; readonly max: number })
  | (Common & { readonly kind: 'day' })
  | (Common & { readonly kind: 'number'; readonly max?: number })
  /** Names of persons, parted by commas. */
  | (Common & { readonly kind: 'names' })
  | (Common & { readonly kind: 'money' })
  /** A bureau below one's own, or anywhere in the province. */
  | (Common & { readonly kind: 'bureau'; readonly isAnywhere: boolean })
  /** A paper by number and day; its values stand under `name.number` and `name.day`. */
  | (Common & { readonly kind: 'document' })
  /** Settled by the stage, so not asked. */
  | (Common & { readonly kind: 'fixed'; readonly value: string })
  | (Common & { readonly kind: 'flag'; readonly note: string })
  | (Common & { readonly kind: 'ground'; readonly list: keyof Grounds })
  | (Common & { readonly kind: 'choice'; readonly choices: readonly (readonly [string, string])[] })

export type Stage = Pick<CaseView, 'stage'> &
  Partial<Pick<CaseView, 'kind' | 'order' | 'handOver' | 'papers' | 'complainants' | 'lacks'>>
export type ActionForm = { readonly initial: Draft; readonly fields: (draft: Draft, view: Stage) => readonly Field[] }

export const { fields: label } = words
export const text = (name: string = label.text, isRequired = false): Field => ({
  kind: 'text',
  name: 'text',
  label: name,
  max: 4000,
  isRequired,
})
export const notice: Field = { kind: 'flag', name: 'noticeSent', label: label.noticeSent, note: label.noticeLater }
export const ground = (list: keyof Grounds, title: string): Field => ({
  kind: 'ground',
  name: 'ground',
  label: title,
  list,
  isRequired: true,
})
export const named = (list: readonly CodeEntry[]) =>
  list.map((entry) => [entry.code, nameIn(list, entry.code)] as const)
export const choice = (
  name: string,
  title: string,
  choices: readonly (readonly [string, string])[],
  isRequired = true,
): Field => ({
  kind: 'choice',
  name,
  label: title,
  choices,
  isRequired,
})
export const article = (isRequired: boolean): Field => ({
  kind: 'line',
  name: 'ground',
  label: label.article,
  max: 40,
  isRequired,
})
export const day: Field = { kind: 'day', name: 'dueDay', label: label.dueDay, isRequired: true }
export const paper = (isRequired: boolean): Field => ({
  kind: 'document',
  name: 'document',
  label: label.document,
  isRequired,
})
export const cause = (isRequired: boolean) => choice('cause', label.cause, named(pauseReasons), isRequired)

export const flag = (name: string, title: string): Field => ({ kind: 'flag', name, label: title, note: '' })
export const joint: readonly Field[] = [flag('representedConsent', label.representedConsent)]

export const line = (name: string, title: string, max: number, isRequired = false): Field => ({
  kind: 'line',
  name,
  label: title,
  max,
  isRequired,
})

export const bureau = (isAnywhere: boolean, isRequired = true): Field => ({
  kind: 'bureau',
  name: 'bureau',
  label: label.bureau,
  isRequired,
  isAnywhere,
})
