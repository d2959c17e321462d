// Answers which bureau is competent, or asks; and makes of it the routing receipt that a case keeps.
import type { Candidate, LocateAnswer, PlaceFact, RoutingReceipt, UnusableFact } from '../schemas/placing.ts'
import { placeFacts } from '../schemas/placing.ts'
import type { PlatformData } from '../schemas/register.ts'
import { bureauByCode, commonSuperior, type Register, registerInForce, superiorsOf } from './bureau-register.ts'
import type { Matter, RespondentKind } from './competence.data.ts'
import { basisOf, competenceRule, respondentKindOf, rulesVersion } from './competence.ts'
import { type Combined, combine, readAlone } from './locate-combine.ts'
import { type LocateInput, type Option, platformReading, readFacts } from './locate-facts.ts'
import type { VerifyShopCode } from './locate-shop-code.ts'
import { findPlatform } from './platform-register.ts'

export type { LocateInput } from './locate-facts.ts'

/** How to locate. `province` is the two-digit code the deployment serves. */
export type LocateOptions = {
  readonly kind: Matter
  readonly province: string
  readonly register?: Register | undefined
  /** Checks the signature of a shop code; without it no shop code is believed. */
  readonly verifyShopCode?: VerifyShopCode | undefined
  /** The person has been shown what contradicts the picked county and stays with it. */
  readonly isCountyConfirmed?: boolean | undefined
  /** Known from the paper rather than from the facts: a seller through its own site, an advertiser. */
  readonly respondentKind?: RespondentKind | undefined
}

const mostCandidates = 24

type Located = {
  readonly combined: Combined
  readonly rule: ReturnType<typeof competenceRule>
  readonly unusable: readonly UnusableFact[]
}

/** O121 Arts. 13, 31: the platform itself at its seat; a seller inside it at its own place, else at the platform's seat. */
function locateFacts(input: LocateInput, options: LocateOptions): Located {
  const { readings, unusable } = readFacts(input, options)
  const combined = combine(readings, options.isCountyConfirmed === true, options.register)
  const platform = input.platform ? findPlatform(input.platform, options.register) : undefined
  const isUnknownPlatform = Boolean(input.platform?.trim()) && !platform
  const hasPlace = combined.kind !== 'open' || combined.options.some((option) => option.score > 0)
  const kind =
    options.respondentKind ?? respondentKindOf({ platform, isUnknownPlatform, respondent: input.respondent, hasPlace })
  const rule = competenceRule(options.kind, kind)
  const atSeat = platform && (kind === 'platform' || kind === 'in-platform-unreachable')
  return {
    rule,
    combined: atSeat ? (seatOf(platform, options) ?? combined) : combined,
    unusable: isUnknownPlatform ? [...unusable, { fact: 'platform', reason: 'unknown' }] : unusable,
  }
}

function seatOf(platform: PlatformData, options: LocateOptions): Combined | undefined {
  const seat = platformReading(platform.county, platform.names[0] ?? '', options)
  return seat && readAlone(seat, options.register ?? registerInForce())
}

const nameOf = (code: string, register: Register | undefined) => bureauByCode(code, undefined, register)?.name ?? code
const shortNameOf = (code: string, register: Register | undefined) =>
  bureauByCode(code, undefined, register)?.shortName ?? code

const englishPlaceOf = (code: string, register: Register | undefined) =>
  bureauByCode(code, undefined, register)?.nameEn?.replace(' Market Regulation Bureau', '') ??
  shortNameOf(code, register)

const candidatesFrom = (options: readonly Option[], register: Register | undefined): Candidate[] =>
  options.slice(0, mostCandidates).map(({ code, why, score }) => ({ code, name: nameOf(code, register), why, score }))

