// `npm run verify-history [-- NUMBER …]`: checks the chain of every history entry, and the days' anchors.
import { s3Archive, s3Client } from '../../shared/adapters/s3-archive.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { anchoredHeads, brokenLink } from './history-chain.ts'
import { command, reachTables } from './running-anqi.ts'

async function* given(
  numbers: readonly string[],
  get: (number: string) => Promise<{ number: string; chainHead: string } | undefined>,
) {
  for (const number of numbers) {
    const record = await get(number)
    if (record === undefined) throw new Error(`There is no case ${number}`)
    yield record
  }
}

await command(async () => {
  reachTables()
  const { settings, client, cases, chain } = wire()
  const archive = s3Archive(s3Client(settings), settings.historyBucket)
  const anchors = await anchoredHeads(archive, new Date().toISOString())
  const numbers = process.argv.slice(2)
  let checked = 0
  let broken = 0
  for await (const record of numbers.length > 0 ? given(numbers, cases.get) : cases.all()) {
    checked++
    const fault = await brokenLink(record, await cases.history(record.number), { chain, anchors })
    if (fault === undefined) continue
    broken++
    process.stdout.write(`${record.number}: ${fault}\n`)
  }
  process.stdout.write(`${checked} histories, ${anchors.size} anchored heads, ${broken} broken\n`)
  client.destroy()
  return broken === 0 ? 0 : 1
})
