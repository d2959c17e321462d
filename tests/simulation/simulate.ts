// A month in a minute: the real use cases under a controlled clock, with the troubles of a scenario, then a quiet end.
import { bundledCalendar, isWorkingDay } from '../../shared/domain/calendar.ts'
import { calm, type Trouble } from './delivery.ts'
import { type Filed, nothingFiled, takeIn } from './intake.ts'
import { type Breach, breachesIn } from './invariants.ts'
import { type Line, openLine, realUseCases, type UseCases } from './line.ts'
import { type Random, randomFrom } from './random.ts'
import { type Options, type Outage, type Scenario, scenarioOf } from './scenario.ts'
import { nothingWorked, type Worked, work } from './staff.ts'

export type Simulated = {
  readonly scenario: Scenario
  readonly line: Line
  readonly filed: Filed
  readonly worked: Worked
  readonly outages: readonly (readonly [day: string, outage: Outage])[]
  readonly breaches: readonly Breach[]
  /** When it ended: the cut-off of the figures. */
  readonly end: string
}

/** The hours at which things happen, and the share of the day's intake that came since the one before. */
const hours: readonly (readonly [hour: number, share: number])[] = [
  [8, 0.1],
  [10, 0.25],
  [12, 0.2],
  [14, 0.15],
  [16, 0.15],
  [18, 0.1],
  [22, 0.05],
]
const office = { from: 8, to: 16 }

/** What a day is like without an outage. */
const ordinary = { twice: 0.05, lost: 0.02, failed: 0.004 }

/** Runs a scenario and says what does not hold at its end. */
export async function simulate(options: Options, useCases: UseCases = realUseCases): Promise<Simulated> {
  const scenario = scenarioOf(options)
  const random = randomFrom(options.seed)
  const line = openLine(options.seed, random, useCases)
  const [filed, worked] = [nothingFiled(), nothingWorked()]
  const outages: (readonly [string, Outage])[] = []
  for (let index = 0; index < options.days; index++) {
    const day = scenario.dayAt(index)
    const outage = scenario.outageOn(day)
    if (outage !== undefined) outages.push([day, outage])
    line.world.trouble = options.smooth ? calm : troubleOf(outage)
    for (const [hour, share] of hours) await tick({ day, hour, share }, { line, scenario, random, filed, worked })
  }
  const end = await comeToRest(line, scenario.dayAt(options.days))
  const breaches = await breachesIn({ line, filed, worked, end })
  return { scenario, line, filed, worked, outages, breaches, end }
}

type Running = {
  readonly line: Line
  readonly scenario: Scenario
  readonly random: Random
  readonly filed: Filed
  readonly worked: Worked
}

async function tick(time: { day: string; hour: number; share: number }, running: Running): Promise<void> {
  const { line } = running
  const { day, hour, share } = time
  const at = (minute: number) => instantOf(day, hour, minute)
  line.world.now = at(0)
  await takeIn(share, running)
  await line.pump()
  line.world.now = at(10)
  if (hour >= office.from && hour <= office.to && isWorkingDay(bundledCalendar, day)) await work(running)
  await line.pump()
  await line.pump() // what the first brought about
  line.world.now = at(20)
  await line.sweep().catch(() => {}) // the next one comes in five minutes
  await line.escalate().catch(() => {}) // in half an hour
  await line.pump()
}

const instantOf = (day: string, hour: number, minute: number) =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`).toISOString()

/** Which calls an outage takes down; the stream loses half of its batches. */
function troubleOf(outage: Outage | undefined): Trouble {
  const down = {
    queues: /^(bureaus|notices)\./,
    tally: /^tally\./,
    store: /^cases\.(create|append)$/,
    stream: undefined,
  }
  const pattern = outage && down[outage]
  return {
    ...ordinary,
    ...(outage === 'stream' ? { lost: 0.5, twice: 0.2 } : {}),
    isDown: (call) => pattern?.test(call) ?? false,
  }
}

/** After the last day all is well, and the sweep makes up for what was left behind. */
async function comeToRest(line: Line, day: string): Promise<string> {
  line.world.trouble = calm
  for (let hour = 0; hour < 6; hour++) {
    line.world.now = instantOf(day, hour, 0)
    await line.sweep()
    await line.escalate()
    while (!line.isQuiet()) await line.pump()
  }
  return line.world.now
}
