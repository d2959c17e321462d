// A step of a case: the facts it adds, the clear fields it changes, and what the history may tell about it.
import type { Actor, CaseRecord } from '../schemas/case-record.ts'
import type { Fact } from '../schemas/facts.ts'
import type { Law } from './rulebook.ts'
import type { Birth, CaseState } from './rulebook-shape.ts'

/** Fields to set; a field that is present and undefined is taken out. */
export type Changes = { readonly [Key in keyof CaseRecord]?: CaseRecord[Key] | undefined }

export type Detail = Readonly<Record<string, string | number | boolean | undefined>>

/** What the history keeps of a step beside its facts: codes and numbers, never a person's data. */
export type Told = Readonly<Record<string, string | number | boolean>>

/** What a permitted action does; `decide` adds the stage it leads to. */
export type Step = {
  readonly kind: 'step'
  readonly facts: readonly Fact[]
  readonly changes: Changes
  readonly detail: Detail
  /** A linked case that comes into being with the step. */
  readonly birth?: Birth
}

/** Who asks for a step, when it happened (`at`) and when it is entered (`now`). */
export type Asked = {
  readonly record: CaseState
  readonly actor: Actor
  readonly at: string
  readonly now: string
  readonly law: Law
  /** The number of the case that the step gives rise to, drawn by the caller. */
  readonly newNumber?: string | undefined
}

/** A step from what it adds; nothing is required. */
export const step = (facts: readonly Fact[] = [], detail: Detail = {}, changes: Changes = {}): Step => ({
  kind: 'step',
  facts,
  changes,
  detail,
})

/** The details of a step that have a value. */
export function toldOf({ detail }: Step): Told {
  const told: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(detail)) if (value !== undefined) told[name] = value
  return told
}

/** The dating that every fact of a step carries: `recordedAt` only when it was entered later than it happened. */
export const dated = ({ at, now }: Pick<Asked, 'at' | 'now'>): { at: string; recordedAt?: string } =>
  Date.parse(at) === Date.parse(now) ? { at } : { at, recordedAt: now }

/** The case after a step: facts appended, fields set or taken out, version counted on. */
export function afterStep(record: CaseRecord, { facts, changes }: Pick<Step, 'facts' | 'changes'>): CaseRecord {
  const merged = { ...record, ...changes, facts: [...record.facts, ...facts], version: record.version + 1 }
  const present = Object.entries(merged).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as CaseRecord // the required fields came with `record`; only absent ones were dropped
}
