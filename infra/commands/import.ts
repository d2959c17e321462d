// `npm run import -- FILE.jsonl`: brings historical cases into a running Anqi, goes on where it stopped.
import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { SingleBar } from 'cli-progress'
import * as z from 'zod'
import { batchesOf, type Line, type Results, send } from './import-client.ts'
import { command, reachApi } from './running-anqi.ts'

const usage = 'Usage: npm run import -- FILE.jsonl [BUREAU]   (BUREAU: the province’s code, 510000 by default)'
const requestsAtOnce = 4

const counts = () => ({ imported: 0, updated: 0, skipped: 0, rejected: 0 })
const progressSchema = z.object({
  size: z.number(),
  lines: z.number(),
  counts: z.object({ imported: z.number(), updated: z.number(), skipped: z.number(), rejected: z.number() }),
})
type Progress = z.infer<typeof progressSchema>

function readProgress(file: string, size: number): Progress {
  if (existsSync(file)) {
    const kept = progressSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (kept.success && kept.data.size === size) return kept.data
  }
  return { size, lines: 0, counts: counts() }
}

async function importFile(file: string, bureau: string): Promise<number> {
  const api = await reachApi('admin', bureau)
  const files = { progress: `${file}.progress.json`, rejected: `${file.replace(/\.jsonl$/, '')}.rejected.jsonl` }
  const progress = readProgress(files.progress, statSync(file).size)
  if (progress.lines === 0) rmSync(files.rejected, { force: true })
  const all = readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ at: index + 1, text }))
    .filter(({ text }) => text.trim() !== '')
  const batches = batchesOf(all.filter(({ at }) => at > progress.lines))
  const bar = new SingleBar({ format: '{bar} {percentage}% | {value}/{total} | {eta_formatted}', hideCursor: true })
  bar.start(all.length, all.length - batches.flat().length)
  try {
    for (let start = 0; start < batches.length; start += requestsAtOnce) {
      const some = batches.slice(start, start + requestsAtOnce)
      const results = await Promise.all(some.map((batch) => send(batch, api)))
      for (const [index, batch] of some.entries()) {
        record(batch, results[index] ?? [], { progress, rejected: files.rejected })
      }
      progress.lines = some.at(-1)?.at(-1)?.at ?? progress.lines
      writeFileSync(files.progress, JSON.stringify(progress))
      bar.increment(some.flat().length)
    }
  } finally {
    bar.stop()
  }
  rmSync(files.progress, { force: true })
  const { imported, updated, skipped, rejected } = progress.counts
  process.stdout.write(`imported ${imported}, updated ${updated}, skipped ${skipped}, rejected ${rejected}\n`)
  return rejected > 0 ? 2 : 0
}

/** Counts the results of a batch and writes down what was rejected, with line number and reason. */
function record(
  batch: readonly Line[],
  results: Results,
  { progress, rejected }: { progress: Progress; rejected: string },
): void {
  for (const { line, result, reason } of results) {
    progress.counts[result]++
    const source = batch[line - 1]
    if (result !== 'rejected' || source === undefined) continue
    appendFileSync(rejected, `${JSON.stringify({ line: source.at, reason, input: source.text })}\n`)
  }
}

await command(async () => {
  const [file, bureau = '510000'] = process.argv.slice(2)
  if (file === undefined) throw new Error(usage)
  if (!existsSync(file)) throw new Error(`There is no file ${file}`)
  return importFile(file, bureau)
})
