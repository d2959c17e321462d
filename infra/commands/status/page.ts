// The page of the terminal: one line a question, and a sign in front that says whether it is well.
import { styleText } from 'node:util'
import type { Look } from './looking.ts'

/** The limits of the alarms on AWS, for one machine: section 5 of docs/operations.md. */
const most = { queueSeconds: 900, lagSeconds: 600, frequentMinutes: 60, dailyHours: 30 }
const frequent = /sweeppending|watchclocks/

type Sign = 'ok' | 'look' | 'bad'
export type Line = { readonly sign: Sign; readonly what: string; readonly told: string; readonly section?: string }

const span = (seconds: number): string =>
  seconds < 120
    ? `${seconds} s`
    : seconds < 7200
      ? `${Math.round(seconds / 60)} min`
      : `${Math.round(seconds / 3600)} h`

/** What the page says, line by line; the last column names the section of the manual where something is to be done. */
export function linesOf(seen: Look, nowMs: number): Line[] {
  return [
    ...healthLines(seen),
    ...lineLines(seen),
    ...figureLines(seen),
    ...scheduleLines(seen, nowMs),
    ...troubleLines(seen),
  ]
}

/** Whether anything asks for a person. */
export const isWell = (lines: readonly Line[]): boolean => lines.every(({ sign }) => sign !== 'bad')

function healthLines({ health }: Look): Line[] {
  if (health === undefined)
    return [{ sign: 'bad', what: 'health', told: 'nothing answers: npm start', section: 'many-failures' }]
  return Object.entries(health.checks).map(([name, outcome]) => ({
    sign: outcome === 'ok' ? 'ok' : outcome === 'waiting' ? 'look' : 'bad',
    what: `health ${name}`,
    told: outcome,
    ...(outcome === 'ok' ? {} : { section: 'many-failures' }),
  }))
}

function lineLines({ queues, deadLetters, readers }: Look): Line[] {
  const lag = readers.map(({ name, behind, seconds }): Line => {
    const sign = seconds > most.lagSeconds ? 'bad' : behind > 0 ? 'look' : 'ok'
    return { sign, what: `stream ${name}`, told: `${behind} behind, ${span(seconds)}`, section: 'stream-lag' }
  })
  const waiting = queues.map(({ name, waiting: count, oldestSeconds }): Line => {
    const sign = oldestSeconds > most.queueSeconds ? 'bad' : 'look'
    return {
      sign,
      what: `queue ${name}`,
      told: `${count} waiting, oldest ${span(oldestSeconds)}`,
      section: 'queue-age',
    }
  })
  const dead = deadLetters.map(
    ({ name, waiting: count }): Line => ({
      sign: 'bad',
      what: `dead ${name}`,
      told: `${count} letters`,
      section: 'dead-letters',
    }),
  )
  return [
    ...lag,
    ...(waiting.length > 0 ? waiting : [{ sign: 'ok', what: 'queues', told: 'empty' } as const]),
    ...(dead.length > 0 ? dead : [{ sign: 'ok', what: 'dead letters', told: 'none' } as const]),
  ]
}

function figureLines({ figures }: Look): Line[] {
  const sections = {
    Unrouted: 'left-behind',
    Uncounted: 'left-behind',
    Differences: 'differences',
    Unbalanced: 'differences',
  }
  return Object.entries(sections).map(([name, section]) => {
    const value = figures[name]
    if (value === undefined) return { sign: 'ok', what: name.toLowerCase(), told: 'not looked at yet' }
    return { sign: value === 0 ? 'ok' : 'bad', what: name.toLowerCase(), told: String(value), section }
  })
}

function scheduleLines({ schedules }: Look, nowMs: number): Line[] {
  return schedules.map(({ name, lastRun }) => {
    const minutes = Math.round((nowMs - Date.parse(lastRun)) / 60_000)
    const isLate = minutes > (frequent.test(name) ? most.frequentMinutes : most.dailyHours * 60)
    return { sign: isLate ? 'bad' : 'ok', what: `run ${name}`, told: `${span(minutes * 60)} ago`, section: 'not-run' }
  })
}

const troubleLines = ({ troubles }: Look): Line[] =>
  troubles.slice(0, 6).map(({ code, count }) => ({
    sign: 'look',
    what: 'log',
    told: `${count} × ${code}`,
    section: 'errors',
  }))

const signs = { ok: ['✓', 'green'], look: ['·', 'yellow'], bad: ['✗', 'red'] } as const

/** The page as text; colours where the terminal takes them. */
export function pageOf(seen: Look, nowMs: number): string {
  const lines = linesOf(seen, nowMs)
  const head = `按期 Anqi ${seen.health?.version ?? ''}  ${seen.origin ?? 'not running'}  ${new Date(nowMs).toLocaleTimeString('zh-CN')}`
  const rows = lines.map(({ sign, what, told, section }) => {
    const [mark, colour] = signs[sign]
    const advice = sign === 'ok' || section === undefined ? '' : `  → operations.md “${section}”`
    return `${styleText(colour, mark)} ${what.padEnd(44)} ${told}${styleText('dim', advice)}`
  })
  const verdict = isWell(lines) ? styleText('green', 'Cases travel.') : styleText('red', 'Something asks for you.')
  return [styleText('bold', head), ...rows, verdict].join('\n')
}
