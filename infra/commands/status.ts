// `npm run status [-- --once]`: whether cases travel, on this machine; live, or once for a script (exit code 1: look).
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readMachineSettings } from '../../shared/config.ts'
import { command } from './running-anqi.ts'
import { look } from './status/looking.ts'
import { isWell, linesOf, pageOf } from './status/page.ts'

const everyMilliseconds = 2_000
const clearScreen = '\u001B[2J\u001B[H'

await command(async () => {
  const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } })
  const { data } = readMachineSettings()
  for (;;) {
    const now = Date.now()
    const seen = await look(data, now)
    process.stdout.write(`${values.once ? '' : clearScreen}${pageOf(seen, now)}\n`)
    if (values.once) return isWell(linesOf(seen, now)) ? 0 : 1
    await sleep(everyMilliseconds)
  }
})
