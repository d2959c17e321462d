// What a case counts in the month it was received: kind, channel, category, and whether it has been closed since.
// Charged to the bureau that holds it (that ended it), so that received and closed of one bureau are the same cases.
import type { CaseRecord } from '../schemas/case-record.ts'
import { type Add, cell, noCategory, on, onDate } from './contribution-cells.ts'
import type { Story } from './contribution-story.ts'

/** Counts a case as received. */
export function countReceipt(record: CaseRecord, story: Story, add: Add): void {
  const { kind, category } = record
  const day = story.receivedDay
  const count = (name: string, times = 1) => add(story.ending?.bureau ?? record.bureau, day, name, times)

  count(on(cell.received(kind), day))
  count(cell.channel(kind, record.channel))
  for (const form of record.businessForm ?? []) count(cell.businessForm(form))
  if (story.ending !== undefined) count(onDate(cell.cohortClosed(kind), story.ending.day))
  if (kind !== 'consultation' && isProvisional(record)) countProvisional(record, count)
  if (record.unit !== undefined) count(cell.unitReceived(record.unit))
  if (kind === 'complaint') {
    const { object = noCategory, problem = noCategory } = category
    count(cell.object(object))
    count(cell.problem(problem))
    count(cell.topic(object, problem))
    count(cell.complainants, record.complainants ?? 1)
  }
  if (kind === 'violation-report') {
    count(cell.violation(category.violation ?? noCategory))
    if (record.realName === true) count(cell.realNameReports)
  }
}

function countProvisional({ kind, category }: CaseRecord, count: (name: string) => void): void {
  const { object = noCategory, problem = noCategory, violation = noCategory } = category
  count(cell.provisionalCategory(kind))
  if (kind === 'violation-report') count(cell.provisionalViolation(violation))
  else {
    count(cell.provisionalObject(object))
    count(cell.provisionalProblem(problem))
  }
}

const isProvisional = ({ category }: CaseRecord) => category.decidedBy === 'sorter' || category.decidedBy === 'consumer'
