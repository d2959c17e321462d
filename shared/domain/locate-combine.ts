// Brings the facts together: where they agree one place, where they contradict each other all of them, never an average.
import type { PlaceFact } from '../schemas/placing.ts'
import { bureausOf, isSameOrBelow, type Register, registerInForce } from './bureau-register.ts'
import type { FactReading, Option } from './locate-facts.ts'

/** What the facts say together. `by` is the fact that decided. */
export type Combined =
  | { readonly kind: 'placed'; readonly code: string; readonly by: PlaceFact; readonly shown: readonly Option[] }
  | { readonly kind: 'outside'; readonly outside: NonNullable<FactReading['outside']>; readonly by: PlaceFact }
  | { readonly kind: 'open'; readonly options: readonly Option[]; readonly isConflict: boolean }

/** From here on a word of an address is more than a guess among namesakes. */
const strongScore = 7

const hostsOf = (code: string, register: Register) => register.zones.find((zone) => zone.code === code)?.hosts ?? []

/** Whether two codes can be one place: the same, one above the other, or a zone and a county on whose ground it lies. */
export function canBeOne(a: string, b: string, register: Register = registerInForce()): boolean {
  if (isSameOrBelow(a, b, register) || isSameOrBelow(b, a, register)) return true
  return hostsOf(a, register).includes(b) || hostsOf(b, register).includes(a)
}

const merge = (...lists: readonly (readonly Option[])[]): Option[] => {
  const byCode = new Map<string, Option>()
  for (const option of lists.flat()) {
    const known = byCode.get(option.code)
    byCode.set(
      option.code,
      known ? { ...known, why: `${known.why}；${option.why}`, score: known.score + option.score } : option,
    )
  }
  return [...byCode.values()]
}

const countiesOf = (code: string, why: string, register: Register): Option[] =>
  bureausOf(code, register)
    .filter((bureau) => bureau.level === 'county' && bureau.parents[0] === code)
    .map((bureau) => ({ code: bureau.code, why, score: 0 }))

/** The county picked by a person, beside what the address says. */
function withPick(pick: FactReading, address: FactReading | undefined, register: Register): Combined {
  const [picked] = pick.options
  if (!picked) return pick.outside && !address?.isSure ? outsideBy(pick, pick.outside) : conflict([pick, address])
  const placed: Combined = { kind: 'placed', code: picked.code, by: pick.fact, shown: [] }
  if (!address) return placed
  if (address.outside) return conflict([pick, address])
  const named = address.options.filter((option) => option.score >= strongScore)
  const agrees = address.isSure
    ? named.some((option) => option.code === picked.code || isSameOrBelow(option.code, picked.code, register))
    : named.length === 0 || named.some((option) => canBeOne(option.code, picked.code, register))
  if (!agrees) return conflict([pick, address])
  const precise = address.isSure ? address.options[0] : undefined
  return precise && isSameOrBelow(precise.code, picked.code, register) ? { ...placed, code: precise.code } : placed
}

const outsideBy = (reading: FactReading, outside: NonNullable<FactReading['outside']>): Combined => ({
  kind: 'outside',
  outside,
  by: reading.fact,
})

const conflict = (readings: readonly (FactReading | undefined)[]): Combined => ({
  kind: 'open',
  isConflict: true,
  options: merge(...readings.map((reading) => reading?.options ?? [])),
})

/** What one fact says by itself. */
export function readAlone(reading: FactReading, register: Register): Combined {
  if (reading.outside) return outsideBy(reading, reading.outside)
  const [first] = reading.options
  if (reading.isSure && first) return { kind: 'placed', code: first.code, by: reading.fact, shown: [] }
  const isCity = reading.fact === 'uscc' && first !== undefined
  return {
    kind: 'open',
    isConflict: reading.isConflict === true,
    options: isCity ? countiesOf(first.code, first.why, register) : reading.options,
  }
}

/** The domicile by the credit code, beside a place of trade: both are competent (O121 Arts. 13, 14), so both are shown. */
function withDomicile(place: Combined, uscc: FactReading, register: Register): Combined {
  const [domicile] = uscc.options
  if (place.kind === 'open' && place.options.length === 0) return readAlone(uscc, register)
  if (place.kind === 'outside') return domicile ? { kind: 'open', isConflict: true, options: uscc.options } : place
  if (!domicile) return place
  if (place.kind === 'placed') {
    if (canBeOne(place.code, domicile.code, register)) return place
    const here: Option = { code: place.code, why: '经营地址', score: 10 }
    return { kind: 'open', isConflict: true, options: merge([here], uscc.options) }
  }
  const agreeing = place.options.filter((option) => canBeOne(option.code, domicile.code, register))
  if (agreeing.length === 0)
    return { kind: 'open', isConflict: true, options: merge(place.options, uscc.isSure ? uscc.options : []) }
  const exact = agreeing.find((option) => option.code === domicile.code)
  const [only, ...more] = agreeing.filter((option) => option.score > 0)
  const sure = exact ?? (more.length === 0 ? only : undefined)
  if (sure && !place.isConflict) return { kind: 'placed', code: sure.code, by: 'uscc', shown: [] }
  return { ...place, options: agreeing }
}

/** A name hints at a place but never decides: 重庆老火锅 stands in every city. */
function withName(place: Combined, name: FactReading): Combined {
  if (place.kind !== 'open') return place
  if (place.options.length === 0) return { kind: 'open', isConflict: false, options: name.options }
  const hinted = new Set(name.options.filter((option) => option.score > 0).map((option) => option.code))
  const first = place.options.filter((option) => hinted.has(option.code))
  return { ...place, options: [...first, ...place.options.filter((option) => !hinted.has(option.code))] }
}

/** What all facts say together; `isPickConfirmed`: the person was shown the contradiction and stays with the pick. */
export function combine(
  readings: readonly FactReading[],
  isPickConfirmed: boolean,
  register: Register = registerInForce(),
): Combined {
  const of = (fact: PlaceFact) => readings.find((reading) => reading.fact === fact)
  const [address, uscc, name] = [of('address'), of('uscc'), of('respondent')]
  const pick = of('shopCode') ?? of('county')
  const picked = pick?.options[0]
  if (pick && picked && isPickConfirmed) return { kind: 'placed', code: picked.code, by: pick.fact, shown: [] }
  const nothing: Combined = { kind: 'open', options: [], isConflict: false }
  let place = pick ? withPick(pick, address, register) : address ? readAlone(address, register) : nothing
  if (uscc && !(pick && place.kind === 'placed')) place = withDomicile(place, uscc, register)
  return name ? withName(place, name) : place
}
