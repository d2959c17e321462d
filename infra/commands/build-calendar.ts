// Writes the compact calendar module from the npm package `chinese-days`: one line a year, as the State Council's notice
// has it. Run by hand when a new year's notice is out; what it writes is committed, so that no build depends on it.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as z from 'zod'

const packageRequire = createRequire(import.meta.url)
const packagePath = join(dirname(packageRequire.resolve('chinese-days')), '..')
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(packagePath, 'package.json'), 'utf8')))
const days = z
  .object({ holidays: z.record(z.iso.date(), z.string()), workdays: z.record(z.iso.date(), z.string()) })
  .parse(JSON.parse(readFileSync(join(packagePath, 'dist/chinese-days.json'), 'utf8')))

type Run = { name: string; from: string; to: string }

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
const packed = (day: string) => day.slice(5).replace('-', '')
/** Entries read `National Day,国庆节,3`. */
const chineseName = (entry: string) => entry.split(',')[1] ?? entry

/** Consecutive days off of one name, as `元旦0101-0103`. */
function packHolidays(year: string): string {
  const runs: Run[] = []
  const entries = Object.entries(days.holidays).filter(([day]) => day.startsWith(year))
  for (const [day, entry] of entries.sort(([left], [right]) => left.localeCompare(right))) {
    const last = runs.at(-1)
    if (last !== undefined && last.name === chineseName(entry) && dayAfter(last.to) === day) last.to = day
    else runs.push({ name: chineseName(entry), from: day, to: day })
  }
  return runs.map((run) => `${run.name}${packed(run.from)}-${packed(run.to)}`).join(',')
}

const packMakeUpDays = (year: string) =>
  Object.keys(days.workdays)
    .filter((day) => day.startsWith(year))
    .sort()
    .map(packed)
    .join(',')

const years = [...new Set(Object.keys(days.holidays).map((day) => day.slice(0, 4)))].sort()
const lines = years.map((year) => `  ${year}: '${packHolidays(year)}|${packMakeUpDays(year)}',`)
const text = `// Days off and make-up working days by year, as announced by the State Council. Written by infra/commands/build-calendar.ts.
// A year reads \`days off|make-up days\`; a run of days off \`name MMDD-MMDD\`, a make-up day \`MMDD\`.

export const calendarVersion = 'chinese-days@${version}'

export const calendarYears: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`
writeFileSync(join(import.meta.dirname, '../../shared/domain/calendar.data.ts'), text)
