// `npm run bench`: ratios decide, measured within one run, since machines are shared and noisy; a missed one fails.
import { benchBoard } from './board.ts'
import { benchColdStart } from './cold-start.ts'
import { missedRatios } from './figures.ts'
import { benchFlood } from './flood.ts'
import { benchStatistics } from './statistics.ts'
import { benchSubmission } from './submission.ts'
import { benchWorklist } from './worklist.ts'

const words = process.argv.slice(2)
const asked = words.filter((word) => Number.isNaN(Number(word)))
/** `npm run bench -- statistics 10000 100000`: the sizes of the stores; `flood 5000`: that of the flood. */
const sizes = words.map(Number).filter((size) => !Number.isNaN(size))
const benches = {
  submission: benchSubmission,
  worklist: benchWorklist,
  'cold-start': benchColdStart,
  board: benchBoard,
  statistics: () => benchStatistics(sizes),
  flood: () => benchFlood(sizes[0] ?? 5000),
}

for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stdout.write(`${name}\n`)
  await bench()
}
process.exitCode = missedRatios() === 0 ? 0 : 1
