// Decides what an address says: one county, several to ask about, a place outside the province, or nothing.
// In doubt it asks: a wrong bureau costs the consumer days, a question costs seconds.
import type { Register } from './bureau-register.ts'
import { type Gazetteer, gazetteerOf } from './gazetteer.ts'
import type { Place } from './gazetteer-places.ts'
import { evenOut, type Mention, mentionsOf } from './locate-mentions.ts'
import { clearLead, enoughEvidence, type Weighed, weigh } from './locate-weigh.ts'

/** A place an address may mean, with the words that speak for it. */
export type Reading = { readonly code: string; readonly words: readonly string[]; readonly score: number }

/** What an address says. `outside` names what is readable; `code` when one division outside is meant. */
export type AddressAnswer =
  | { readonly kind: 'found'; readonly reading: Reading }
  | { readonly kind: 'doubt'; readonly readings: readonly Reading[]; readonly isConflict: boolean }
  | {
      readonly kind: 'outside'
      readonly province: string
      readonly city?: string
      readonly county?: string
      readonly code?: string
    }
  | { readonly kind: 'nothing' }

const mostCandidates = 24

const readingOf = (weighed: Weighed): Reading => ({
  code: weighed.place.code,
  words: weighed.carriedBy.map((mention) => mention.text),
  score: Math.round(weighed.score * 10) / 10,
})

/** Our own cities and the province itself cannot be answers; what lies outside can be named at any level. */
function candidatesOf(mentions: readonly Mention[], gazetteer: Gazetteer): Place[] {
  const codes = new Set<string>()
  for (const mention of mentions)
    for (const sense of mention.senses) {
      codes.add(sense.code)
      if (sense.host) codes.add(sense.host)
    }
  const isOurs = (place: Place) => place.code.startsWith(gazetteer.province)
  return [...codes]
    .flatMap((code) => gazetteer.placeOf(code) ?? [])
    .filter((place) => !isOurs(place) || place.level === 'county')
}

function outsideOf(places: readonly Place[], gazetteer: Gazetteer): AddressAnswer {
  const names = (level: Place['level']) => {
    const found = places.map((place) =>
      [place, ...place.parents.map((code) => gazetteer.placeOf(code))].find((one) => one?.level === level),
    )
    return [...new Set(found.map((one) => one?.name))]
  }
  const provinces = names('province').filter((name) => name !== undefined)
  const [city, ...moreCities] = names('city')
  const [county, ...moreCounties] = names('county')
  const only = places.length === 1 ? places[0] : undefined
  return {
    kind: 'outside',
    province: provinces.join('或'),
    ...(city && moreCities.length === 0 ? { city } : {}),
    ...(county && moreCounties.length === 0 ? { county } : {}),
    ...(only && only.code < '700000' ? { code: only.code } : {}),
  }
}

/** Of places outside, a city says no less than its district: keep only the most precise that stand in one line. */
function mostPrecise(weighed: readonly Weighed[]): Place[] {
  const places = weighed.map((one) => one.place)
  return places.filter((place) => !places.some((other) => other.parents.includes(place.code)))
}

/** Nothing below a city of ours is named: its counties are what one may choose from. */
function spread(mentions: readonly Mention[], gazetteer: Gazetteer): readonly Reading[] {
  const named = mentions.flatMap((mention) =>
    mention.senses.map((sense) => ({ code: sense.code, kind: sense.kind, word: mention.text })),
  )
  const cities = named.filter((one) => one.kind === 'city' && one.code.startsWith(gazetteer.province))
  return cities.flatMap(({ code, word }) =>
    gazetteer.countiesOf(code).map((place) => ({ code: place.code, words: [word], score: 0 })),
  )
}

function doubt(ranked: readonly Weighed[], mentions: readonly Mention[], gazetteer: Gazetteer): AddressAnswer {
  const best = ranked[0]
  const likely = ranked.filter(
    (one) => one.place.level === 'county' && best && one.score > 0 && best.score - one.score < 12,
  )
  const readings = likely.map(readingOf)
  const isConflict = best !== undefined && best.against.length > 0
  const rest = spread(mentions, gazetteer).filter((one) => readings.every((other) => other.code !== one.code))
  const all = [...readings, ...rest].slice(0, mostCandidates)
  return all.length === 0 ? { kind: 'nothing' } : { kind: 'doubt', readings: all, isConflict }
}

/** Whether any word of ours stands firmly against the whole address lying outside. */
const namesUs = (mentions: readonly Mention[], gazetteer: Gazetteer) =>
  mentions.some(
    (mention) =>
      mention.tone === 'firm' &&
      mention.senses.every((sense) => sense.code.startsWith(gazetteer.province) && isTelling(sense.form)),
  )
const isTelling = (form: string) => form === 'full' || form === 'famous' || form === 'short'

/** 古城区, 开发区: a name that many places have, with nothing beside it, is no place outside. */
const isSharedAlone = (weighed: Weighed) =>
  weighed.carriedBy.every((mention) =>
    mention.senses.every((sense) => sense.isCommon === true && sense.form === 'full'),
  )

function decide(ranked: readonly Weighed[], mentions: readonly Mention[], gazetteer: Gazetteer): AddressAnswer {
  const [best] = ranked
  if (!best) return doubt(ranked, mentions, gazetteer)
  const rivals = ranked.filter((one) => best.score - one.score < clearLead)
  const isOurs = (one: Weighed) => one.place.code.startsWith(gazetteer.province)
  if (!rivals.some(isOurs) && best.score >= 3 && !isSharedAlone(best)) {
    if (best.against.some((mention) => namesUs([mention], gazetteer))) return doubt(ranked, mentions, gazetteer)
    return outsideOf(mostPrecise(rivals), gazetteer)
  }
  const isClear = rivals.length === 1 && best.evidence >= enoughEvidence && best.against.length === 0
  return isClear ? { kind: 'found', reading: readingOf(best) } : doubt(ranked, mentions, gazetteer)
}

const hesitation = /或者|还是|要么|记不清|不确定|分不清|不知道是/

/** Whoever writes two counties and does not know which, is asked. */
function isHesitant(address: string, mentions: readonly Mention[]): boolean {
  if (!hesitation.test(address)) return false
  const counties = mentions.flatMap((mention) => mention.senses.filter((sense) => sense.kind === 'county').slice(0, 1))
  return new Set(counties.map((sense) => sense.code)).size > 1
}

/** What an address says about its county, for a province (`51`). Pure, no network; 0.1 ms once the names are read. */
export function readAddress(address: string, province: string, register?: Register): AddressAnswer {
  const gazetteer = gazetteerOf(province, register)
  const mentions = mentionsOf(evenOut(address), gazetteer)
  if (mentions.length === 0) return { kind: 'nothing' }
  const ranked = candidatesOf(mentions, gazetteer)
    .map((place) => weigh(place, mentions, gazetteer))
    .toSorted((a, b) => b.score - a.score || (a.place.code < b.place.code ? -1 : 1))
  return isHesitant(address, mentions) ? doubt(ranked, mentions, gazetteer) : decide(ranked, mentions, gazetteer)
}
