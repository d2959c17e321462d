// Sums counter rows to one sheet as they stood at a data cut-off: days after it fall away, and an open limit counts
// as a miss once its due instant has passed, with no event needed.
import { legalDay } from './calendar.ts'
import { type Cells, type ReckonedClock, type RowKey, rowKey, type Trait } from './contribution-cells.ts'

export type Rows = ReadonlyMap<RowKey, Cells>

/** The data cut-off, the first instant not counted, as the legal days it allows. */
export type CutOff = {
  readonly instant: string
  /** Acts up to and with this day are counted. */
  readonly actsThrough: string
  /** Limits whose last day lies before this day have passed. */
  readonly duesBefore: string
}

/** Cells without days, summed over the months and bureaus asked for. */
export type Sheet = Readonly<Record<string, number>>

/** Reads a cut-off instant. Cut at midnight, all of the day before is in and none of the day that begins. */
export function cutOffAt(instant: string): CutOff {
  const justBefore = new Date(Date.parse(instant) - 1).toISOString()
  return { instant, actsThrough: legalDay(justBefore), duesBefore: legalDay(instant) }
}

/** One bureau's cells over `months`, as they stood at the cut-off. A row that is not there is a row of zeros. */
export function sheetOf(rows: Rows, bureau: string, months: readonly string[], cutOff: CutOff): Sheet {
  const sheet: Record<string, number> = {}
  for (const month of months) {
    if (month <= cutOff.actsThrough.slice(0, 7)) addRow(sheet, rows.get(rowKey(bureau, month)) ?? {}, month, cutOff)
  }
  return sheet
}

/** What is left of a whole when its parts are taken away: a city's own bureau beside its counties. */
export function remainder(whole: Sheet, parts: readonly Sheet[]): Sheet {
  const rest: Record<string, number> = { ...whole }
  for (const part of parts) for (const name in part) rest[name] = (rest[name] ?? 0) - (part[name] ?? 0)
  return rest
}

/** On time and missed reckonings of one clock, of all or of those with a trait. */
export function reckoned(sheet: Sheet, clock: ReckonedClock, trait: Trait | '' = '') {
  const letter = { 'initial-review': 'i', closure: 'c', verification: 'v' }[clock]
  const at = (sign: string) => sheet[`${letter}${sign}${trait}`] ?? 0
  const [onTime, late, open] = [at('+'), at('-'), at('?')]
  return { onTime, late, open, due: onTime + late + open, onTimeByDueDay: sheet[`${letter}=`] ?? 0 }
}

function addRow(sheet: Record<string, number>, row: Cells, month: string, cutOff: CutOff): void {
  for (const cellName in row) {
    const { name, day, needsDayOver } = partsOf(cellName)
    const date = day.length === 2 ? `${month}-${day}` : day
    const isCounted = day === '' || (needsDayOver ? date < cutOff.duesBefore : date <= cutOff.actsThrough)
    if (isCounted) sheet[name] = (sheet[name] ?? 0) + (row[cellName] ?? 0)
  }
}

type Parts = { readonly name: string; readonly day: string; readonly needsDayOver: boolean }

/** A province's year is some 200,000 cells of a few thousand names, so each name is taken apart once. */
const known = new Map<string, Parts>()

function partsOf(cellName: string): Parts {
  const found = known.get(cellName)
  if (found !== undefined) return found
  const [name = '', day = ''] = cellName.split('@')
  // Misses, open limits and the cohort of a due day need the day to be over; acts only to have happened.
  const parts = { name, day, needsDayOver: day !== '' && /[-?=][aprs]?$/.test(name) }
  known.set(cellName, parts)
  return parts
}
