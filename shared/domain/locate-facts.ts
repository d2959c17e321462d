// Reads each fact of a respondent on its own: which places it names, how surely, and which facts cannot be used.
import type { PlaceFact, UnusableFact } from '../schemas/placing.ts'
import { bureauByCode, type Register, registerInForce } from './bureau-register.ts'
import { type AddressAnswer, readAddress } from './locate-address.ts'
import { readShopCode, type VerifyShopCode } from './locate-shop-code.ts'
import { readUscc } from './uscc.ts'

/** What is known of where a respondent is; all optional, as people give them. */
export type LocateInput = { readonly [fact in PlaceFact]?: string | undefined }

/** A place a fact may mean. `score` 0: merely not excluded. */
export type Option = { readonly code: string; readonly why: string; readonly score: number }

/** What one fact says: one place for sure, several, a place outside, or nothing. Options may lie outside the province. */
export type FactReading = {
  readonly fact: PlaceFact
  readonly isSure: boolean
  readonly options: readonly Option[]
  /** The fact contradicts itself: 武侯区和锦江区交界处. */
  readonly isConflict?: boolean
  readonly outside?: {
    readonly province: string
    readonly city?: string
    readonly county?: string
    readonly code?: string
  }
}

/** The readings of all facts, and those that could not be used. */
export type Facts = { readonly readings: readonly FactReading[]; readonly unusable: readonly UnusableFact[] }

export type FactOptions = {
  readonly province: string
  readonly register?: Register | undefined
  readonly verifyShopCode?: VerifyShopCode | undefined
}

type Outcome = FactReading | UnusableFact

const quoted = (words: readonly string[]) => [...new Set(words)].map((word) => `“${word}”`).join('')

function fromAddress(fact: 'address' | 'respondent', answer: AddressAnswer): FactReading {
  const label = fact === 'address' ? '地址写有' : '名称写有'
  if (answer.kind === 'found') {
    const { code, words, score } = answer.reading
    return { fact, isSure: true, options: [{ code, score, why: label + quoted(words) }] }
  }
  if (answer.kind === 'outside') {
    const { kind: _, ...outside } = answer
    return { fact, isSure: true, options: [], outside }
  }
  if (answer.kind === 'nothing') return { fact, isSure: false, options: [] }
  const options = answer.readings.map(({ code, words, score }) => ({ code, score, why: label + quoted(words) }))
  return { fact, isSure: false, options, isConflict: answer.isConflict }
}

/** A division outside the province, as far as the register knows it. */
function outsideOf(code: string, register: Register): NonNullable<FactReading['outside']> {
  const line = [code, ...(bureauByCode(code, undefined, register)?.parents ?? [])].map((one) =>
    bureauByCode(one, undefined, register),
  )
  const named = (level: string) => line.find((bureau) => bureau?.level === level)?.shortName
  const [province, city, county] = [named('province'), named('city'), named('county')]
  return { province: province ?? '', ...(city && { city }), ...(county && { county }), code }
}

/** Reads a code as a place: ours at any level, or outside. A city or a province is not sure: its counties are competent. */
function fromCode(fact: PlaceFact, code: string, why: string, options: FactOptions): FactReading | undefined {
  const register = options.register ?? registerInForce()
  const bureau = bureauByCode(code, undefined, register)
  if (!bureau) return undefined
  if (!bureau.code.startsWith(options.province))
    return { fact, isSure: true, options: [], outside: outsideOf(bureau.code, register) }
  return { fact, isSure: bureau.level === 'county', options: [{ code: bureau.code, why, score: 10 }] }
}

function readCode(code: string, options: FactOptions): Outcome {
  const read = readUscc(code)
  if (read.kind === 'invalid') return { fact: 'uscc', reason: read.reason }
  const why = `统一社会信用代码的登记机关区划 ${read.region}`
  const [city, province] = [`${read.region.slice(0, 4)}00`, `${read.region.slice(0, 2)}0000`]
  const known = [read.region, city, province].find((one) => bureauByCode(one, undefined, options.register))
  return (known && fromCode('uscc', known, why, options)) || { fact: 'uscc', reason: 'unknown' }
}

function readShop(text: string, options: FactOptions): Outcome {
  const read = readShopCode(text, options.verifyShopCode)
  if (read.kind === 'invalid') return { fact: 'shopCode', reason: read.reason }
  const { bureau, name } = read.shopCode
  return fromCode('shopCode', bureau, `扫码的商户“${name}”`, options) ?? { fact: 'shopCode', reason: 'unknown' }
}

/** Staff may name a city or the province as the place of a consultation: a bureau of any level is then meant. */
function readCounty(code: string, options: FactOptions): Outcome {
  const reading = fromCode('county', code, '选择的地区', options)
  return reading ? { ...reading, isSure: true } : { fact: 'county', reason: 'unknown' }
}

const readText = (fact: 'address' | 'respondent', text: string, options: FactOptions) =>
  fromAddress(fact, readAddress(text, options.province, options.register))

/** Reads all facts but the platform, whose meaning depends on the others (`competence.ts`). */
export function readFacts(input: LocateInput, options: FactOptions): Facts {
  const outcomes: Outcome[] = []
  if (input.shopCode?.trim()) outcomes.push(readShop(input.shopCode, options))
  if (input.county?.trim()) outcomes.push(readCounty(input.county, options))
  if (input.address?.trim()) outcomes.push(readText('address', input.address, options))
  if (input.uscc?.trim()) outcomes.push(readCode(input.uscc, options))
  if (input.respondent?.trim()) outcomes.push(readText('respondent', input.respondent, options))
  return {
    readings: outcomes.filter((outcome) => 'options' in outcome),
    unusable: outcomes.filter((outcome) => 'reason' in outcome),
  }
}

/** The seat of a platform as a fact. */
export const platformReading = (county: string, name: string, options: FactOptions): FactReading | undefined =>
  fromCode('platform', county, `平台“${name}”经营者的住所地`, options)
