// How far a name speaks for a place that is not quite what it names: a zone and the county on whose ground it lies.
import type { Place } from './gazetteer-places.ts'
import type { Sense } from './gazetteer-sense.ts'
import type { Mention } from './locate-mentions.ts'
import type { Context } from './locate-weights.ts'

/** How far a zone's street or landmark speaks for the county whose ground it is. */
function shareOfHost(sense: Sense, place: Place, context: Context): number {
  const zone = context.gazetteer.placeOf(sense.code)
  if (!zone?.isZone) return 0
  if (sense.kind === 'landmark' || sense.kind === 'neighbourhood') {
    if (!zone.hosts.includes(place.code)) return 0
    return !context.names.has(place.code) ? 0.2 : sense.form === 'local' ? 1 : 0.8
  }
  if (sense.host !== place.code) return 0
  return zone.isSure ? 0.3 : context.names.has(place.code) ? 0.8 : 0.5
}

/** 绵阳游仙经济开发区 may be the county's own zone as well as the city's. */
const isBehindCounty = (mention: Mention, { mentions }: Context) => {
  const before = mentions[mentions.indexOf(mention) - 1]
  return before?.end === mention.start && before.senses.some((sense) => sense.kind === 'county')
}

/** How far a zone may claim the name of the county on whose ground it lies: only beside something that is the zone's. */
function shareOfZone(place: Place, context: Context): number {
  const isItsOwn = (mention: Mention) =>
    mention.senses.some((sense) => {
      if (sense.code !== place.code) return false
      if (sense.kind === 'zone') return place.isSure || !sense.isCommon || !isBehindCounty(mention, context)
      return sense.kind === 'town' || sense.form === 'famous'
    })
  return context.mentions.some(isItsOwn) ? 1 : 0.5
}

/** How far a meaning covers a place: 1 itself or above it, less between a zone and its host, 0 elsewhere. */
export function cover(sense: Sense, place: Place, mention: Mention, context: Context): number {
  if (sense.kind === 'zone' && sense.isCommon && !place.isSure && isBehindCounty(mention, context))
    return sense.code === place.code ? 0.5 : 0
  if (sense.code === place.code || place.parents.includes(sense.code)) return 1
  if (sense.kind === 'county' && place.hosts.includes(sense.code)) return shareOfZone(place, context)
  return shareOfHost(sense, place, context)
}
