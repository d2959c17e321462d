// The moves of an extension: a handler asks, a supervisor gives, both before the limit has passed (PP 18, 64).
import type { Fact } from '../schemas/facts.ts'
import { dayOfNumber } from './calendar.ts'
import { currentFacts } from './case-past.ts'
import { say, stageTimer } from './moves-time.ts'
import type { Refusal } from './refusal.ts'
import type { CaseState, ClockRule } from './rulebook-shape.ts'
import { type Asked, dated, type Step, step } from './step.ts'
import { dueMs, dueNumber } from './timers.ts'

/** Whether a handler asked for an extension that nobody has given or turned down. */
export const isExtensionAsked = (record: CaseState): boolean =>
  currentFacts(record).findLast(({ type }) => extensionFacts.has(type))?.type === 'extension-asked'

const extensionFacts: ReadonlySet<Fact['type']> = new Set([
  'extension-asked',
  'extended',
  'proposal-rejected',
  'verified',
])

/**
 * One extension, asked for and given before the limit has passed, whatever its own date (PP 18: 15 working days; PP 64: 30
 * days). A handler's is a request; it counts once a supervisor gives it.
 */
export function extend(
  asked: Pick<Asked, 'record' | 'at' | 'now' | 'law'> & Partial<Pick<Asked, 'actor'>>,
): Step | Refusal {
  const { record, now, actor } = asked
  const timer = stageTimer(asked)
  const rule = timer?.rule
  if (timer === undefined || rule?.extension === undefined) {
    return say(record, {
      code: 'wrong-stage',
      article: 'PP Art. 18',
      zh: '只有核查期限和行政处罚办案期限可以延长',
      en: 'Only the limits of verification and of penalty cases can be extended',
    })
  }
  const { limit, article } = rule.extension
  const due = dueNumber(timer)
  if (due !== undefined && Date.parse(now) >= dueMs(due)) {
    return say(record, {
      code: 'limit-passed',
      article,
      zh: `期限已于${dayOfNumber(due)}届满，不能再延长`,
      en: `The limit passed on ${dayOfNumber(due)} and can no longer be extended`,
    })
  }
  if (timer.extension > 0) {
    return say(record, {
      code: 'already-extended',
      article,
      zh: '该期限已经延长一次',
      en: 'This limit has been extended already',
    })
  }
  if (actor?.kind === 'staff' && actor.role !== 'supervisor') return askExtension(asked, rule.clock, article)
  const days = rule.unit === 'working-day' ? { workingDays: limit } : { days: limit }
  return step([{ type: 'extended', ...dated(asked), clock: rule.clock, ...days }], { clock: rule.clock, ...days })
}

function askExtension(
  { record, at, now }: Pick<Asked, 'record' | 'at' | 'now'>,
  clock: ClockRule['clock'],
  article: string,
): Step | Refusal {
  if (!isExtensionAsked(record))
    return step([{ type: 'extension-asked', ...dated({ at, now }), clock }], { clock, proposed: true })
  return say(record, {
    code: 'already-extended',
    article,
    zh: '已经申请延长，尚待批准',
    en: 'An extension has been asked for and waits for approval',
  })
}
