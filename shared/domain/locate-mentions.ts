// Reads an address: evens out how it is written, finds the place names in it, and says how firmly each one stands there.
import type { Gazetteer } from './gazetteer.ts'
import { institutionAfter, roadAfter, simplified, tradeAfter, traditional } from './gazetteer-names.data.ts'
import type { Sense } from './gazetteer-sense.ts'

/**
 * One place name in an address. `tone`: `firm` stands as part of the address, `loose` may as well be part of a shop's
 * name; names of roads, dishes and firms that merely borrow a place name are not mentions at all.
 */
export type Mention = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly senses: readonly Sense[]
  readonly tone: 'firm' | 'loose'
  /** Directly behind another mention, or at the head of the address. */
  readonly isChained: boolean
  /** Followed by another name, a mark or nothing: 自贡 in 自贡冷吃兔 is not, in 自贡 大安区 it is. */
  readonly isAddress: boolean
}

/** An address without spaces and marks, and where they stood. */
export type EvenText = { readonly text: string; readonly breaks: ReadonlySet<number> }

const maxLength = 400
const simplify = new Map([...traditional].map((character, at) => [character, simplified.charAt(at)]))
const isTraditional = new RegExp(`[${traditional}]`, 'g')
const mark = /[\s\p{P}\p{S}\u200b\ufeff]/u

/** Full to half width, traditional to simplified, spaces and punctuation out; at most the first 400 characters count. */
export function evenOut(address: string): EvenText {
  const plain = address
    .slice(0, 2 * maxLength)
    .normalize('NFKC')
    .replace(isTraditional, (one) => simplify.get(one) ?? one)
  const breaks = new Set<number>()
  let text = ''
  for (const character of plain) {
    if (text.length >= maxLength) break
    if (mark.test(character)) breaks.add(text.length)
    else text += character
  }
  return { text: text.toUpperCase(), breaks }
}

type Found = { readonly start: number; readonly end: number; readonly senses: readonly Sense[] }

/** The names beginning at a place, longest first. */
function namesAt(text: string, start: number, gazetteer: Gazetteer): Found[] {
  const found: Found[] = []
  const names = gazetteer.namesFrom(text.charAt(start))
  const most = Math.min(names.longest, text.length - start)
  for (let length = most; length >= 2; length--) {
    const senses = names.sensesOf(text.slice(start, start + length))
    if (senses) found.push({ start, end: start + length, senses })
  }
  return found
}

const hasFull = (senses: readonly Sense[]) => senses.some((sense) => sense.form === 'full' || sense.form === 'other')

const isWholeName = (senses: readonly Sense[]) => senses.some((sense) => sense.form === 'full')

/** So much less a short name is worth than a whole one: 鹤龄镇|西街, not 鹤龄|镇西|街. */
const wholeNameBonus = 8

/** The cover of the text by names that leaves the least over, with the fewest names: 乐山|市中区, not 乐山市|中区. */
function coverOf(text: string, gazetteer: Gazetteer): Found[] {
  const worth = new Array<number>(text.length + 1).fill(0)
  const taken = new Array<Found | undefined>(text.length)
  for (let start = text.length - 1; start >= 0; start--) {
    worth[start] = worth[start + 1] ?? 0
    for (const found of namesAt(text, start, gazetteer)) {
      const own = 10 * (found.end - start) - (isWholeName(found.senses) ? 0 : wholeNameBonus)
      const value = own + (worth[found.end] ?? 0)
      const best = worth[start] ?? 0
      if (value < best || (value === best && taken[start])) continue
      worth[start] = value
      taken[start] = found
    }
  }
  const cover: Found[] = []
  for (let at = 0; at < text.length; ) {
    const found = taken[at]
    if (found) cover.push(found)
    at = found ? found.end : at + 1
  }
  return cover
}

const isBorrowed = (senses: readonly Sense[]) =>
  senses.every((sense) => sense.kind !== 'landmark' && sense.kind !== 'neighbourhood')

/** 德阳中江南大街: behind its city the county comes first, the street is its own. */
const streetOfTown = /^[东西南北中正老新上下]{1,2}大?街/

/** Behind a full name only a road says that it is not the place itself: 郫县路, 郫县豆瓣 against 郫县路口. */
function isOnlyAName(found: Found, rest: string, isApart: boolean): boolean {
  if (hasFull(found.senses)) return found.end - found.start <= 2 && /^(?:路(?![边口旁上])|大道|豆瓣|巷)/.test(rest)
  if (roadAfter.test(rest)) return isBorrowed(found.senses)
  // 建设路小吃街 is where its name says; 青城山茶叶店 is anywhere.
  return !isApart && tradeAfter.test(rest) && (isBorrowed(found.senses) || !rest.startsWith('小吃'))
}

const leading = /^(?:中国|地址|位于|在|我在|店铺|商家|公司|住址|经营地址|注册地址|收货地址|所在地|[A-Z\d])*$/

const asNeighbourhood = (found: Found, rest: string): readonly Sense[] =>
  rest.startsWith('社区')
    ? found.senses.map((sense) => (sense.kind === 'neighbourhood' ? { ...sense, form: 'full' } : sense))
    : found.senses

/** A road that takes its name from a landmark begins there, mostly: 桐梓林北路. One named after a town may be anywhere. */
function alongRoad(found: Found, rest: string): readonly Sense[] {
  if (!roadAfter.test(rest)) return asNeighbourhood(found, rest)
  const isLong = found.end - found.start > 2
  return found.senses.filter((sense) => sense.kind === 'landmark' || (sense.kind === 'neighbourhood' && isLong))
}

const isShortTown = (found: Found) =>
  found.end - found.start === 2 && found.senses.every((sense) => sense.kind === 'town')

/** All place names of an address that may tell where it is, in their order. */
export function mentionsOf(even: EvenText, gazetteer: Gazetteer): Mention[] {
  const { text, breaks } = even
  const mentions: Mention[] = []
  let chainEnd = 0
  const cover = coverOf(text, gazetteer)
  const starts = new Set([...cover.map((found) => found.start), ...breaks, text.length])
  for (const found of cover) {
    const { start, end } = found
    const rest = text.slice(end, end + 8)
    const isOwnStreet = start > 0 && start === chainEnd && streetOfTown.test(rest)
    if (!isOwnStreet && isOnlyAName(found, rest, breaks.has(end))) continue
    if (text.startsWith('新县城', start)) continue
    const isChained = leading.test(text.slice(0, start)) || start === chainEnd
    const isApart = breaks.has(start) && starts.has(end)
    const isWhole = hasFull(found.senses) && !isShortTown(found)
    const isInstitution = !hasFull(found.senses) && !breaks.has(end) && institutionAfter.test(rest)
    const tone = !isInstitution && (isWhole || isChained || isApart) ? 'firm' : 'loose'
    const senses = isOwnStreet || hasFull(found.senses) ? found.senses : alongRoad(found, rest)
    mentions.push({ text: text.slice(start, end), start, end, senses, tone, isChained, isAddress: starts.has(end) })
    if (isChained) chainEnd = end
  }
  return mentions.filter((mention) => mention.senses.length > 0)
}
