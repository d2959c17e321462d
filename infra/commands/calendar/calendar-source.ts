// The year's line in the source of the calendar: what a release knows of a year is reviewed and committed like the rest.
import { bundledCalendar } from '../../../shared/domain/calendar.ts'
import { withNotice } from '../../../shared/domain/calendar-loading.ts'
import type { CalendarNotice } from '../../../shared/schemas/calendar-notice.ts'

/** The text of `calendar.data.ts` with the notice in it; throws when a name cannot stand in it. */
export function withNoticeInSource(source: string, notice: CalendarNotice): string {
  const calendar = withNotice(bundledCalendar, notice)
  const year = calendar.years[notice.year] ?? ''
  if (/['\\\n]/.test(`${calendar.version}${year}`)) throw new Error('Names in a notice hold no quotes')
  const line = `  ${notice.year}: '${year}',`
  const versioned = source.replace(/(calendarVersion = )'[^']*'/, (_, head: string) => `${head}'${calendar.version}'`)
  const standing = new RegExp(`^  ${notice.year}: '.*',$`, 'm')
  return standing.test(versioned)
    ? versioned.replace(standing, () => line)
    : versioned.replace(/\n\}\n$/, () => `\n${line}\n}\n`)
}
