// What is counted beside the line: what consumers said, call-backs, negotiations, leads, splits, and why cases came back.
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { type Line, LinesTable } from './care-table.tsx'
import type { Choice } from './choice.ts'
import { ShareTable } from './share-table.tsx'
import { words } from './strings.zh.ts'

type Props = { readonly figures: Statistics; readonly choice: Choice }

function linesOf({ beside }: Statistics): readonly Line[] {
  if (beside === undefined) return []
  const { satisfaction, kept, odrSettled } = beside
  const plain = [
    'odrRouted',
    'leadsFound',
    'leadsFiled',
    'split',
    'reclassified',
    'entrusted',
    'toPolice',
    'silent',
  ] as const
  return [
    { path: 'beside.satisfied', count: satisfaction.count, percent: satisfaction.percent },
    { path: 'beside.dissatisfied', count: satisfaction.base - satisfaction.count },
    { path: 'beside.kept', count: kept.count, percent: kept.percent },
    { path: 'beside.broken', count: kept.base - kept.count },
    { path: 'beside.odrSettled', count: odrSettled.count, percent: odrSettled.percent },
    ...plain.map((name) => ({ path: `beside.${name}`, count: beside[name] })),
  ].filter(({ count }) => count > 0)
}

export function BesideTables({ figures, choice }: Props) {
  const lines = linesOf(figures)
  const returns = figures.beside?.returnedByRule ?? []
  const { title, note } = words.beside
  return (
    <>
      {lines.length > 0 && <LinesTable id="beside" title={title} note={note} lines={lines} choice={choice} />}
      {returns.length > 0 && (
        <ShareTable title={words.beside.returns} rows={returns} path="beside.returned" choice={choice} />
      )}
    </>
  )
}
