// Days of a complaint that can only lie behind whoever files it.
import { legalDay } from '../../shared/domain/calendar.ts'
import type { Language } from '../../shared/lambda/http.ts'
import { type FieldError, fieldName } from '../../shared/schemas/field-messages.ts'
import type { Submission } from '../../shared/schemas/submission.ts'

const past = ['purchasedAt', 'disputeAt', 'knewAt'] as const

/** One error for each day of the purchase or dispute that is after today: a slip of the finger, told before it is filed. */
export function daysAhead(submission: Submission, now: string, language: Language): FieldError[] {
  if (submission.kind !== 'complaint') return []
  const today = legalDay(now)
  return past.flatMap((path) => {
    const day = submission.body[path]
    if (day === undefined || day <= today) return []
    const name = fieldName([path], language)
    const message =
      language === 'zh'
        ? `${name}不能晚于今天`
        : `${name.charAt(0).toUpperCase()}${name.slice(1)} cannot lie in the future`
    return [{ path, message }]
  })
}
