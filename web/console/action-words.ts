// What the actions and the steps of a case's past are called, in the language of the page.
import type { ActionName } from '../../shared/schemas/actions.ts'
import { language } from '../staff/language.ts'
import * as english from './action-words.en.ts'
import * as chinese from './action-words.zh.ts'

export type ActionWords = Readonly<Record<ActionName, { title: string; done: string; note?: string }>>
/** Steps that no person takes by an action of that name. */
export type StepWords = Readonly<
  Record<
    | 'submitted'
    | 'imported'
    | 'split-off'
    | 'lead-opened'
    | 'received'
    | 'delivered'
    | 'escalated'
    | 'calendar-loaded'
    | 'carried-in'
    | 'anonymised'
    | 'settings-changed'
    | 'notify'
    | 'add-evidence'
    | 'withdraw'
    | 'rate',
    string
  >
>

const spoken = language === 'en' ? english : chinese
export const { actionWords } = spoken

/** What the button of an action says at a stage. */
export const actionTitle = (action: ActionName, stage: string): string =>
  action === 'close' && stage === 'initial-review' ? spoken.closeEarly : actionWords[action].title

/** What a step of the past is called: by its own word, else as the action it was. */
export function stepTitle(step: string): string {
  const own: Readonly<Record<string, string>> = spoken.stepWords
  const actions: Readonly<Record<string, { readonly title: string }>> = actionWords
  return own[step] ?? actions[step]?.title ?? step
}
