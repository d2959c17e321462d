// How a clock's proof reads, in the language of the page.
import type { Proof } from '../../shared/schemas/clock.ts'
import type { Fact } from '../../shared/schemas/facts.ts'
import { showDay } from '../staff/days.ts'
import { language } from '../staff/language.ts'
import { showArticle } from '../staff/show.ts'
import { proofWords as english } from './proof.strings.en.ts'
import { proofWords as chinese } from './proof.strings.zh.ts'
import type { ProofDay } from './proof-days.ts'

type Reason = ProofDay['reason']
const explained = ['start', 'working-day', 'make-up-day', 'weekend', 'holiday', 'paused'] as const
type Rule = {
  readonly source: string
  readonly article: string
  readonly limit: number
  readonly isWorkingDays: boolean
  readonly extension: number | undefined
}

export type ProofWords = {
  readonly sources: Readonly<Record<Proof['rule']['source'], string>>
  /** The facts that start a clock. */
  readonly starts: Readonly<Partial<Record<Fact['type'], string>>>
  readonly reasons: Readonly<Record<Reason, string>>
  /** The one-character mark under a day that is not plainly counted. */
  readonly marks: Readonly<Record<Reason, string>>
  readonly legend: Readonly<Record<(typeof explained)[number], string>>
  readonly nth: (nth: number) => string
  readonly uncounted: string
  readonly due: string
  readonly dueDay: string
  readonly comma: string
  readonly rule: (rule: Rule) => string
  readonly start: (day: string, event: string) => string
  readonly versions: (calendar: string, rulebook: string) => string
  /** From Monday. */
  readonly weekdays: readonly string[]
  readonly month: (year: string, month: number) => string
  readonly pauses: string
  readonly openPause: string
  readonly noDocument: string
}

export const proofWords = language === 'en' ? english : chinese
export const legend = explained.map((reason) => [reason, proofWords.legend[reason]] as const)

const sayStart = (event: string) => Object.entries(proofWords.starts).find(([type]) => type === event)?.[1] ?? ''

/** What a screen reader says of one day. */
export function readDay({ day, nth, reason, note, isDue }: ProofDay): string {
  if (reason === 'outside') return ''
  const counted = nth > 0 ? proofWords.nth(nth) : proofWords.uncounted
  return [showDay(day), counted, note ?? proofWords.reasons[reason], isDue ? proofWords.dueDay : '']
    .filter((part) => part !== '')
    .join(proofWords.comma)
}

/** `总局令第121号第15条：7 个工作日`. */
export const readRule = ({ rule }: Proof): string =>
  proofWords.rule({
    source: proofWords.sources[rule.source],
    // A target of our own has no article, only the name of its setting.
    article: rule.source === 'policy' ? '' : showArticle(rule.article),
    limit: rule.limit,
    isWorkingDays: rule.unit === 'working-day',
    extension: rule.extension,
  })

export const readStart = ({ start }: Proof): string => proofWords.start(showDay(start.day), sayStart(start.event))

export const readVersions = (proof: Proof): string => proofWords.versions(proof.calendarVersion, proof.rulebookVersion)

/** `2026-05` as a heading. */
export const readMonth = (month: string): string => proofWords.month(month.slice(0, 4), Number(month.slice(5)))
