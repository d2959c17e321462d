// A year's notice on days off, or a province's own closures, as it is loaded into a running system.
import * as z from 'zod'
import { daySchema, textSchema } from './primitives.ts'

/** The State Council's notice for a year (国务院办公厅关于部分节假日安排的通知). */
export const calendarNoticeSchema = z
  .object({
    year: z.int().min(2004).max(2100),
    /** Where it was announced, e.g. `国办发明电〔2025〕7号`. */
    source: textSchema(80),
    daysOff: z
      .array(z.object({ name: textSchema(20), from: daySchema, to: daySchema }))
      .min(1)
      .max(40),
    makeUpDays: z.array(daySchema).max(20),
  })
  .superRefine((notice, context) => {
    const say = (path: (string | number)[], reason: string) =>
      context.addIssue({ code: 'custom', path, params: { reason }, message: reason })
    const isOutside = (day: string) => !day.startsWith(`${notice.year}-`)
    notice.daysOff.forEach((run, index) => {
      if (run.to < run.from) say(['daysOff', index, 'to'], 'ends-before-it-starts')
      if (isOutside(run.from) || isOutside(run.to)) say(['daysOff', index], 'outside-the-year')
      if (/[\d,|-]/.test(run.name)) say(['daysOff', index, 'name'], 'malformed-name')
    })
    notice.makeUpDays.forEach((day, index) => {
      if (isOutside(day)) say(['makeUpDays', index], 'outside-the-year')
      if (notice.daysOff.some((run) => run.from <= day && day <= run.to)) say(['makeUpDays', index], 'is-a-day-off')
      if (new Date(day).getUTCDay() % 6 !== 0) say(['makeUpDays', index], 'is-no-weekend')
    })
  })

/** A province's own day: `closed`, or `open` on one that would be off. */
export const closureSchema = z.object({ day: daySchema, kind: z.enum(['closed', 'open']), note: textSchema(40) })

/** A province's own days as a file, e.g. of a disaster or of a holiday of its own. */
export const closuresFileSchema = z.strictObject({ closures: z.array(closureSchema).min(1).max(366) })

export type Closure = z.infer<typeof closureSchema>
export type CalendarNotice = z.infer<typeof calendarNoticeSchema>
