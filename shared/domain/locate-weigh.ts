// Weighs what the names of an address say for and against each county: the one place where such weights are set.
import type { Gazetteer, Place } from './gazetteer.ts'
import type { Sense } from './gazetteer-sense.ts'
import type { Mention } from './locate-mentions.ts'

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

type Context = {
  readonly mentions: readonly Mention[]
  readonly gazetteer: Gazetteer
  readonly names: ReadonlySet<string>
}

const isFirm = (mention: Mention) => mention.tone === 'firm'
const isBelowCity = (sense: Sense) => sense.kind !== 'province' && sense.kind !== 'city'

/** Whether a firm mention names the place's city, the place itself, or the county on whose ground it lies. */
function isCityNamed(place: Place, { mentions }: Context): boolean {
  return mentions.some(
    (mention) =>
      isFirm(mention) &&
      mention.senses.some(
        (sense) =>
          !sense.isCommon &&
          (sense.kind === 'city' || sense.kind === 'county' || sense.kind === 'zone') &&
          (sense.code === place.code ||
            (sense.kind === 'city' && place.parents.includes(sense.code)) ||
            place.hosts.includes(sense.code)),
      ),
  )
}

/** 南充南部: behind its own city even an everyday word is the county. */
function followsItsCity(sense: Sense, mention: Mention, { mentions, gazetteer }: Context): boolean {
  const before = mentions[mentions.indexOf(mention) - 1]
  const parents = gazetteer.places.get(sense.code)?.parents ?? []
  return (
    before?.end === mention.start &&
    before.senses.some((other) => other.kind === 'city' && parents.includes(other.code))
  )
}

function countyWeight(sense: Sense, mention: Mention, context: Context): number {
  if (sense.form === 'full') return 10
  if (followsItsCity(sense, mention, context)) return 8
  if (mention.senses.some((other) => other.kind === 'city' || other.kind === 'province')) return 2
  const isOurs = sense.code.startsWith(context.gazetteer.province)
  if (mention.tone === 'loose') return isOurs ? 3 : 0.5
  if (sense.isCommon) return isOurs ? 4 : 1
  return isOurs ? 7 : 5
}

function townWeight(sense: Sense, mention: Mention): number {
  if (sense.form === 'full') return sense.isCommon ? 6 : 8
  if (sense.form === 'other') return 5
  return mention.isChained && mention.start > 0 ? 5 : 2.5
}

function neighbourhoodWeight(sense: Sense, mention: Mention): number {
  if (sense.form === 'full') return 5
  return mention.text.length > 2 ? 5 : 1.5
}

/** What one meaning of a mention is worth before looking at any county. */
function weightOf(sense: Sense, mention: Mention, context: Context): number {
  if (sense.kind === 'province') return sense.form === 'full' ? 6 : mention.tone === 'firm' ? 4 : 1
  if (sense.kind === 'city') return sense.form === 'full' ? 7 : mention.tone === 'firm' ? 5 : 1
  if (sense.kind === 'county') return countyWeight(sense, mention, context)
  if (sense.kind === 'zone') return 10
  if (sense.kind === 'town') return townWeight(sense, mention)
  if (sense.kind === 'neighbourhood') return neighbourhoodWeight(sense, mention)
  return sense.form === 'famous' ? 7 : 5
}

/** Names that mean nothing without their city. */
function needsCity(sense: Sense, mention: Mention): boolean {
  if (sense.kind === 'neighbourhood' || sense.form === 'local' || sense.form === 'stem') return true
  if (sense.kind !== 'town') return sense.isCommon === true
  const towns = mention.senses.filter((other) => other.kind === 'town')
  if (sense.form === 'other') return towns.length > 1 || sense.isCommon === true
  return sense.isCommon === true && towns.filter((other) => other.form === 'full').length > 1
}

/** How far a zone's street or landmark speaks for the county whose ground it is. */
function shareOfHost(sense: Sense, place: Place, context: Context): number {
  const zone = context.gazetteer.places.get(sense.code)
  if (!zone?.isZone) return 0
  if (sense.kind === 'landmark' || sense.kind === 'neighbourhood') {
    if (!zone.hosts.includes(place.code)) return 0
    return !context.names.has(place.code) ? 0.2 : sense.form === 'local' ? 1 : 0.8
  }
  if (sense.host !== place.code) return 0
  return zone.isSure ? 0.3 : context.names.has(place.code) ? 0.8 : 0.5
}

/** How far a zone may claim the name of the county on whose ground it lies: only beside something that is the zone's. */
function shareOfZone(place: Place, context: Context): number {
  const isItsOwn = (sense: Sense) =>
    sense.code === place.code && (sense.kind === 'zone' || sense.kind === 'town' || sense.form === 'famous')
  return context.mentions.some((mention) => mention.senses.some(isItsOwn)) ? 1 : 0.5
}

/** How far a meaning covers a place: 1 itself or above it, less between a zone and its host, 0 elsewhere. */
function cover(sense: Sense, place: Place, context: Context): number {
  if (sense.code === place.code || place.parents.includes(sense.code)) return 1
  if (sense.kind === 'county' && place.hosts.includes(sense.code)) return shareOfZone(place, context)
  return shareOfHost(sense, place, context)
}

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
    (sense) => city !== undefined && context.gazetteer.places.get(sense.code)?.parents.includes(city),
  )
  return isItsOwn || !isOfCity
}

/** Whether a mention that does not cover the place forbids an answer without asking. */
function isAgainst(mention: Mention, place: Place, context: Context): boolean {
  if (!isFirm(mention)) return false
  const isOurs = place.code.startsWith(context.gazetteer.province)
  return mention.senses.every((sense) => {
    if (sense.kind === 'neighbourhood' || (!isOurs && sense.isCommon)) return false
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
      const share = cover(sense, place, context)
      if (share === 0) continue
      const value =
        weightOf(sense, mention, context) * share * (needsCity(sense, mention) && !hasCity ? withoutCity : 1)
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
