// `npm run calendar -- preview|load FILE`: a year's notice or a province's own days, into the running system.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import * as z from 'zod'
import { readMachineSettings } from '../../shared/config.ts'
import { calendarNoticeSchema, closuresFileSchema } from '../../shared/schemas/calendar-notice.ts'
import { type CalendarDocument, calendarDocumentSchema } from '../../shared/schemas/registers.ts'
import { registerClient } from './register-client.ts'
import { command } from './running-anqi.ts'

const usage = 'npm run calendar -- preview|load FILE [REASON]'
const say = (text: string) => process.stdout.write(`${text}\n`)

const fileSchema = z.union([
  closuresFileSchema.transform(({ closures }) => ({ kind: 'closures' as const, closures })),
  calendarNoticeSchema.transform((notice) => ({ kind: 'notice' as const, notice })),
])
type Loaded = z.infer<typeof fileSchema>

/** A file is read by the schema it is meant for, so that what is wrong is said of that. */
function readFile(file: string): Loaded {
  const given: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const isClosures = typeof given === 'object' && given !== null && 'closures' in given
  const parsed = (isClosures ? closuresFileSchema : calendarNoticeSchema).safeParse(given)
  if (parsed.success) return fileSchema.parse(given)
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`${file} is neither a notice nor a list of closures: ${wrong.join('; ')}`)
}

/** The document with the file in it: a year, a day is replaced where it stands. */
function withFile({ notices, closures }: CalendarDocument, file: Loaded): CalendarDocument {
  if (file.kind === 'notice') {
    const others = notices.filter(({ year }) => year !== file.notice.year)
    return { closures, notices: [...others, file.notice].toSorted((left, right) => left.year - right.year) }
  }
  const days = new Set(file.closures.map(({ day }) => day))
  const others = closures.filter(({ day }) => !days.has(day))
  return { notices, closures: [...others, ...file.closures].toSorted((left, right) => (left.day < right.day ? -1 : 1)) }
}

await command(async () => {
  const [what, file, reason, ...more] = process.argv.slice(2)
  if (file === undefined || more.length > 0 || !['preview', 'load'].includes(what ?? '')) throw new Error(usage)
  const loaded = readFile(file)
  const register = await registerClient('calendar', `${readMachineSettings().province}0000`)
  const { version, document: given } = await register.read()
  const document = withFile(calendarDocumentSchema.parse(given), loaded)
  const preview = await register.preview({ document }, ({ number, clock, round, from, to, isDone }) =>
    say(`${number} ${clock} ${round}: ${from ?? '-'} → ${to ?? '-'}${isDone ? ' (done)' : ''}`),
  )
  say(`${preview.looked} cases looked at, ${preview.moved} due days move`)
  if (what === 'preview') return 0
  const published = await register.publish({
    document,
    version,
    shown: preview.shown,
    reason: reason ?? basename(file),
  })
  say(`Version ${published} of the calendar is published; the cases follow within minutes, each with a step of its own`)
  return 0
})