/** One clear question, with what tells the candidates apart. */
function questionFor(
  candidates: readonly Candidate[],
  isConflict: boolean,
  register: Register | undefined,
): LocateAnswer['question'] {
  const likely = candidates.filter((candidate) => (candidate.score ?? 0) > 0).slice(0, 3)
  if (likely.length === 0)
    return { zh: '请选择商家所在的区县。', en: 'Please pick the county or district of the business.' }
  const zh = likely.map((one) => `${shortNameOf(one.code, register)}（${one.why}）`).join('，还是')
  const en = likely.map((one) => englishPlaceOf(one.code, register)).join(' or ')
  return isConflict
    ? {
        zh: `所填内容指向不同地区，商家在${zh}？`,
        en: `What you entered points to different places. Is the business in ${en}?`,
      }
    : { zh: `商家在${zh}${likely.length === 1 ? '吗' : ''}？`, en: `Is the business in ${en}?` }
}

function answerFor({ combined, rule, unusable }: Located, register: Register | undefined): LocateAnswer {
  const common = {
    basis: basisOf(rule),
    article: rule.article,
    ...(unusable.length > 0 ? { unusable: [...unusable] } : {}),
  }
  if (combined.kind === 'placed') {
    const bureau = { code: combined.code, name: nameOf(combined.code, register) }
    return { bureau, candidates: candidatesFrom(combined.shown, register), decidedBy: combined.by, ...common }
  }
  if (combined.kind === 'outside') {
    const { code, ...outside } = combined.outside
    const known = code ? { bureau: { code, name: nameOf(code, register) } } : {}
    return { bureau: null, candidates: [], outside: { ...outside, ...known }, decidedBy: combined.by, ...common }
  }
  const candidates = candidatesFrom(combined.options, register)
  const question = questionFor(candidates, combined.isConflict, register)
  return {
    bureau: null,
    candidates,
    ...(question && { question }),
    ...(combined.isConflict ? { isConflict: true } : {}),
    ...common,
  }
}

/**
 * The competent bureau (O121 Arts. 13, 14, 29–32) from what is known of the respondent; `bureau` null with candidates
 * and a question when several are plausible, null with `outside` when it lies in another province. Never a guess.
 */
export const locate = (input: LocateInput, options: LocateOptions): LocateAnswer =>
  answerFor(locateFacts(input, options), options.register)

/** Where a case waits while nobody knows: above the likely candidates, never at one that was merely guessed. */
function waitingBureau(candidates: readonly Candidate[], options: LocateOptions): string {
  const province = `${options.province}0000`
  const register = options.register ?? registerInForce()
  const codes = candidates.map((candidate) => candidate.code)
  const [first] = codes
  if (first === undefined) return province
  if (codes.length === 1) return superiorsOf(first, register)[0] ?? province
  return commonSuperior(codes, register) ?? province
}

const inputsOf = (input: LocateInput): PlaceFact[] => placeFacts.filter((fact) => input[fact]?.trim())

/**
 * The routing receipt of a case: always names a bureau of the province. Located: that one; in doubt: the lowest common
 * superior of the candidates; outside or unknown: the province (O121 Art. 34: the consumer is told where to go).
 */
export function place(input: LocateInput, options: LocateOptions): RoutingReceipt {
  const answer = locate(input, options)
  const { outside } = answer
  const isPicked = answer.decidedBy === 'county' || answer.decidedBy === 'shopCode'
  return {
    decidedBy: isPicked ? 'consumer' : 'locator',
    inputs: inputsOf(input),
    bureau: answer.bureau?.code ?? waitingBureau(answer.candidates, options),
    candidates: answer.candidates,
    ...(outside && { outside: [outside.province, outside.city, outside.county].filter(Boolean).join('') }),
    ...(outside?.bureau && { outsideBureau: outside.bureau }),
    basis: answer.basis,
    ...(answer.article && { article: answer.article }),
    ...(answer.isConflict && { isConflict: true }),
    ...(answer.unusable && { unusable: answer.unusable }),
    registerVersion: (options.register ?? registerInForce()).version,
    rulesVersion,
  }
}
