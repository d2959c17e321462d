// The words of invented cases: persons who do not exist, shops, and what is told, each a little differently.
import { legalDay } from '../../../shared/domain/calendar.ts'
import type { DemoBureau } from './case-mix.ts'
import type { Random } from './random.ts'
import { givenNames, harm, openings, type Story, surnames, tradeNames, wishes } from './stories.data.ts'

/** An invented person. Imports send no notice, so nobody is ever written to at these numbers. */
export function personOf(random: Random, bureau: DemoBureau): { name: string; phone: string; address: string } {
  return {
    name: random.pick(surnames) + random.pick(givenNames),
    phone: `13800000${String(random.between(0, 999)).padStart(3, '0')}`,
    address: `${bureau.place}和平路${random.between(1, 299)}号`,
  }
}

export const shopOf = (random: Random, { place }: DemoBureau, trader: string): string =>
  `${place}${random.pick(tradeNames)}${trader}`

/** Days between the purchase and the complaint: what is dear goes wrong later. */
const daysBefore = (random: Random, leastYuan: number): number =>
  leastYuan >= dear ? random.between(30, 150) : random.between(1, 20)
const dear = 500

type Telling = { readonly story: Story; readonly shop: string; readonly receivedAt: string }

/** What a consumer writes: when and where, what went wrong, what they want. */
export function storyText(random: Random, { story, shop, receivedAt }: Telling): string {
  const before = legalDay(
    new Date(Date.parse(receivedAt) - daysBefore(random, story.yuan[0]) * 86_400_000).toISOString(),
  )
  const day = `${Number(before.slice(5, 7))}月${Number(before.slice(8))}日`
  const of = story.isService ? 'services' : 'goods'
  const opening = random.pick(openings[of]).replace('{day}', day).replace('{shop}', shop).replace('{item}', story.item)
  return `${opening}${story.text}。${random.pick(wishes[of])}`
}

export const harmText = (random: Random): string =>
  `${random.pick(harm.texts).replace('{left}', String(random.between(2, 22)))}。`
