// `npm run demo [-- --year 2026] [--live]`: a year of invented cases of the province, through the import and the real line;
// live, cases are filed one by one as consumers would.
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { readMachineSettings } from '../../shared/config.ts'
import { inventedCases, periodOf } from './demo/invented-cases.ts'
import { fileLive } from './demo/live.ts'
import { untilCounted } from './demo/until-counted.ts'
import { batchesOf, send } from './import-client.ts'
import { command, reachApi, reachPublicApi } from './running-anqi.ts'

const usage = `Usage: npm run demo -- [--year 2026] [--cases 4000] [--seed 7] [--live [--count N] [--every SECONDS]]
  --year   the calendar year; without it the last twelve months up to today
  --cases  how many cases the whole year has
  --live   files cases through the public form's API until it is stopped (Ctrl-C), or N of them`
const requestsAtOnce = 4

const whole = (name: string, text: string, least: number): number => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least)
    throw new Error(`--${name} is a whole number from ${least} on\n${usage}`)
  return number
}

function read() {
  const { values } = parseArgs({
    options: {
      year: { type: 'string' },
      cases: { type: 'string', default: '4000' },
      seed: { type: 'string', default: '7' },
      live: { type: 'boolean', default: false },
      count: { type: 'string' },
      every: { type: 'string', default: '12' },
    },
  })
  const now = new Date().toISOString()
  const { province } = readMachineSettings()
  if (values.year !== undefined && !/^20\d\d$/.test(values.year))
    throw new Error(`--year is a year like 2026\n${usage}`)
  if (values.year !== undefined && values.year > now.slice(0, 4)) throw new Error(`${values.year} has not begun`)
  return {
    plan: {
      ...periodOf(values.year, now),
      province,
      seed: whole('seed', values.seed, 0),
      cases: whole('cases', values.cases, 1),
      now,
    },
    isLive: values.live,
    count: values.count === undefined ? Number.POSITIVE_INFINITY : whole('count', values.count, 1),
    everySeconds: whole('every', values.every, 1),
  }
}

async function load(plan: ReturnType<typeof read>['plan']): Promise<number> {
  const api = await reachApi('admin', `${plan.province}0000`)
  const lines = inventedCases(plan).map((line, index) => ({ at: index + 1, text: JSON.stringify(line) }))
  const bar = new SingleBar({
    format: 'imported {bar} {percentage}% | {value}/{total} | {eta_formatted}',
    hideCursor: true,
  })
  bar.start(lines.length, 0)
  const reasons: string[] = []
  let taken = 0
  const batches = batchesOf(lines)
  for (let start = 0; start < batches.length; start += requestsAtOnce) {
    const some = batches.slice(start, start + requestsAtOnce)
    for (const { result, reason } of (await Promise.all(some.map((batch) => send(batch, api)))).flat()) {
      if (result === 'rejected') reasons.push(reason ?? '')
      else taken++
    }
    bar.increment(some.flat().length)
  }
  bar.stop()
  await untilCounted(taken)
  for (const reason of reasons.slice(0, 5)) process.stderr.write(`${reason}\n`)
  const rejected = reasons.length === 0 ? '' : `; ${reasons.length} were not taken (acted on since, or see above)`
  process.stdout.write(`${taken} invented cases of ${plan.from} to ${plan.to} are in ${api.address}${rejected}\n`)
  return reasons.length === 0 ? 0 : 1
}

await command(async () => {
  const { plan, isLive, count, everySeconds } = read()
  if (!isLive) return load(plan)
  await fileLive(reachPublicApi(), { province: plan.province, seed: Date.now(), count, everySeconds })
  return 0
})
