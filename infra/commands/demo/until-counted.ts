// Shows how the line works off what was imported, where the tables can be reached: on this machine, or with CASES_TABLE.
import { SingleBar } from 'cli-progress'
import { wire } from '../../../shared/adapters/wiring.ts'
import { readMachineSettings } from '../../../shared/config.ts'
import { readRunningState } from '../../local/data-directory.ts'
import { reachTables } from '../running-anqi.ts'

const lookEveryMilliseconds = 1_000
const farFuture = '9999'

/** Resolves when nothing is owed any more; at once, with a word, where the tables are out of reach. */
export async function untilCounted(imported: number): Promise<void> {
  const { casesTable, data, url } = readMachineSettings()
  if (casesTable === undefined && (url !== undefined || readRunningState(data) === undefined)) {
    process.stdout.write('Worklists and figures follow within minutes.\n')
    return
  }
  reachTables()
  const { client, cases } = wire()
  const owed = async (): Promise<number> => {
    const [unrouted, uncounted] = await Promise.all(
      (['routing', 'counting'] as const).map((what) => cases.owing(what, farFuture, 8 * imported + 8)),
    )
    return new Set([...(unrouted ?? []), ...(uncounted ?? [])]).size
  }
  const bar = new SingleBar({
    format: 'counted  {bar} {percentage}% | {value}/{total} | {eta_formatted}',
    hideCursor: true,
  })
  bar.start(imported, 0)
  for (let left = await owed(); left > 0; left = await owed()) {
    bar.update(Math.max(0, imported - left))
    await new Promise((resolve) => setTimeout(resolve, lookEveryMilliseconds))
  }
  bar.update(imported)
  bar.stop()
  client.destroy()
}
