// `npm run calendar -- preview|load|apply FILE`: what a year's notice moves; its line in the source; its step in each case.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wire } from '../../shared/adapters/wiring.ts'
import { bundledCalendar } from '../../shared/domain/calendar.ts'
import { withNotice } from '../../shared/domain/calendar-loading.ts'
import { bundledLaw } from '../../shared/domain/rulebook.ts'
import { type CalendarNotice, calendarNoticeSchema } from '../../shared/schemas/calendar-notice.ts'
import { withNoticeInSource } from './calendar/calendar-source.ts'
import { lawWith, lawWithout, moveCases, movedCases, type Touched } from './calendar/move-cases.ts'
import { command, reachTables } from './running-anqi.ts'

const usage = 'npm run calendar -- preview|load|apply FILE'
const sourceFile = join(import.meta.dirname, '../../shared/domain/calendar.data.ts')
const say = (text: string) => process.stdout.write(`${text}\n`)

function readNotice(file: string): CalendarNotice {
  const parsed = calendarNoticeSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`${file} is not a notice: ${wrong.join('; ')}`)
}

async function print(cases: AsyncIterable<Touched>): Promise<void> {
  let [count, days] = [0, 0]
  for await (const { moved } of cases) {
    count++
    days += moved.length
    for (const { number, clock, round, from, to, isDone } of moved) {
      say(`${number} ${clock} ${round}: ${from ?? '-'} → ${to ?? '-'}${isDone ? ' (done)' : ''}`)
    }
  }
  say(`${count} cases, ${days} due days`)
}

/** Also where nothing runs yet: the source is the release's, whatever cases there are. */
function load(notice: CalendarNotice): void {
  writeFileSync(sourceFile, withNoticeInSource(readFileSync(sourceFile, 'utf8'), notice))
  say(`${notice.year} is in shared/domain/calendar.data.ts. Release it, then: npm run calendar -- apply FILE`)
}

await command(async () => {
  const [what, file, ...more] = process.argv.slice(2)
  if (file === undefined || more.length > 0 || !['preview', 'load', 'apply'].includes(what ?? ''))
    throw new Error(usage)
  const notice = readNotice(file)
  if (what === 'load') load(notice)
  else await overCases(what, notice)
  return 0
})

async function overCases(what: string | undefined, notice: CalendarNotice): Promise<void> {
  const calendar = withNotice(bundledCalendar, notice)
  if (what === 'apply' && calendar !== bundledCalendar) {
    throw new Error(`This release does not know the notice for ${notice.year}: load and release it first`)
  }
  reachTables()
  const { client, cases, chain } = wire()
  const now = () => new Date().toISOString()
  const found =
    what === 'preview'
      ? movedCases({ cases }, bundledLaw, lawWith(calendar))
      : moveCases({ cases, chain }, lawWithout(notice.year), now)
  await print(found)
  client.destroy()
}
