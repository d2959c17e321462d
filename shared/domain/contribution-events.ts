// What a case counts in the months things happened to it: decisions, endings, moves, pauses, and how long stages took.
import type { CaseRecord } from '../schemas/case-record.ts'
import type { FactOf } from '../schemas/facts.ts'
import { type Calendar, legalDay, numberOfDay } from './calendar.ts'
import { countBeside } from './contribution-beside.ts'
import { type Add, cell, noCategory, type ReckonedClock, type TimedStage } from './contribution-cells.ts'
import { isActOnTime } from './contribution-clocks.ts'
import type { Ending, Step, Story } from './contribution-story.ts'
import { workingDaysBetween } from './counting.ts'
import { standingPublication } from './publication.ts'
import type { Timer } from './timers.ts'

export type CountedCase = {
  readonly record: CaseRecord
  readonly story: Story
  readonly timers: readonly Timer[]
  readonly calendar: Calendar
}

/** Counts everything that happened to a case after its receipt. */
export function countSteps(counted: CountedCase, add: Add): void {
  const { record, story } = counted
  story.steps.forEach((step, index) => {
    countMove(record, step, story.steps[index - 1], add)
    countCare(counted, step, add)
  })
  if (record.kind === 'complaint' && story.decided !== undefined) countReview(counted, story.decided, add)
  if (record.kind === 'violation-report' && story.verified !== undefined)
    countVerification(counted, story.verified, add)
  if (story.ending !== undefined) countEnding(counted, story.ending, add)
}

/** The rule that a case was routed by: who or what decided, and the article. */
export const routingRuleOf = ({ decidedBy, article }: CaseRecord['routing']): string =>
  `${decidedBy}.${article ?? 'none'}`

function countMove({ routing }: CaseRecord, step: Step, before: Step | undefined, add: Add): void {
  const { fact, day, bureau } = step
  if (fact.type === 'returned') {
    const by = fact.by ?? bureau
    add(by, day, cell.returned)
    if (fact.ground !== undefined) add(by, day, cell.returnedOn(routingRuleOf(routing)))
  }
  if (fact.type === 'escalated') add(fact.from, day, cell.silent)
  if (fact.type !== 'arrived' || before === undefined || before.bureau === bureau) return
  const movedOn = legalDay(fact.takenAt ?? fact.at)
  add(before.bureau, movedOn, cell.handedOut)
  add(bureau, movedOn, cell.handedIn)
}

function countCare({ record, story }: CountedCase, { fact, day, bureau }: Step, add: Add): void {
  countBeside({ fact, day, bureau }, add)
  if (fact.type === 'reopened') add(bureau, day, cell.reopened)
  if (fact.type === 'extended') add(bureau, day, cell.extended)
  if (fact.type === 'ordered') add(bureau, day, cell.ordered)
  if (fact.type === 'order-settled') add(bureau, day, cell.orderSettled)
  if (fact.type === 'notified' && fact.assumed === true) add(bureau, day, cell.noticeAssumed)
  if (fact.type === 'paused') {
    add(bureau, day, cell.paused)
    if (fact.document === undefined && !isDocumentedLater(story, fact.reason)) {
      add(bureau, day, cell.pausedWithoutDocument)
    }
  }
  const isLate = fact.recordedAt !== undefined && Date.parse(fact.recordedAt) - Date.parse(fact.at) > 86_400_000
  if (isLate && !record.isImported) add(bureau, day, cell.enteredLate)
}

const isDocumentedLater = ({ steps }: Story, reason: string) =>
  steps.some(({ fact }) => fact.type === 'pause-documented' && (fact.reason ?? reason) === reason)

