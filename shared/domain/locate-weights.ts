// What each kind of name is worth before any county is looked at: the weights of the locator, in one place.
import type { Gazetteer } from './gazetteer.ts'
import { everydayTown } from './gazetteer-names.data.ts'
import type { Sense } from './gazetteer-sense.ts'
import type { Mention } from './locate-mentions.ts'

/** All mentions of an address, and the counties it names in full. */
export type Context = {
  readonly mentions: readonly Mention[]
  readonly gazetteer: Gazetteer
  readonly names: ReadonlySet<string>
}

/** Whether the mention stands as part of the address. */
export const isFirm = (mention: Mention) => mention.tone === 'firm'

/** 南充南部: behind its own city even an everyday word is the county. */
function followsItsCity(sense: Sense, mention: Mention, { mentions, gazetteer }: Context): boolean {
  const before = mentions[mentions.indexOf(mention) - 1]
  const parents = gazetteer.placeOf(sense.code)?.parents ?? []
  return before?.end === mention.start && before.senses.some((other) => other.code === parents[0])
}

function countyWeight(sense: Sense, mention: Mention, context: Context): number {
  if (sense.form === 'full') return 10
  if (followsItsCity(sense, mention, context)) return 10
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
export function weightOf(sense: Sense, mention: Mention, context: Context): number {
  if (sense.kind === 'province') return sense.form === 'full' ? 6 : mention.tone === 'firm' ? 4 : 1
  if (sense.kind === 'city') return sense.form === 'full' ? 7 : mention.tone === 'firm' ? 5 : 1
  if (sense.kind === 'county') return countyWeight(sense, mention, context)
  if (sense.kind === 'zone') return 10
  if (sense.kind === 'town') return townWeight(sense, mention)
  if (sense.kind === 'neighbourhood') return neighbourhoodWeight(sense, mention)
  return sense.form === 'famous' ? 7 : 5
}

/** Names that mean nothing without their city. */
export function needsCity(sense: Sense, mention: Mention): boolean {
  if (sense.kind === 'neighbourhood' || sense.form === 'local' || sense.form === 'stem') return true
  if (sense.kind !== 'town') return sense.isCommon === true
  if (everydayTown.test(mention.text)) return true
  const towns = mention.senses.filter((other) => other.kind === 'town')
  if (sense.form === 'other') return towns.length > 1 || sense.isCommon === true
  return sense.isCommon === true && towns.filter((other) => other.form === 'full').length > 1
}
