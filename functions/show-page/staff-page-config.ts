// What the staff pages are told with their shell: sign-in, the province's bureaus, the days that break the weekly rule.
import type { Settings } from '../../shared/config.ts'
import { bureausOf } from '../../shared/domain/bureau-register.ts'
import { type Calendar, isWorkingDay, legalDay, nextDay } from '../../shared/domain/calendar.ts'
import type { PageConfig } from '../../shared/schemas/page-config.ts'

/** Far enough for every limit that can be running: a year back, a year on. */
const reachDays = 366

const dayAfter = (instant: string, days: number) =>
  legalDay(new Date(Date.parse(instant) + days * 86_400_000).toISOString())

function calendarAround(now: string, calendar: Calendar): PageConfig['calendar'] {
  const off: string[] = []
  const worked: string[] = []
  const last = dayAfter(now, reachDays)
  for (let day = dayAfter(now, -reachDays); day <= last; day = nextDay(day)) {
    const isWeekend = new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0
    const isWorked = isWorkingDay(calendar, day)
    if (!isWeekend && !isWorked) off.push(day)
    if (isWeekend && isWorked) worked.push(day)
  }
  return { off, worked }
}

/** A deployment that has not named its issuer carries one that cannot exist; then nobody can sign in. */
const issuerOf = (issuer: string) => (issuer.endsWith('.invalid') ? '' : issuer)

/** When the page is shown, and by which calendar. */
type Shown = { readonly now: string; readonly calendar: Calendar }

export function staffPageConfig(settings: Settings, version: string, { now, calendar }: Shown): PageConfig {
  return {
    version,
    province: settings.province,
    issuer: issuerOf(settings.oidcIssuer),
    clientId: settings.oidcClientId,
    claims: {
      role: settings.claimRole,
      bureau: settings.claimBureau,
      unit: settings.claimUnit,
      name: settings.claimName,
    },
    bureaus: bureausOf(settings.province).map(({ code, name, nameEn, parents }) => ({
      code,
      name,
      ...(nameEn === undefined ? {} : { nameEn }),
      ...(parents[0] === undefined ? {} : { parent: parents[0] }),
    })),
    calendar: calendarAround(now, calendar),
  }
}