function countReview(
  counted: CountedCase,
  { fact, day, bureau }: Step<FactOf<'accepted'> | FactOf<'refused'>>,
  add: Add,
): void {
  const { record, story } = counted
  countAct(counted, 'initial-review', { at: fact.at, bureau, day }, add)
  countStage(counted, { stage: 'initial-review', bureau, from: story.competentDay, to: day }, add)
  if (fact.type === 'refused') add(bureau, day, cell.refused(record.order, String(fact.ground)))
  else {
    add(bureau, day, cell.accepted)
    add(bureau, day, cell.acceptedObject(record.category.object ?? noCategory))
    add(bureau, day, cell.acceptedProblem(record.category.problem ?? noCategory))
  }
}

function countVerification(counted: CountedCase, { fact, day, bureau }: Step<FactOf<'verified'>>, add: Add): void {
  add(bureau, day, cell.verified(fact.decision))
  if (fact.decision === 'not-filed') add(bureau, day, cell.notFiled(String(fact.ground ?? '19-1')))
  countAct(counted, 'verification', { at: fact.at, bureau, day }, add)
  countStage(counted, { stage: 'verification', bureau, from: counted.story.competentDay, to: day }, add)
}

function countEnding(counted: CountedCase, ending: Ending, add: Add): void {
  const { kind } = counted.record
  if (kind === 'complaint') countClosure(counted, ending, add)
  else if (kind === 'violation-report') countReportEnding(counted, ending, add)
  else {
    const { bureau, day } = ending
    add(bureau, day, cell.answered)
    countStage(counted, { stage: 'answer', bureau, from: counted.story.receivedDay, to: day }, add)
  }
}

function countReportEnding({ story }: CountedCase, { bureau, day, outcome }: Ending, add: Add): void {
  add(bureau, day, cell.reportsClosed)
  if (story.verified?.fact.decision === 'filed') add(bureau, day, cell.penalty(outcome))
}

function countClosure(counted: CountedCase, ending: Ending, add: Add): void {
  const { record, story } = counted
  const { bureau, day, outcome } = ending
  add(bureau, day, cell.outcome(outcome))
  if (record.unit !== undefined) add(bureau, day, cell.unitClosed(record.unit))
  if (record.consents?.publish === true) countPublication(record, { bureau, day }, add)
  if (outcome === 'agreement') add(bureau, day, cell.recoveredFen, ending.recoveredFen ?? 0)
  if (outcome === 'settled') add(bureau, day, cell.settledFen, ending.recoveredFen ?? 0)
  if (outcome !== 'withdrawn-early') countAct(counted, 'closure', ending, add)
  if (story.accepted === undefined) return
  add(bureau, day, cell.mediationsEnded)
  if (outcome !== 'agreement') add(bureau, day, cell.terminated(record.order, groundOf(ending)))
  countStage(counted, { stage: 'mediation', bureau, from: story.accepted.day, to: day }, add)
}

function countPublication(record: CaseRecord, { bureau, day }: Pick<Ending, 'bureau' | 'day'>, add: Add): void {
  const standing = standingPublication(record)
  const isWithheld = standing?.type === 'publication-withheld'
  add(bureau, day, isWithheld ? cell.withheld(standing.cause) : cell.publishable)
  if (standing?.type === 'published') add(bureau, day, cell.published)
}

/** Withdrawn or settled after acceptance is termination on ground 1 (O121 Art. 23(1)①, O20 Art. 21(1)①). */
const groundOf = ({ outcome, ground }: Ending) =>
  ground ?? (outcome === 'withdrawn' || outcome === 'settled' ? '1' : noCategory)

type Act = { readonly at: string; readonly bureau: string; readonly day: string }

function countAct({ timers }: CountedCase, clock: ReckonedClock, { at, bureau, day }: Act, add: Add): void {
  add(bureau, day, cell.acts(clock))
  if (isActOnTime(clock, timers, at)) add(bureau, day, cell.actsOnTime(clock))
}

type Span = { readonly stage: TimedStage; readonly bureau: string; readonly from: string; readonly to: string }

function countStage({ calendar }: CountedCase, { stage, bureau, from, to }: Span, add: Add): void {
  add(bureau, to, cell.stageTime(stage, workingDaysBetween(calendar, numberOfDay(from), numberOfDay(to))))
}
