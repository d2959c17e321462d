// Draws the calendar of a clock: each day says by colour and in words whether it was counted, and why not.
import type { Clock } from '../../shared/schemas/clock.ts'
import type { Language } from '../../shared/schemas/field-messages.ts'
import { sayMonth, sayShortDay, weekHeads } from '../shell/dates.ts'
import { attributes, type Html, html } from '../shell/html.ts'
import { type CalendarDay, type CalendarMonth, monthsOf } from './calendar.ts'
import type { TrackStrings } from './strings.zh.ts'

type Words = TrackStrings['view']

/** What is read out for a day, after its date. */
function sayCell(cell: CalendarDay, words: Words): string {
  const marks = [
    cell.mark === 'start' ? words.key.start : '',
    cell.nth === undefined ? '' : words.nth(cell.nth),
    cell.mark === 'skipped' || cell.mark === 'paused' || cell.reason === 'make-up-day' ? reasonOf(cell, words) : '',
    cell.isDue ? words.key.due : '',
    cell.isProvisional ? words.key.guess : '',
    cell.isToday ? words.today : '',
  ]
  return marks.filter(Boolean).join(' ')
}

const reasonOf = (cell: Pick<CalendarDay, 'reason' | 'note'>, words: Words): string =>
  cell.note ?? (cell.reason === undefined ? '' : words.reasons[cell.reason])

/** The little word under a date: its count, or why it was left out. */
function under(cell: CalendarDay, words: Words): string {
  if (cell.isDue) return words.dueShort
  if (cell.nth !== undefined) return String(cell.nth)
  return cell.mark === 'skipped' && cell.reason !== 'weekend' ? reasonOf(cell, words).slice(0, 3) : ''
}

function cellOf(cell: CalendarDay | undefined, words: Words): Html {
  if (cell === undefined) return html`<td></td>`
  const classes = [cell.mark, cell.isDue && 'due', cell.isProvisional && 'guess', cell.isToday && 'today']
  const said = sayCell(cell, words)
  const small = cell.mark === 'none' ? '' : under(cell, words)
  return html`<td${attributes({ class: classes.filter((name) => name && name !== 'none').join(' ') || undefined })}>${Number(
    cell.day.slice(8),
  )}${small === '' ? '' : html`<small aria-hidden="true">${small}</small>`}${said === '' ? '' : html`<span class="unseen"> ${said}</span>`}</td>`
}

function monthTable(month: CalendarMonth, language: Language, words: Words): Html {
  const heads = weekHeads(language).map(({ short, whole }) => html`<th scope="col" abbr="${whole}">${short}</th>`)
  const weeks = month.weeks.map((week) => html`<tr>${week.map((cell) => cellOf(cell, words))}</tr>`)
  return html`<table class="month"><caption>${sayMonth(month.month, language)}</caption><thead><tr>${heads}</tr></thead><tbody>${weeks}</tbody></table>`
}

/** Which marks a calendar uses, so that its key explains these and no others. */
function keyOf(months: readonly CalendarMonth[], words: Words): Html {
  const days = months.flatMap((month) => month.weeks.flat()).filter((cell) => cell !== undefined)
  const used = (['start', 'counted', 'skipped', 'paused'] as const).filter((mark) =>
    days.some((day) => day.mark === mark),
  )
  const rows = [
    ...used,
    ...(days.some((day) => day.isDue) ? (['due'] as const) : []),
    ...(days.some((day) => day.isProvisional) ? (['guess'] as const) : []),
  ]
  return html`<ul class="key" aria-hidden="true">${rows.map((mark) => html`<li><i class="${mark}"></i>${words.key[mark]}</li>`)}</ul>`
}

/** Runs of days left out for a holiday, a pause or a moved last day; plain weekends go without saying. */
function leftOut(clock: Clock, language: Language, words: Words): Html {
  const spans = clock.proof.spans.filter(
    (span) => (!span.counted && span.reason !== 'weekend') || span.reason === 'make-up-day',
  )
  if (spans.length === 0) return html``
  const rows = spans.map((span) => {
    const days = words.span(sayShortDay(span.from, language), sayShortDay(span.to, language))
    const why = span.note === undefined ? words.reasons[span.reason] : `${words.reasons[span.reason]} · ${span.note}`
    return html`<li>${days}${language === 'zh' ? '：' : ': '}${why}</li>`
  })
  return html`<h4>${words.skippedTitle}</h4><ul>${rows}</ul>`
}

/** The months of a clock, their key, and the days left out in words. */
export function calendarOf(
  clock: Clock,
  { language, today, words }: { language: Language; today: string; words: Words },
): Html {
  const months = monthsOf(clock, today)
  if (months.length === 0) return html``
  return html`<div class="months">${months.map((month) => monthTable(month, language, words))}</div>${keyOf(months, words)}${leftOut(clock, language, words)}`
}
