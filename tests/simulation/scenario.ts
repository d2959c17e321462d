// What a simulation is asked for, and what goes wrong in it on which days.
import { bureausOf } from '../../shared/domain/bureau-register.ts'
import { dayOfNumber, numberOfDay } from '../../shared/domain/calendar.ts'
import { drawFor } from './random.ts'

export type Options = {
  readonly bureaus: number
  readonly days: number
  readonly seed: number
  /** The first day; the default has both orders, two holidays and their make-up days before it. */
  readonly from: string
  /** Cases that a bureau takes in on a working day, in the mean. */
  readonly casesADay: number
  /** A smooth run fails nowhere, for comparison. */
  readonly smooth: boolean
}

export const defaults: Options = { bureaus: 20, days: 60, seed: 7, from: '2026-04-08', casesADay: 4, smooth: false }

/** What may be down for a whole day. */
const outages = ['queues', 'stream', 'tally', 'store'] as const
export type Outage = (typeof outages)[number]

export type Scenario = Options & {
  readonly codes: readonly string[]
  /** The outage of a day, if it has one. */
  outageOn(day: string): Outage | undefined
  /** Whether a member of staff is away, for a week at a time. */
  isAway(handler: string, day: string): boolean
  dayAt(index: number): string
}

const outageShare = 0.12
const awayShare = 0.1

/** The scenario of a seed: bureaus spread over the province, outages, and who is ill when. */
export function scenarioOf(options: Options): Scenario {
  const { bureaus, seed, smooth } = options
  const counties = bureausOf('51').filter(({ level, isZone }) => level === 'county' && !isZone)
  const stride = Math.max(1, Math.floor(counties.length / bureaus))
  return {
    ...options,
    codes: counties
      .filter((_, place) => place % stride === 0)
      .slice(0, bureaus)
      .map(({ code }) => code),
    dayAt: (index) => dayOfNumber(numberOfDay(options.from) + index),
    outageOn(day) {
      if (smooth || drawFor(seed, 'outage', day) >= outageShare) return undefined
      return outages[numberOfDay(day) % outages.length]
    },
    isAway: (handler, day) => drawFor(seed, 'away', handler, Math.floor(numberOfDay(day) / 7)) < awayShare,
  }
}
