// `npm run bench`: ratios decide, measured within one run, since machines are shared and noisy; a missed one fails.
import { benchColdStart } from './cold-start.ts'
import { missedRatios } from './figures.ts'
import { benchSubmission } from './submission.ts'
import { benchWorklist } from './worklist.ts'

const benches = { submission: benchSubmission, worklist: benchWorklist, 'cold-start': benchColdStart }
const asked = process.argv.slice(2)

for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stdout.write(`${name}\n`)
  await bench()
}
process.exitCode = missedRatios() === 0 ? 0 : 1
