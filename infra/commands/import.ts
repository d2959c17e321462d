// `npm run import -- FILE.jsonl`: brings historical cases into a running Anqi, goes on where it stopped.
import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { SingleBar } from 'cli-progress'
import * as z from 'zod'
import { importAnswerSchema } from '../../shared/schemas/import-line.ts'
import { command, reachApi } from './running-anqi.ts'

const usage = 'Usage: npm run import -- FILE.jsonl [BUREAU]   (BUREAU: the province’s code, 510000 by default)'
/** What one request of the API takes, with room to spare. */
const most = { lines: 100, bytes: 900_000 }
const requestsAtOnce = 4
const mostTries = 8

const counts = () => ({ imported: 0, updated: 0, skipped: 0, rejected: 0 })
const progressSchema = z.object({
  size: z.number(),
  lines: z.number(),
  counts: z.object({ imported: z.number(), updated: z.number(), skipped: z.number(), rejected: z.number() }),
})
type Progress = z.infer<typeof progressSchema>
type Line = { readonly at: number; readonly text: string }

/** The lines in batches that one request takes; a line beyond the limit stands alone and is answered for itself. */
function batchesOf(lines: readonly Line[]): Line[][] {
  const batches: Line[][] = []
  let bytes = 0
  for (const line of lines) {
    const size = Buffer.byteLength(line.text) + 1
    const last = batches.at(-1)
    if (last === undefined || last.length >= most.lines || bytes + size > most.bytes) {
      batches.push([line])
      bytes = size
    } else {
      last.push(line)
      bytes += size
    }
  }
  return batches
}

async function send(batch: readonly Line[], api: { address: string; token: string }) {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${api.address}/api/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${api.token}`, 'content-type': 'application/x-ndjson' },
      body: batch.map(({ text }) => text).join('\n'),
    }).catch(() => undefined)
    if (response?.ok) return importAnswerSchema.parse(await response.json()).results
    const isPassing = response === undefined || response.status === 429 || response.status >= 500
    if (!isPassing || attempt >= mostTries) {
      throw new Error(
        response === undefined ? 'Nothing answers any more' : `The import was refused: ${await response.text()}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt))
  }
}

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

type Results = z.infer<typeof importAnswerSchema>['results']

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
