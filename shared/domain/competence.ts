// Which rule of competence governs, and what it calls competent: the answer of the locator names its article.
import type { PlatformData } from '../schemas/register.ts'
import { citedInChinese } from './article-words.ts'
import {
  type CompetenceRule,
  competencePrinciples,
  competenceRules,
  competenceVersion,
  type Matter,
  type RespondentKind,
} from './competence.data.ts'
import { isOperator } from './platform-register.ts'

/** Version of the rules; stored in every routing receipt. */
export const rulesVersion: string = competenceVersion

/** What the respondent is, from what is known: the platform named, its operator's name, whether an address is published. */
export function respondentKindOf(known: {
  readonly platform?: PlatformData | undefined
  readonly isUnknownPlatform: boolean
  readonly respondent?: string | undefined
  readonly hasPlace: boolean
}): RespondentKind {
  if (known.platform && known.respondent && isOperator(known.platform, known.respondent)) return 'platform'
  if (!known.platform && !known.isUnknownPlatform) return 'ordinary'
  return known.hasPlace ? 'in-platform' : 'in-platform-unreachable'
}

/** The rule for a matter and a respondent (O121 Arts. 13, 29, 31, 32); a consultation has one rule for all. */
export function competenceRule(matter: Matter, respondent: RespondentKind): CompetenceRule {
  const rule =
    competenceRules.find((one) => one.matter === matter && one.respondent === respondent) ??
    competenceRules.find((one) => one.matter === matter)
  if (!rule) throw new Error(`No rule of competence for ${matter}`)
  return rule
}

/** A rule as the answer quotes it. */
export const basisOf = (rule: CompetenceRule): string => `${citedInChinese(`O121 Art. ${rule.article}`)}：${rule.zh}`

/** The principles beside the rules of place: first receiver, superior, dispute, not ours, forwarding. */
export const principles = competencePrinciples
