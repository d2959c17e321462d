// When a schedule of EventBridge Scheduler is due: rate(…) and cron(…) in a time zone, to the minute.

const minute = 60_000
const rateUnits: Record<string, number> = { minute, hour: 60 * minute, day: 24 * 60 * minute }
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekDays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
/** No further back: a machine that was off for long catches up once, not for every day. */
const longestLook = 8 * 24 * 60 * minute

export type Schedule = { expression: string; timeZone: string }

/** Whether a due time lies after `since` and not after `now`. Throws on an expression it does not know. */
export function isDue({ expression, timeZone }: Schedule, since: Date, now: Date): boolean {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression)
  if (rate !== null) return now.getTime() - since.getTime() >= Number(rate[1]) * (rateUnits[rate[2] ?? ''] ?? minute)
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.split(/\s+/)
  if (fields?.length !== 6) throw new Error(`The schedule ${expression} is neither rate(…) nor cron(…) of six fields`)
  const last = Math.floor(now.getTime() / minute)
  const first = Math.floor(Math.max(since.getTime(), now.getTime() - longestLook) / minute) + 1
  const format = formatOf(timeZone)
  for (let at = last; at >= first; at--) if (fits(fields, partsOf(format, new Date(at * minute)))) return true
  return false
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
  })
}

type Parts = Record<'minute' | 'hour' | 'day' | 'month' | 'weekday' | 'year', number>

function partsOf(format: Intl.DateTimeFormat, at: Date): Parts {
  const texts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    minute: Number(texts['minute']),
    hour: Number(texts['hour']),
    day: Number(texts['day']),
    month: Number(texts['month']),
    weekday: weekDays.indexOf((texts['weekday'] ?? '').toUpperCase()) + 1,
    year: Number(texts['year']),
  }
}

function fits([minutes, hours, days, month, weekday, year]: readonly string[], at: Parts): boolean {
  return (
    allows(minutes, at.minute, { least: 0 }) &&
    allows(hours, at.hour, { least: 0 }) &&
    allows(days, at.day, { least: 1 }) &&
    allows(month, at.month, { least: 1, names: months }) &&
    allows(weekday, at.weekday, { least: 1, names: weekDays }) &&
    allows(year, at.year, { least: 1970 })
  )
}

type Range = { least: number; names?: readonly string[] }

function allows(field = '*', value: number, { least, names = [] }: Range): boolean {
  const number = (text: string): number => {
    const place = names.indexOf(text.toUpperCase())
    const read = place < 0 ? Number(text) : place + 1
    if (!Number.isInteger(read)) throw new Error(`The schedule field ${field} is not known here`)
    return read
  }
  return field.split(',').some((part) => {
    const [range = '*', step] = part.split('/')
    const isAny = range === '*' || range === '?'
    const [from, to] = isAny ? [least, Number.MAX_SAFE_INTEGER] : range.split('-').map(number)
    if (from === undefined) return false
    const until = to ?? (step === undefined ? from : Number.MAX_SAFE_INTEGER)
    return value >= from && value <= until && (value - from) % number(step ?? '1') === 0
  })
}
