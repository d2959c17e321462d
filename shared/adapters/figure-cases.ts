// The cases behind a figure: the counters say at which bureaus of which months they are, so only those are read.
import { bureausOf } from '../domain/bureau-register.ts'
import { rowKey } from '../domain/contribution-cells.ts'
import { beginningsOf, entryValue, type Figure, figureValue } from '../domain/drill.ts'
import { type CutOff, sheetOf } from '../domain/statistics-sheet.ts'
import type { CountedCases, TallyStore } from '../ports-counting.ts'

export type FigurePorts = { readonly tally: Pick<TallyStore, 'rows'>; readonly counted: CountedCases }

export type FigureAsked = {
  readonly figure: Figure
  readonly bureau: string
  readonly months: readonly string[]
  readonly cutOff: CutOff
}

/** Where a page ended: a bureau charged in a month, and the last case of it that was looked at. */
export type FigurePlace = { readonly month: string; readonly bureau: string; readonly after?: string | undefined }

export type FigureCase = {
  readonly number: string
  readonly month: string
  /** The bureau the case is counted at. */
  readonly bureau: string
  /** What it adds to the figure: a case mostly 1, an amount in fen. */
  readonly value: number
}

/** So many entries are looked at in one read. */
const entriesARead = 500

/** The figure itself as of the cut-off, from the counters. */
export async function figureTotal({ figure, bureau, months, cutOff }: FigureAsked, { tally }: FigurePorts) {
  const rows = await tally.rows(months.map((month) => rowKey(bureau, month)))
  return figureValue(figure, sheetOf(rows, bureau, months, cutOff))
}

/** A page of the cases behind a figure, by month, bureau and number. */
export async function figureCases(
  asked: FigureAsked,
  page: { readonly from?: FigurePlace | undefined; readonly limit: number },
  ports: FigurePorts,
): Promise<{ readonly cases: readonly FigureCase[]; readonly next?: FigurePlace | undefined }> {
  const cases: FigureCase[] = []
  let { from } = page
  for (const month of asked.months) {
    if (from !== undefined && month < from.month) continue
    for await (const bureau of chargedBureaus(asked.bureau, month, { asked, ports })) {
      if (from !== undefined && from.month === month && from.bureau !== bureau) continue
      let after = from?.after
      from = undefined
      do {
        if (cases.length >= page.limit) return { cases, next: { month, bureau, after } }
        const read = await readEntries(asked, { month, bureau, after, wanted: page.limit - cases.length }, ports)
        cases.push(...read.cases)
        after = read.next
      } while (after !== undefined)
    }
  }
  return { cases }
}

type Read = FigurePlace & { readonly wanted: number }

async function readEntries(
  { figure, cutOff }: FigureAsked,
  { month, bureau, after, wanted }: Read,
  ports: FigurePorts,
) {
  const query = { row: rowKey(bureau, month), cells: beginningsOf(figure), after, limit: entriesARead }
  const { entries, next } = await ports.counted.entries(query)
  const cases = entries
    .map(({ number, cells }) => ({ number, month, bureau, value: entryValue(figure, { month, cells }, cutOff) }))
    .filter(({ value }) => value !== 0)
  if (cases.length <= wanted) return { cases, next }
  const shown = cases.slice(0, wanted)
  return { cases: shown, next: shown.at(-1)?.number }
}

type Walk = { readonly asked: FigureAsked; readonly ports: FigurePorts }

/** The bureaus charged with what makes up the figure in a month, from the top down, only where there is any. */
async function* chargedBureaus(bureau: string, month: string, walk: Walk): AsyncIterable<string> {
  const { asked, ports } = walk
  const children = bureausOf(bureau.slice(0, 2))
    .filter(({ parents }) => parents[0] === bureau)
    .map(({ code }) => code)
    .toSorted()
  const rows = await ports.tally.rows([bureau, ...children].map((code) => rowKey(code, month)))
  const valueAt = (code: string) => figureValue(asked.figure, sheetOf(rows, code, [month], asked.cutOff))
  const below = children.filter((code) => valueAt(code) !== 0)
  for (const child of below) {
    if (bureausOf(child.slice(0, 2)).some(({ parents }) => parents[0] === child)) {
      yield* chargedBureaus(child, month, walk)
    } else yield child
  }
  const own = valueAt(bureau) - below.reduce((sum, code) => sum + valueAt(code), 0)
  if (own !== 0) yield bureau
}
