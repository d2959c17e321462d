// What both orders share: moves that decide nothing, and the transitions of reports and consultations.
import { kinds } from '../schemas/codes.data.ts'
import type { Kind, Role, Stage, Transition } from './rulebook-shape.ts'

/** Intake decides nothing; analysts, auditors and administrators act on no case. */
export const deciders: readonly Role[] = ['handler', 'supervisor']
export const heads: readonly Role[] = ['supervisor']
export const desk: readonly Role[] = ['intake', 'handler', 'supervisor']

/** The stages in which a kind of case is worked on. */
export const workingStages: Readonly<Record<Kind, readonly Stage[]>> = {
  complaint: ['initial-review', 'mediation'],
  'violation-report': ['verification', 'penalty-case'],
  consultation: ['answer'],
}

const kindCodes: readonly Kind[] = kinds.map((kind) => kind.code)

/** Articles of an order that the shared transitions name. */
export type SharedArticles = { readonly forwarding: string; readonly handling: string; readonly notice: string; readonly dispute: string }

/** 国市监稽规〔2023〕6号: a closed complaint is published after review, or withheld. */
const publicationTransitions = (article: string): readonly Transition[] => [
  { action: 'publish', kind: 'complaint', from: 'closed', to: ['closed'], roles: deciders, article },
  { action: 'withhold-publication', kind: 'complaint', from: 'closed', to: ['closed'], roles: heads, article },
]

/** Moves inside the procedure that leave a case in its stage. */
export function careTransitions(articles: SharedArticles): readonly Transition[] {
  return kindCodes.flatMap((kind): Transition[] => {
    const stay = (action: Transition['action'], from: Stage, roles: readonly Role[], article: string): Transition => ({
      action,
      kind,
      from,
      to: [from],
      roles,
      article,
    })
    const [firstStage] = workingStages[kind]
    const open = workingStages[kind].flatMap((stage) => [
      stay('assign', stage, ['intake', 'supervisor'], articles.forwarding),
      stay('take', stage, desk, articles.forwarding),
      stay('return', stage, desk, articles.forwarding),
      stay('take-over', stage, heads, articles.forwarding),
      stay('designate', stage, heads, articles.dispute),
      stay('claim', stage, deciders, articles.handling),
      stay('release', stage, deciders, articles.handling),
      stay('note', stage, desk, articles.handling),
      stay('confirm-category', stage, deciders, articles.handling),
    ])
    const undecided = workingStages[kind].slice(0, 1)
    return [
      ...open,
      ...undecided.flatMap((stage) => [
        stay('forward', stage, desk, articles.forwarding),
        { action: 'transfer', kind, from: stage, to: ['closed'], roles: heads, article: articles.forwarding } as const,
      ]),
      { action: 'assign', kind, from: 'routing', to: ['routing', ...(firstStage ? [firstStage] : [])], roles: heads, article: articles.forwarding },
      ...undecided.map((to): Transition => ({ action: 'take', kind, from: 'routing', to: [to], roles: desk, article: articles.forwarding })),
      stay('return', 'routing', desk, articles.forwarding),
      stay('designate', 'routing', heads, articles.dispute),
      stay('note', 'routing', desk, articles.handling),
      stay('note', 'closed', desk, articles.handling),
      ...(kind === 'complaint' ? publicationTransitions(articles.handling) : []),
      stay('confirm-category', 'closed', deciders, articles.handling),
      ...(kind === 'consultation' ? [] : [stay('notify', 'closed', deciders, articles.notice)]),
    ]
  })
}

/** Transitions of violation reports (PP 18–20, 64) and of consultations. */
export const reportTransitions = (articles: SharedArticles): readonly Transition[] => [
  { action: 'verify', kind: 'violation-report', from: 'verification', to: ['verification', 'penalty-case', 'closed'], roles: deciders, article: 'PP Art. 18' },
  { action: 'approve', kind: 'violation-report', from: 'verification', to: ['verification', 'penalty-case', 'closed'], roles: heads, article: 'PP Art. 18' },
  { action: 'reject', kind: 'violation-report', from: 'verification', to: ['verification'], roles: heads, article: 'PP Art. 18' },
  // In a penalty case an extension that was asked for.
  { action: 'approve', kind: 'violation-report', from: 'penalty-case', to: ['penalty-case'], roles: heads, article: 'PP Art. 64' },
  { action: 'reject', kind: 'violation-report', from: 'penalty-case', to: ['penalty-case'], roles: heads, article: 'PP Art. 64' },
  { action: 'notify', kind: 'violation-report', from: 'penalty-case', to: ['penalty-case'], roles: deciders, article: articles.notice },
  { action: 'close-penalty', kind: 'violation-report', from: 'penalty-case', to: ['closed'], roles: deciders, article: 'PP Art. 64' },
  { action: 'answer', kind: 'consultation', from: 'answer', to: ['closed'], roles: deciders, article: articles.handling },
  ...(['verification', 'penalty-case'] as const).flatMap((stage): Transition[] => {
    const article = stage === 'verification' ? 'PP Art. 18' : 'PP Art. 64'
    const stay = { kind: 'violation-report', from: stage, to: [stage], article } as const
    return [
      { action: 'pause', ...stay, roles: deciders },
      { action: 'resume', ...stay, roles: deciders },
      { action: 'document-pause', ...stay, roles: deciders },
      { action: 'extend', ...stay, roles: deciders },
    ]
  }),
]
