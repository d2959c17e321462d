// Who has how many invented cases, on which days, of what: a busy bureau, a March peak, quiet weekends, goods in season.
import { type Bureau, bureausOf } from '../../../shared/domain/bureau-register.ts'
import { bundledCalendar, dayOfNumber, isWorkingDay, numberOfDay } from '../../../shared/domain/calendar.ts'
import { type Random, randomFrom } from './random.ts'
import { objectWeights, type Story, stories } from './stories.data.ts'

export type DemoBureau = {
  readonly code: string
  readonly city: string | undefined
  readonly place: string
  readonly weight: number
  /** How many in a hundred it handles late. */
  readonly lateOfHundred: number
}

/** The bureau with the many open cases, where the province has it. */
const busiest = '510107'

/** The county bureaus of a province; a few have most of the cases, a few are often late. */
export function bureausOfDemo(province: string, seed: number): DemoBureau[] {
  const counties = bureausOf(province).filter((bureau) => bureau.level === 'county')
  const busy = counties.some(({ code }) => code === busiest) ? busiest : counties[0]?.code
  return counties.map((bureau) => {
    const random = randomFrom(seed + Number(bureau.code))
    const weight = bureau.code === busy ? 30 : sizeOf(bureau, `${province}01`) * (0.2 + 2 * random.next() ** 2)
    const lateOfHundred = bureau.code === busy ? 1 : Math.round(14 * random.next() ** 4)
    return { code: bureau.code, city: bureau.parents[0], place: bureau.shortName, weight, lateOfHundred }
  })
}

/** The capital's districts are the largest, then other cities' districts. */
function sizeOf({ code, shortName, isZone }: Bureau, capital: string): number {
  if (code.startsWith(capital)) return isZone ? 4 : 6
  return shortName.endsWith('区') && !isZone ? 2 : 0.6
}

/** One of `items`, each as likely as its weight says. */
export function pickWeighted<Item>(random: Random, items: readonly Item[], weightOf: (item: Item) => number): Item {
  let left = random.next() * items.reduce((sum, item) => sum + weightOf(item), 0)
  for (const item of items) {
    left -= weightOf(item)
    if (left < 0) return item
  }
  return random.pick(items)
}

/** How many cases a day brings against an ordinary working day. */
export function dayWeight(day: string): number {
  const month = Number(day.slice(5, 7))
  const date = day.slice(5)
  const week = isWorkingDay(bundledCalendar, day) ? 1 : 0.45
  if (date >= '03-12' && date <= '03-18') return week * 3.5 // Consumer Rights Day is 15 March
  if (date >= '11-11' && date <= '11-18') return week * 1.8 // after the large sale
  return week * (month === 3 ? 1.4 : month === 2 ? 0.7 : 1)
}

/** The days from `from` to `to`, both included. */
export function daysBetween(from: string, to: string): string[] {
  const first = numberOfDay(from)
  return Array.from({ length: numberOfDay(to) - first + 1 }, (_, index) => dayOfNumber(first + index))
}

/** A story that fits the month: cold dishes all year, air conditioners in summer, seeds in spring. */
export function storyOf(month: number, random: Random): Story {
  const object = pickWeighted(random, objects, (code) => {
    const { weight = 1, months } = objectWeights[code] ?? {}
    return weight * (months?.includes(month) ? 3 : 1)
  })
  return random.pick(stories.filter((story) => story.object === object))
}

const objects = [...new Set(stories.map((story) => story.object))]
