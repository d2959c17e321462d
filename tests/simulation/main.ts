// npm run simulate -- --bureaus 20 --days 60 --seed 7: a month in a minute. Ends with 1 when an invariant does not hold.
import { parseArgs } from 'node:util'
import { printed } from './printed.ts'
import { defaults } from './scenario.ts'
import { simulate } from './simulate.ts'

const { values } = parseArgs({
  options: {
    bureaus: { type: 'string', default: String(defaults.bureaus) },
    days: { type: 'string', default: String(defaults.days) },
    seed: { type: 'string', default: String(defaults.seed) },
    cases: { type: 'string', default: String(defaults.casesADay) },
    from: { type: 'string', default: defaults.from },
    smooth: { type: 'boolean', default: false },
  },
})

const begun = performance.now()
const simulated = await simulate({
  bureaus: Number(values.bureaus),
  days: Number(values.days),
  seed: Number(values.seed),
  casesADay: Number(values.cases),
  from: values.from,
  smooth: values.smooth,
})
const seconds = ((performance.now() - begun) / 1000).toFixed(1)
process.stdout.write(`${await printed(simulated)}\nsimulated in ${seconds} s\n`)
process.exitCode = simulated.breaches.length === 0 ? 0 : 1
