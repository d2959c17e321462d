// Which of the ten papers a case needs: each legal step makes its paper due, with a last day of its own.
import type { Fact, FactOf } from '../schemas/facts.ts'
import type { FormNumber } from '../schemas/papers.ts'
import { bureauByCode } from './bureau-register.ts'
import { dayOfNumber, legalDay, legalDayNumber } from './calendar.ts'
import { isTerminated, roundsOf } from './case-past.ts'
import { addWorkingDays } from './counting.ts'
import type { Law } from './rulebook.ts'
import type { CaseState } from './rulebook-shape.ts'
import { dueNumber, timersOf } from './timers.ts'

/** An occasion for a paper: the step that needs it, by when, and the fact that issued it. */
export type PaperTask = {
  readonly form: FormNumber
  readonly since: string
  readonly round: number
  readonly clock?: 'initial-review' | 'mediation' | 'termination-notice' | 'reporter-notice'
  readonly dueDay?: string | undefined
  readonly issued?: FactOf<'paper-issued'> | undefined
  /** The step itself. */
  readonly step?: Fact
}

type Occasion = Omit<PaperTask, 'issued' | 'dueDay'> & { readonly workingDays?: number }
type Known = { readonly record: CaseState; readonly law: Law; readonly round: number }

/** The paper that a step needs; none for most. */
function occasionOf(fact: Fact, { record, law, round }: Known): Occasion[] {
  const at = { since: fact.at, round, step: fact }
  switch (fact.type) {
    case 'received':
      if (record.kind === 'consultation') return []
      return [{ ...at, since: record.receivedAt, form: record.kind === 'complaint' ? 1 : 2 }]
    case 'forwarded':
      return fact.ground === undefined ? [] : [{ ...at, form: 3, workingDays: law.policies.forwardingWorkingDays }]
    case 'identity-asked':
      return [{ ...at, form: 4, workingDays: law.policies.paperWorkingDays }]
    case 'accepted':
      return [
        { ...at, form: 5, clock: 'initial-review' },
        { ...at, form: 7, clock: 'mediation' },
      ]
    case 'refused':
      return [{ ...at, form: 6, clock: 'initial-review' }]
    case 'closed':
      if (record.kind !== 'complaint') return []
      if (fact.outcome === 'agreement') return [{ ...at, form: 9, workingDays: law.policies.paperWorkingDays }]
      return isTerminated(fact) ? [{ ...at, form: 8, clock: 'termination-notice' }] : []
    default:
      return []
  }
}

/** Where another rule wants the reporter told: the paper is due from the day that duty begins (O121 Art. 36, O20 Art. 31). */
const reporterNotices = (record: CaseState, law: Law): Occasion[] =>
  timersOf(record, law)
    .filter(({ rule }) => rule.clock === 'reporter-notice')
    .map(({ start, round }) => ({ form: 10, since: start.at, round, clock: 'reporter-notice' }))

/**
 * The papers of a case, the oldest first. Registration (Forms 1 and 2) is issued by receiving; a mediation that ends without
 * a meeting needs no notice of one (Form 7).
 */
export function paperTasksOf(record: CaseState, law: Law): PaperTask[] {
  const duties = reporterNotices(record, law)
  return roundsOf(record.facts).flatMap(({ number: round, facts }) => {
    const issued = facts.filter((fact) => fact.type === 'paper-issued')
    const steps = facts.flatMap((fact) => occasionOf(fact, { record, law, round }))
    return [...steps, ...duties.filter((duty) => duty.round === round)].flatMap((occasion) => {
      const place = issued.findIndex(({ form }) => form === occasion.form)
      const [own = registered(occasion, record)] = place < 0 ? [] : issued.splice(place, 1)
      const task = { ...occasion, dueDay: dueDayOf(occasion, record, law), issued: own }
      const isLapsed = occasion.form === 7 && own === undefined && record.stage !== 'mediation'
      return isLapsed || isTold(task, facts) ? [] : [task]
    })
  })
}

/** A notice that an import assumes, or states, needs no paper of ours. */
const isTold = ({ form, issued }: PaperTask, facts: readonly Fact[]): boolean =>
  issued === undefined &&
  notices[form] !== undefined &&
  facts.some((fact) => fact.type === 'notified' && notices[form]?.includes(fact.of))

const notices: Readonly<Partial<Record<FormNumber, readonly FactOf<'notified'>['of'][]>>> = {
  5: ['acceptance'],
  6: ['refusal'],
  8: ['termination'],
  10: ['filing-decision', 'result'],
}

const registered = ({ form, since }: Occasion, { number }: CaseState): FactOf<'paper-issued'> | undefined =>
  form > 2 ? undefined : { type: 'paper-issued', at: since, form, documentNumber: number ?? '' }

function dueDayOf({ form, clock, since, round, workingDays }: Occasion, record: CaseState, law: Law) {
  if (form <= 2) return undefined
  if (workingDays !== undefined) return dayOfNumber(addWorkingDays(law.calendar, legalDayNumber(since), workingDays))
  const timer = timersOf(record, law).find((each) => each.rule.clock === clock && each.round === round)
  const due = timer && dueNumber(timer)
  return due === undefined ? undefined : dayOfNumber(due)
}

/** The papers that are still to be issued. */
export const papersDue = (record: CaseState, law: Law): PaperTask[] =>
  paperTasksOf(record, law).filter(({ issued }) => issued === undefined)

const series: Readonly<Record<FormNumber, string>> = {
  1: '投登',
  2: '举登',
  3: '分送',
  4: '限提',
  5: '投受',
  6: '投不受',
  7: '投调通',
  8: '投终',
  9: '投调',
  10: '举告',
}

/** `金牛市监投受〔2026〕第100000000007号`: the case's number is the serial; further papers of one form count on. */
export function documentNumberOf(record: CaseState, form: FormNumber, at: string): string {
  const name = bureauByCode(record.bureau)?.shortName ?? record.bureau
  const stem = name.length > 2 ? name.replace(/[区县市]$/, '') : name
  const earlier = record.facts.filter((fact) => fact.type === 'paper-issued' && fact.form === form).length
  const serial = `${record.number ?? ''}${earlier === 0 ? '' : `-${earlier + 1}`}`
  return `${stem}市监${series[form]}〔${legalDay(at).slice(0, 4)}〕第${serial}号`
}
