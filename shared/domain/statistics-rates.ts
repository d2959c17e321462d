// The rates of a period in both families: statutory by the reckoning rule, and platform-style as bureaus print them.

import type { Statistics } from '../schemas/statistics.ts'
import type { Causes, OnTime, Printed, Rate, StatutoryOnTime } from '../schemas/statistics-figures.ts'
import { cell, type MissCause, missCauses, type ReckonedClock, total } from './contribution-cells.ts'
import { type Fraction, meetsTarget, missesLeft, percent, points } from './rates.ts'
import { type Target, targets } from './rates-targets.data.ts'
import { reckoned, type Sheet } from './statistics-sheet.ts'

/** The sheets a report compares: now, a year ago, one period ago. */
export type Compared<Of> = { readonly now: Of; readonly yearAgo: Of; readonly before: Of }
export type OnTimeRateName = 'onTimeInitialReview' | 'onTimeClosure' | 'onTimeVerification'

const clocks: Readonly<Record<OnTimeRateName, ReckonedClock>> = {
  onTimeInitialReview: 'initial-review',
  onTimeClosure: 'closure',
  onTimeVerification: 'verification',
}

/** A plain rate with its two integers. */
export const rate = (count: number, base: number): Rate => ({ count, base, percent: percent(count, base) })
/** An on-time rate with its two integers. */
export const onTimeOf = (onTime: number, due: number): OnTime => ({ onTime, due, percent: percent(onTime, due) })

/** The target a rate is held against in a month, if it has one. */
export function targetFor(name: OnTimeRateName, month: string): Target | undefined {
  return targets.find((target) => target.rate === name && target.from <= month && month <= (target.to ?? '9999-12'))
}

/** The statutory on-time figures of one clock; `month` picks the target in force. */
export function statutory(sheets: Compared<Sheet>, name: OnTimeRateName, month: string): StatutoryOnTime {
  const clock = clocks[name]
  const { onTime, late, open, due, onTimeByDueDay } = reckoned(sheets.now, clock)
  const [provisional, later] = [reckoned(sheets.now, clock, 'p'), reckoned(sheets.now, clock, 'r')]
  return {
    ...onTimeOf(onTime, due),
    late,
    open,
    causes: causesOf(sheets.now, clock),
    ...heldAgainst(targetFor(name, month), onTime, due),
    change: pointsOf(sheets, (sheet) => fractionOf(reckoned(sheet, clock))),
    cohort: onTimeOf(onTimeByDueDay, onTimeByDueDay + late + open),
    ...(clock === 'closure' ? closureVariants(sheets.now, due) : {}),
    provisional: rate(provisional.due, due),
    laterRounds: rate(later.due, due),
  }
}

/** Every rate of the period. */
export function ratesOf(sheets: Compared<Sheet>, month: string): Statistics['rates'] {
  const sheet = sheets.now
  const at = (name: string) => sheet[name] ?? 0
  const platform = (clock: ReckonedClock) => onTimeOf(at(cell.actsOnTime(clock)), at(cell.acts(clock)))
  const received = at(cell.received('complaint'))
  const reviewed = at(cell.accepted) + total(sheet, 'rf.')
  const agreements = at(cell.outcome('agreement'))
  const onTimeRate = (name: OnTimeRateName) => ({
    statutory: statutory(sheets, name, month),
    platform: platform(clocks[name]),
  })
  return {
    onTimeInitialReview: onTimeRate('onTimeInitialReview'),
    onTimeClosure: onTimeRate('onTimeClosure'),
    onTimeVerification: onTimeRate('onTimeVerification'),
    closure: { statutory: null, platform: rate(at(cell.cohortClosed('complaint')), received) },
    mediationSuccess: {
      statutory: rate(agreements, at(cell.mediationsEnded)),
      platform: rate(agreements, total(sheet, 'oc.')),
    },
    acceptance: { statutory: rate(at(cell.accepted), reviewed), platform: rate(at(cell.accepted), received) },
  }
}

const causeNames: Readonly<Record<MissCause, string>> = {
  testing: '检验检测、鉴定等',
  'handed-over': '转办流转',
  undecided: '初查未决定',
  'entered-late': '逾日补录',
  handling: '办理用时',
}

/** Why limits of a clock were missed; causes without a case are left out. */
export function causesOf(sheet: Sheet, clock: ReckonedClock): Causes {
  return missCauses
    .map((code) => {
      const count = (['-', '?'] as const).reduce(
        (sum, sign) => sum + (sheet[cell.missCause(clock, code, sign)] ?? 0),
        0,
      )
      return { code, name: causeNames[code], count }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** Change of a rate in percentage points, a year ago and a period ago. */
export function pointsOf(
  sheets: Compared<Sheet>,
  fraction: (sheet: Sheet) => Fraction,
): { yearOnYear: Printed; periodOnPeriod: Printed } {
  const now = fraction(sheets.now)
  return {
    yearOnYear: points(now, fraction(sheets.yearAgo)),
    periodOnPeriod: points(now, fraction(sheets.before)),
  }
}

/** The target, whether it is met, and the misses left; nothing for a rate without a target. */
export function heldAgainst(target: Target | undefined, onTime: number, due: number) {
  if (target === undefined) return {}
  const { percent: value, source, force } = target
  return {
    target: { percent: value, source, force, isMet: meetsTarget(onTime, due, value) },
    missesLeft: missesLeft(due, due - onTime, value),
  }
}

const fractionOf = ({ onTime, due }: { onTime: number; due: number }): Fraction => ({ part: onTime, base: due })

function closureVariants(sheet: Sheet, due: number) {
  const accepted = reckoned(sheet, 'closure', 'a')
  return {
    acceptedOnly: onTimeOf(accepted.onTime, accepted.due),
    stood: onTimeOf(reckoned(sheet, 'closure', 's').onTime, due),
  }
}
