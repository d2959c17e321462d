// The moves that change how days are counted: time not counted and extensions (O121 Art. 22, O20 Art. 20, PP 18, 64).
import { nameOf } from '../schemas/coded.ts'
import { clockNames } from '../schemas/codes.data.ts'
import type { Fact, FactOf } from '../schemas/facts.ts'
import { dayOfNumber } from './calendar.ts'
import { barePauses, currentFacts, intervalsOf, roundsOf } from './case-past.ts'
import type { Refusal } from './refusal.ts'
import { cite } from './rulebook.ts'
import type { CaseState, ClockRule, PauseReason } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'
import { dueMs, dueNumber, type Timer, timersOf } from './timers.ts'

type Document = FactOf<'paused'>['document']

const clocksOfStage: Readonly<Partial<Record<CaseState['stage'], readonly ClockRule['clock'][]>>> = {
  mediation: ['mediation'],
  verification: ['verification', 'lead-verification'],
  'penalty-case': ['penalty'],
}

/** The clock that decides the present stage, with its rule. */
export function stageTimer({ record, law }: Pick<Asked, 'record' | 'law'>): Timer | undefined {
  const round = roundsOf(record.facts).at(-1)?.number
  const clocks = clocksOfStage[record.stage] ?? []
  return timersOf(record, law).find((timer) => clocks.includes(timer.rule.clock) && timer.round === round)
}

type Given = { code: Refusal['code']; article: string; field?: string; zh: string; en: string }
/** A refusal that cites an article of its own. */
export const say = (record: CaseState, { code, article, field, zh, en }: Given): Refusal => ({
  kind: 'refused',
  code,
  article: cite(record.order, article),
  reason: { zh, en },
  ...(field === undefined ? {} : { field }),
})

const pauseArticle = (record: CaseState, rule: ClockRule | undefined): string =>
  rule?.excludedArticle ?? (record.order === 'O121' ? 'Art. 22' : 'Art. 20')

/**
 * A missed limit is cured by nothing but a pause entered late that a supervisor enters and whose document is dated before
 * the due instant; such a step is a listed revision.
 */
function refuseCure(timer: Timer, document: Document, { record, actor, at, now }: Asked): Refusal | undefined {
  const due = dueNumber(timer)
  const isMissed = due !== undefined && Date.parse(now) >= dueMs(due)
  if (!isMissed || Date.parse(at) >= dueMs(due)) return undefined
  const isHead = actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'supervisor')
  const isDatedBefore = document !== undefined && document.day <= dayOfNumber(due)
  if (isHead && isDatedBefore) return undefined
  return say(record, {
    code: 'limit-passed',
    article: pauseArticle(record, timer.rule),
    field: isHead ? 'document' : 'occurredAt',
    zh: `期限已于${dayOfNumber(due)}届满，只能由负责人凭届满前的文书补录`,
    en: `The limit passed on ${dayOfNumber(due)}; only a supervisor may enter such a pause late, on a document dated before that`,
  })
}

/** Time not counted begins on the day after; each kind of limit knows its own reasons for it. */
export function pause(given: { reason: PauseReason; document?: Document }, asked: Asked): Step | Refusal {
  const { record } = asked
  const { reason, document } = given
  const timer = stageTimer(asked)
  const article = pauseArticle(record, timer?.rule)
  if (timer === undefined || timer.rule.excluded.length === 0) {
    return say(record, {
      code: 'wrong-stage',
      article,
      zh: '本阶段的期限不因鉴定、检测等中止计算',
      en: 'The limit of this stage is not stopped by appraisal, testing or the like',
    })
  }
  if (!timer.rule.excluded.includes(given.reason)) {
    return say(record, {
      code: 'unknown-pause-reason',
      article,
      field: 'cause',
      zh: `该事由所需时间计入${nameOf(clockNames, timer.rule.clock)}`,
      en: `Time for this reason is counted (${nameOf(clockNames, timer.rule.clock, 'en')})`,
    })
  }
  const cure = refuseCure(timer, document, asked)
  if (cure !== undefined) return cure
  if (intervalsOf(currentFacts(record)).some((open) => open.resumed === undefined && open.paused.reason === reason)) {
    return say(record, {
      code: 'already-paused',
      article,
      field: 'cause',
      zh: '因该事由不计入期限的时间尚未结束',
      en: 'Time for this reason is already not counted',
    })
  }
  const fact: Fact = { type: 'paused', ...dated(asked), reason, ...(document === undefined ? {} : { document }) }
  return step([fact], { cause: reason, document: document?.number, documentDay: document?.day })
}

/** The report is in: the day itself is the last one not counted. */
export function resume(given: { reason?: PauseReason | undefined; document?: Document }, asked: Asked): Step | Refusal {
  const { record } = asked
  const { reason, document } = given
  const open = intervalsOf(currentFacts(record)).filter(
    (interval) => interval.resumed === undefined && (reason === undefined || interval.paused.reason === reason),
  )
  if (open.length === 0) {
    return say(record, {
      code: 'not-paused',
      article: pauseArticle(record, stageTimer(asked)?.rule),
      zh: '期限正在计算，没有可以结束的中止',
      en: 'Time is being counted; there is nothing to resume from',
    })
  }
  const fact: Fact = {
    type: 'resumed',
    ...dated(asked),
    ...(reason === undefined ? {} : { reason }),
    ...(document === undefined ? {} : { document }),
  }
  return step([fact], { cause: reason, document: document?.number, documentDay: document?.day })
}

/** The document of a pause that began without one; from then on all its days are excluded again. */
export function documentPause(
  given: { cause?: PauseReason | undefined; document: NonNullable<Document> },
  asked: Asked,
): Step | Refusal {
  const { record } = asked
  const bare = barePauses(currentFacts(record)).find(({ paused }) => (given.cause ?? paused.reason) === paused.reason)
  const timer = stageTimer(asked)
  if (bare === undefined) {
    return say(record, {
      code: 'not-paused',
      article: pauseArticle(record, timer?.rule),
      zh: '没有缺少文书的中止',
      en: 'No open pause is without its document',
    })
  }
  const { document } = given
  const cure = timer && refuseCure(timer, document, asked)
  if (cure !== undefined) return cure
  const fact: Fact = { type: 'pause-documented', ...dated(asked), reason: bare.paused.reason, document }
  return step([fact], { cause: bare.paused.reason, document: document.number, documentDay: document.day })
}
