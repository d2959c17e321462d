// `npm run demo`: fills a running Anqi with 500 invented cases of several bureaus, through the import and the real line.
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { inventedCases } from './demo/invented-cases.ts'
import { batchesOf, send } from './import-client.ts'
import { command, reachApi } from './running-anqi.ts'

await command(async () => {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '500' }, seed: { type: 'string', default: '7' } },
  })
  const [count, seed] = [Number(values.cases), Number(values.seed)]
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed))
    throw new Error('--cases and --seed are whole numbers')
  const api = await reachApi('admin', '510000')
  const lines = inventedCases(count, seed, new Date().toISOString()).map((line, index) => ({
    at: index + 1,
    text: JSON.stringify(line),
  }))
  const bar = new SingleBar({ format: '{bar} {percentage}% | {value}/{total}', hideCursor: true })
  bar.start(lines.length, 0)
  const reasons: string[] = []
  let taken = 0
  for (const batch of batchesOf(lines)) {
    for (const { result, reason } of await send(batch, api)) {
      if (result === 'rejected') reasons.push(reason ?? '')
      else taken++
    }
    bar.increment(batch.length)
  }
  bar.stop()
  for (const reason of reasons.slice(0, 5)) process.stderr.write(`${reason}\n`)
  process.stdout.write(`${taken} invented cases are in ${api.address}; ${reasons.length} were rejected\n`)
  return reasons.length === 0 ? 0 : 1
})
