// `npm run eval:locate`: how well addresses are placed, by kind, against the longest county name found in the text.
// Three parts: the addresses the locator was written beside, and two fresh ones written afterwards as people write, each
// measured before the locator was touched for it. `--misses` prints what is not answered as expected, `--file F` reads
// another file of the same form.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { bureauByCode, bureausOf } from '../../shared/domain/bureau-register.ts'
import { locate } from '../../shared/domain/locate.ts'
import type { LocateAnswer } from '../../shared/schemas/placing.ts'

const { values } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    file: { type: 'string' },
    province: { type: 'string', default: '51' },
  },
})

/** `expect`: a bureau, `outside` (with the province), or `ask` (several are plausible, or nothing is readable). */
const lineSchema = z.object({
  address: z.string(),
  kind: z.string(),
  expect: z.string().regex(/^(\d{6}|outside|ask)$/),
  province: z.string().optional(),
  among: z.array(z.string()).optional(),
})
type Line = z.infer<typeof lineSchema>
type Verdict = { readonly isExact: boolean; readonly isTop3: boolean; readonly isWrong: boolean }

const { province } = values
const parts = ['addresses', 'addresses-fresh-1', 'addresses-fresh-2'].map((name) =>
  join(import.meta.dirname, `../../tests/data/${name}.jsonl`),
)
const linesOf = (file: string): readonly Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => lineSchema.parse(JSON.parse(line)))

/** What an answer amounts to: the bureau, `outside`, or `ask`. */
const outcomeOf = (answer: LocateAnswer) => answer.bureau?.code ?? (answer.outside ? 'outside' : 'ask')

function judge(line: Line, outcome: string, candidates: readonly string[]): Verdict {
  const isExact = outcome === line.expect
  return {
    isExact,
    isTop3: isExact || candidates.slice(0, 3).includes(line.expect),
    // Asking is never wrong; a bureau, or a place outside, that is not the expected one sends the case astray.
    isWrong: !isExact && outcome !== 'ask',
  }
}

const names = bureausOf(province)
  .filter((bureau) => bureau.level === 'county' && !bureau.isZone)
  .flatMap(({ code, name }) => {
    const own = name.replace('市场监督管理局', '').replace(/^.+市(?=.+区$)/, '')
    return [own, own.slice(0, -1)].filter((one) => one.length > 1).map((one) => ({ code, name: one }))
  })
  .toSorted((a, b) => b.name.length - a.name.length)

const naive = (address: string) => names.find((entry) => address.includes(entry.name))?.code ?? 'ask'

const percent = (part: number, all: number) => (all === 0 ? '–' : `${((100 * part) / all).toFixed(2)} %`)

type Row = {
  readonly line: Line
  readonly ours: Verdict
  readonly theirs: Verdict
  readonly outcome: string
  readonly candidates: readonly string[]
}

function evaluate(line: Line): Row {
  const answer = locate({ address: line.address }, { kind: 'complaint', province })
  const outcome = outcomeOf(answer)
  const candidates = answer.candidates.map((candidate) => candidate.code)
  return {
    line,
    outcome,
    candidates,
    ours: judge(line, outcome, candidates),
    theirs: judge(line, naive(line.address), []),
  }
}

function printTable(rows: readonly Row[]): void {
  const kinds = [...new Set(rows.map((row) => row.line.kind))]
  const head = ['kind', 'n', 'exact', 'top-3', 'wrong route', 'naive exact', 'naive wrong']
  const table = [...kinds, 'all'].map((kind) => {
    const of = kind === 'all' ? rows : rows.filter((row) => row.line.kind === kind)
    const share = (test: (row: Row) => boolean) => percent(of.filter(test).length, of.length)
    return [
      kind,
      String(of.length),
      share((row) => row.ours.isExact),
      share((row) => row.ours.isTop3),
      share((row) => row.ours.isWrong),
      share((row) => row.theirs.isExact),
      share((row) => row.theirs.isWrong),
    ]
  })
  process.stdout.write(`${[head, ...table].map((row) => row.map((cell) => cell.padEnd(13)).join('')).join('\n')}\n`)
}

function printSpeed(lines: readonly Line[]): void {
  const started = performance.now()
  for (const line of lines) locate({ address: line.address }, { kind: 'complaint', province })
  process.stdout.write(`${((performance.now() - started) / lines.length).toFixed(3)} ms an address after warm-up\n`)
}

const nameOf = (code: string) => bureauByCode(code)?.shortName ?? code
function printMisses(rows: readonly Row[]): void {
  for (const { line, ours, outcome, candidates } of rows) {
    if (ours.isExact) continue
    const label = ours.isWrong ? 'WRONG' : ours.isTop3 ? 'top-3' : 'miss'
    const got = outcome === 'ask' ? candidates.slice(0, 4).map(nameOf).join('?') : nameOf(outcome)
    process.stdout.write(`${label} ${line.kind} ${line.address} | ${nameOf(line.expect)} | ${got}\n`)
  }
}

/** One part: its table, what lies outside, the functional zones, the speed. */
function report(file: string): void {
  const lines = linesOf(file)
  const rows = lines.map(evaluate)
  const outside = rows.filter((row) => row.line.expect === 'outside')
  const zones = rows.filter((row) => bureauByCode(row.line.expect)?.isZone === true)
  const counties = lines.filter((line) => bureauByCode(line.expect)?.isZone === false).map((line) => line.expect)
  process.stdout.write(`\n${basename(file)}\n`)
  if (values.misses) printMisses(rows)
  printTable(rows)
  process.stdout.write(
    [
      `counties covered: ${new Set(counties).size}`,
      `outside detected: ${percent(outside.filter((row) => row.outcome === 'outside').length, outside.length)} of ${outside.length}`,
      `functional zone named: ${percent(zones.filter((row) => row.ours.isExact).length, zones.length)} of ${zones.length}`,
      '',
    ].join('\n'),
  )
  printSpeed(lines)
}

for (const file of values.file === undefined ? parts : [values.file]) report(file)
