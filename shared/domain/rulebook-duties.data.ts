// The duties beside the main line: supervision orders, identity proof, report-back, leads, disputes, repeats, merging.
import { deciders, desk, heads, workingStages } from './rulebook-common.data.ts'
import type { Kind, Role, Stage, Transition } from './rulebook-shape.ts'

/** Articles of an order that these duties rest on. */
export type DutyArticles = {
  readonly forwarding: string
  readonly identity: string
  readonly lead: string
  readonly dispute: string
  readonly repeat: string
}

type Duty = { readonly action: Transition['action']; readonly roles: readonly Role[]; readonly article: string }

const staying = (kind: Kind, stages: readonly Stage[], duties: readonly Duty[]): Transition[] =>
  stages.flatMap((stage) => duties.map((duty) => ({ ...duty, kind, from: stage, to: [stage] })))

const orders = ({ forwarding: article }: DutyArticles): Duty[] => [
  { action: 'order', roles: heads, article },
  { action: 'reply-to-order', roles: deciders, article },
  { action: 'accept-reply', roles: heads, article },
]

const disputes = ({ dispute: article }: DutyArticles): Duty[] => [
  { action: 'dispute', roles: deciders, article },
  { action: 'settle-dispute', roles: deciders, article },
]

/** The transitions of these duties; none leaves its stage but merging. */
export function dutyTransitions(articles: DutyArticles): readonly Transition[] {
  const { forwarding, identity, lead, repeat } = articles
  const kinds: readonly Kind[] = ['complaint', 'violation-report', 'consultation']
  return [
    ...kinds.flatMap((kind) => [
      ...staying(kind, workingStages[kind], orders(articles)),
      ...staying(kind, [...workingStages[kind], 'closed'], [{ action: 'report-back', roles: deciders, article: forwarding }]),
      ...staying(kind, workingStages[kind].slice(0, 1), [{ action: 'change-order', roles: heads, article: forwarding }]),
      ...workingStages[kind].slice(0, 1).map((from): Transition => ({ action: 'merge', kind, from, to: ['closed'], roles: desk, article: forwarding })),
    ]),
    ...staying('complaint', ['initial-review'], [
      { action: 'ask-identity', roles: deciders, article: identity },
      { action: 'prove-identity', roles: desk, article: identity },
      ...disputes(articles),
    ]),
    ...staying('complaint', ['mediation'], [{ action: 'find-lead', roles: deciders, article: lead }]),
    ...staying('complaint', ['mediation', 'closed'], [{ action: 'decide-lead', roles: heads, article: lead }]),
    ...staying('consultation', ['answer'], disputes(articles)),
    ...staying('violation-report', ['verification'], [{ action: 'repeat', roles: desk, article: repeat }, ...disputes(articles)]),
  ]
}
