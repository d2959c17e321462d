// Turns the taxonomy's words into prior weights: what the sorter believes before it has read any text.
import type { Axis } from '../../../shared/domain/sorter-classes.ts'
import { normalise } from '../../../shared/domain/sorter-text.ts'
import type { TermSet } from '../../../shared/domain/taxonomy.ts'
import { goodsTerms } from '../../../shared/domain/taxonomy-goods.data.ts'
import { moreGoodsTerms } from '../../../shared/domain/taxonomy-more-goods.data.ts'
import { moreProblemsTerms } from '../../../shared/domain/taxonomy-more-problems.data.ts'
import { moreServicesTerms } from '../../../shared/domain/taxonomy-more-services.data.ts'
import { notOursTerms } from '../../../shared/domain/taxonomy-not-ours.data.ts'
import { problemsTerms } from '../../../shared/domain/taxonomy-problems.data.ts'
import { servicesTerms } from '../../../shared/domain/taxonomy-services.data.ts'
import { violationsTerms } from '../../../shared/domain/taxonomy-violations.data.ts'

export type Term = { readonly axis: Axis; readonly code: string; readonly term: string; readonly weight: number }

const tiers = { sure: 1, venue: 1.05, plain: 0.5, hint: 0.15 } as const

/** Words of selling accompany every purchase: they decide only where no goods are named. */
const shareOf: Readonly<Record<string, number>> = { sales: 0.6 }

const byLength = [0, 0.4, 1, 1.25, 1.4, 1.5]

function termsOf(axis: Axis, sets: Readonly<Record<string, TermSet>>): Term[] {
  return Object.entries(sets).flatMap(([code, set]) =>
    (['sure', 'venue', 'plain', 'hint'] as const).flatMap((tier) =>
      (set[tier] ?? '')
        .split(/\s+/)
        .map((word) => normalise(word))
        .filter((term) => term !== '')
        .map((term) => ({
          axis,
          code,
          term,
          weight: tiers[tier] * (byLength[Math.min(5, term.length)] ?? 1) * (shareOf[code] ?? 1),
        })),
    ),
  )
}

/** Every word of the taxonomy with its prior weight. */
export function lexicon(): Term[] {
  return [
    ...termsOf('object', { ...goodsTerms, ...servicesTerms }),
    ...termsOf('object', { ...moreGoodsTerms, ...moreServicesTerms }),
    ...termsOf('problem', problemsTerms),
    ...termsOf('problem', moreProblemsTerms),
    ...termsOf('violation', violationsTerms),
    ...termsOf('where', notOursTerms),
  ]
}
