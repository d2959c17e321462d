// The duties beside the main line: supervision orders, identity proof, report-back, leads, disputes, repeats, merging.
import { deciders, desk, heads, workingStages } from './rulebook-common.data.ts'
import { type Kind, type Role, type Stage, type Transition, wholeOrder } from './rulebook-shape.ts'

/** Articles of an order that these duties rest on. */
export type DutyArticles = {
  readonly forwarding: string
  readonly identity: string
  readonly lead: string
  readonly dispute: string
  readonly repeat: string
  readonly parties: PartyArticles
}

/** Articles on what a paper is and on those who take part. */
export type PartyArticles = {
  readonly splitting: string
  readonly intake: string
  readonly police: string
  readonly elsewhere: string
  readonly content: string
  readonly joint: string
  readonly entrusting: string
  readonly recusal: string
  readonly performance: string
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

/** What a paper turns out to be, before anything is decided on it; a crime also afterwards. */
function kindTransitions(kind: Kind, { splitting, intake, police, elsewhere }: PartyArticles): Transition[] {
  const [first] = workingStages[kind]
  if (first === undefined) return []
  const others = (['initial-review', 'verification', 'answer'] as const).filter((stage) => stage !== first)
  const isCase = kind !== 'consultation'
  const ending = (from: Stage, action: Transition['action'], roles: readonly Role[], article: string): Transition => ({ action, kind, from, to: ['closed'], roles, article })
  return [
    { action: 'reclassify', kind, from: first, to: others, roles: desk, article: intake },
    ...(isCase ? staying(kind, [first], [{ action: 'split', roles: desk, article: splitting }]) : []),
    ...(isCase ? [ending(first, 'not-under-order', deciders, elsewhere), ending(first, 'transfer-to-police', heads, police)] : []),
    ...(kind === 'complaint' ? [ending('mediation', 'transfer-to-police', heads, police)] : []),
  ]
}

/** The transitions of these duties; none leaves its stage but merging. */
export function dutyTransitions(articles: DutyArticles): readonly Transition[] {
  const { forwarding, identity, lead, repeat, parties } = articles
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
    ...staying('consultation', ['answer'], disputes(articles)),
    ...staying('complaint', ['mediation'], [
      { action: 'find-lead', roles: deciders, article: lead },
      { action: 'entrust', roles: deciders, article: parties.entrusting },
      { action: 'ask-recusal', roles: deciders, article: parties.recusal },
      { action: 'decide-recusal', roles: heads, article: parties.recusal },
    ]),
    ...staying('complaint', ['initial-review'], [{ action: 'supplement', roles: desk, article: parties.content }]),
    ...staying('complaint', ['initial-review', 'mediation'], [{ action: 'change-representatives', roles: desk, article: parties.joint }]),
    ...staying('complaint', [...workingStages.complaint, 'closed'], [{ action: 'issue-paper', roles: deciders, article: wholeOrder }]),
    ...staying('violation-report', ['penalty-case', 'closed'], [{ action: 'issue-paper', roles: deciders, article: wholeOrder }]),
    ...staying('complaint', ['closed'], [{ action: 'record-performance', roles: desk, article: parties.performance }]),
    ...staying('complaint', ['odr'], [
      { action: 'note', roles: desk, article: wholeOrder },
      { action: 'claim', roles: deciders, article: wholeOrder },
      { action: 'release', roles: deciders, article: wholeOrder },
    ]),
    { action: 'end-negotiation', kind: 'complaint', from: 'odr', to: ['initial-review', 'routing', 'closed'], roles: desk, article: wholeOrder },
    ...kinds.flatMap((kind) => kindTransitions(kind, parties)),
    ...staying('violation-report', ['verification'], [{ action: 'repeat', roles: desk, article: repeat }, ...disputes(articles)]),
  ]
}
