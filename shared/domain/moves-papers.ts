// The moves that issue papers: with the step that tells of a decision, or by themselves where the paper needs more to be said.
import type { Action } from '../schemas/actions.ts'
import type { Fact, FactOf } from '../schemas/facts.ts'
import type { FormNumber } from '../schemas/papers.ts'
import { currentFacts } from './case-past.ts'
import { documentNumberOf, papersDue } from './papers.ts'
import { type Refusal, refuse } from './refusal.ts'
import { rulebookOf } from './rulebook.ts'
import type { CaseState } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'

const formOfNotice: Readonly<Record<FactOf<'notified'>['of'], FormNumber>> = {
  acceptance: 5,
  refusal: 6,
  termination: 8,
  'filing-decision': 10,
  result: 10,
}

/**
 * That somebody was told, after the paper that tells it: no notice is entered, and so no clock met, before its paper is
 * issued (Forms 5, 6, 8, 10 may be served by internet, telephone, SMS, e-mail or letter). An import has papers of its own.
 */
export function told(of: FactOf<'notified'>['of'], asked: Pick<Asked, 'record' | 'actor' | 'at' | 'now'>): Fact[] {
  const notice: Fact = { type: 'notified', ...dated(asked), of }
  return [...issued(formOfNotice[of], asked), notice]
}

/** The paper of a form, unless it is issued for this step already. */
export function issued(form: FormNumber, asked: Pick<Asked, 'record' | 'actor' | 'at' | 'now'>): Fact[] {
  const { record, actor, at } = asked
  if (actor.kind === 'system' || isIssued(form, record)) return []
  return [{ type: 'paper-issued', ...dated(asked), form, documentNumber: documentNumberOf(record, form, at) }]
}

/** Each round has one paper of a form, but for forwarding, of which each has its own. */
const isIssued = (form: FormNumber, record: CaseState): boolean =>
  form !== 3 && currentFacts(record).some((fact) => fact.type === 'paper-issued' && fact.form === form)

/** What must be said in a paper that the case itself does not tell. */
export const saidInPaper: Readonly<Partial<Record<FormNumber, readonly ('address' | 'time' | 'place' | 'text')[]>>> = {
  4: ['address'],
  7: ['time', 'place'],
  9: ['text'],
}

/** Issues a paper that a step has made due; what it says must be complete. */
export function issuePaper(action: Extract<Action, { action: 'issue-paper' }>, asked: Asked): Step | Refusal {
  const { record, law, at } = asked
  const task = papersDue(record, law).find(({ form }) => form === action.form)
  const rule = rulebookOf(record.order).forms.find(({ form }) => form === action.form)
  if (task === undefined || rule === undefined) {
    return refuse(record, 'issue-paper', {
      code: 'nothing-open',
      field: 'form',
      zh: '没有需要出具的该项文书',
      en: 'No paper of this form is due',
    })
  }
  const missing = saidInPaper[task.form]?.find((field) => action[field] === undefined)
  if (missing !== undefined) {
    return refuse(record, 'issue-paper', {
      code: 'paper-incomplete',
      article: rule.article,
      field: missing,
      zh: `《${rule.zh}》内容不完整`,
      en: `“${rule.en}” is not complete`,
    })
  }
  const documentNumber = action.documentNumber ?? documentNumberOf(record, task.form, at)
  const fact: Fact = { type: 'paper-issued', ...dated(asked), form: task.form, documentNumber }
  return step([fact], { form: task.form, documentNumber })
}
