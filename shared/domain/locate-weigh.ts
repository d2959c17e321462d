// Weighs what the names of an address say for and against each county, and what forbids an answer without asking.
import type { Gazetteer } from './gazetteer.ts'
import type { Place } from './gazetteer-places.ts'
import type { Sense } from './gazetteer-sense.ts'
import { cover } from './locate-cover.ts'
import type { Mention } from './locate-mentions.ts'
import { type Context, isFirm, needsCity, weightOf } from './locate-weights.ts'

/** A place with what speaks for it. `evidence` is what names the county itself or something in it. */
export type Weighed = {
  readonly place: Place
  readonly score: number
  readonly evidence: number
  /** The mentions that carry it, and those standing firmly against it. */
  readonly carriedBy: readonly Mention[]
  readonly against: readonly Mention[]
}

/** From here on the evidence for a county is enough to answer without asking. */
export const enoughEvidence = 5
/** The lead over the next county that is enough to answer without asking. */
export const clearLead = 3

/** What is left of a name that means nothing without its city, when the city is not named. */
const withoutCity = 0.4
/** Of a road or a neighbourhood still less: every city has its 人民路. */
const localWithoutCity = 0.3

const isBelowCity = (sense: Sense) => sense.kind !== 'province' && sense.kind !== 'city'

/** Whether a firm mention names the place's city, the place itself, or the county on whose ground it lies. */
function isCityNamed(place: Place, { mentions }: Context): boolean {
  return mentions.some(
    (mention) =>
      isFirm(mention) &&
      mention.senses.some(
        (sense) =>
          !sense.isCommon &&
          ['province', 'city', 'county', 'zone'].includes(sense.kind) &&
          (sense.code === place.code || sense.code === place.parents[0] || place.hosts.includes(sense.code)),
      ),
  )
}

const shareWithoutCity = (sense: Sense, mention: Mention) =>
  !needsCity(sense, mention) ? 1 : sense.form === 'local' ? localWithoutCity : withoutCity

/** What a mention takes from a place that it cannot mean. */
function penaltyOf(mention: Mention, place: Place, context: Context): number {
  const { province } = context.gazetteer
  const isOurs = place.code.startsWith(province)
  if (!isOurs && !isAgainst(mention, place, context)) return 0
  if (!isFirm(mention)) return 0.5
  const wider = mention.senses.find((sense) => sense.kind === 'city' || sense.kind === 'province')
  if (wider) return Math.min(8, weightOf(wider, mention, context))
  const strength = (sense: Sense) => {
    const weight = weightOf(sense, mention, context)
    if (sense.kind === 'town') return sense.form === 'full' ? weight / 2 : 1
    if (sense.kind === 'landmark') return sense.form === 'famous' ? weight / 2 : 1
    if (sense.kind === 'county' && sense.form === 'short' && !sense.code.startsWith(province)) return 1
    return sense.kind === 'neighbourhood' ? 0.5 : weight
  }
  return Math.min(8, ...mention.senses.map(strength))
}

/** Zones have names that hundreds of towns use for their own: against a county they count only in a city that has one. */
function isForeignZone(mention: Mention, place: Place, context: Context): boolean {
  if (!mention.senses.every((sense) => sense.kind === 'zone' && sense.isCommon)) return false
  const before = context.mentions[context.mentions.indexOf(mention) - 1]
  const isItsOwn = before?.end === mention.start && before.senses.some((sense) => sense.code === place.code)
  const city = place.parents[0]
  const isOfCity = mention.senses.some(
    (sense) => city !== undefined && context.gazetteer.placeOf(sense.code)?.parents.includes(city),
  )
  return isItsOwn || !isOfCity
}

/** Whether a mention that does not cover the place forbids an answer without asking. */
function isAgainst(mention: Mention, place: Place, context: Context): boolean {
  if (!isFirm(mention)) return false
  const isOurs = place.code.startsWith(context.gazetteer.province)
  return mention.senses.every((sense) => {
    if (sense.kind === 'neighbourhood' || (sense.isCommon && (!isOurs || sense.kind === 'county'))) return false
    if (sense.kind === 'landmark') return sense.form === 'famous'
    if (sense.kind === 'town') return sense.form === 'full' && !sense.isCommon && mention.senses.length === 1
    return sense.form === 'full' || (mention.isAddress && mention.start === 0 && !sense.isCommon)
  })
}

/** Everything the mentions say about one place. */
export function weigh(place: Place, mentions: readonly Mention[], gazetteer: Gazetteer): Weighed {
  const names = new Set(
    mentions.flatMap((mention) =>
      mention.senses.filter((sense) => sense.kind === 'county' && sense.form === 'full').map((sense) => sense.code),
    ),
  )
  const context: Context = { mentions, gazetteer, names }
  const hasCity = isCityNamed(place, context)
  const carriedBy: Mention[] = []
  const against: Mention[] = []
  let score = place.code.startsWith(gazetteer.province) ? 1 : 0
  let evidence = 0
  for (const mention of mentions) {
    let best = 0
    let isBelow = false
    for (const sense of mention.senses) {
      const share = cover(sense, place, mention, context)
      if (share === 0) continue
      const value = weightOf(sense, mention, context) * share * (hasCity ? 1 : shareWithoutCity(sense, mention))
      if (value <= best) continue
      best = value
      isBelow = isBelowCity(sense)
    }
    score += best
    if (isBelow) evidence += best
    if (best > 0) carriedBy.push(mention)
    else if (!isForeignZone(mention, place, context)) {
      score -= penaltyOf(mention, place, context)
      if (isAgainst(mention, place, context)) against.push(mention)
    }
  }
  return { place, score, evidence, carriedBy, against }
}
