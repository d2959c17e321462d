// Invented cases of a year in one province, the same for the same seed; what lies in the future is left out, so that the
// same command a week later brings the same cases, a week further on.
import type * as z from 'zod'
import { dayOfNumber, legalDay, numberOfDay } from '../../../shared/domain/calendar.ts'
import type { importLineSchema } from '../../../shared/schemas/import-line.ts'
import { complaintLife, consultationLife, type Life, type LifeEvent, reportLife } from './case-lives.ts'
import { bureausOfDemo, type DemoBureau, daysBetween, dayWeight, pickWeighted, storyOf } from './case-mix.ts'
import { harmText, personOf, shopOf, storyText } from './case-words.ts'
import { type Random, randomFrom } from './random.ts'
import { harm, leads, questions } from './stories.data.ts'

export type DemoLine = z.input<typeof importLineSchema>

export type DemoPlan = {
  readonly province: string
  readonly seed: number
  /** Cases of the whole period, up to its end. */
  readonly cases: number
  readonly from: string
  readonly to: string
  readonly now: string
}

const channels = [
  'internet',
  'internet',
  'app',
  'mini-program',
  'telephone',
  'telephone',
  'telephone',
  '12345',
  '12345',
] as const
const rareChannels = ['visit', 'letter', 'email', 'other-department', 'service-post'] as const
/** Of a bureau with many open cases, in the weeks before today. */
const openCases = { most: 320, weeks: 7 }
const harmOfHundred = 3

/** The period of `--year`; without one the last twelve months and this one. */
export function periodOf(year: string | undefined, now: string): { from: string; to: string } {
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const [thisYear, month] = [Number(legalDay(now).slice(0, 4)), legalDay(now).slice(5, 7)]
  const nextMonth =
    month === '12' ? `${thisYear + 1}-01-01` : `${thisYear}-${String(Number(month) + 1).padStart(2, '0')}-01`
  return { from: `${thisYear - 1}-${month}-01`, to: dayOfNumber(numberOfDay(nextMonth) - 1) }
}

/** The lines of the year, of the event of mass harm, and of the bureau whose list is long today. */
export function inventedCases(plan: DemoPlan): DemoLine[] {
  const bureaus = bureausOfDemo(plan.province, plan.seed)
  const days = daysBetween(plan.from, plan.to).map((day) => ({ day, weight: dayWeight(day) }))
  const ofYear = Array.from({ length: plan.cases }, (_, index) => {
    const random = randomFrom(plan.seed * 1_000_003 + index)
    const bureau = pickWeighted(random, bureaus, ({ weight }) => weight)
    const { day } = pickWeighted(random, days, ({ weight }) => weight)
    return lineOf(`${plan.from.slice(0, 7)}-${index + 1}`, { day, bureau, bureaus, random, isSlow: false })
  })
  return [...ofYear, ...harmed(plan, bureaus), ...openToday(plan, bureaus)]
    .filter((line) => Date.parse(line.receivedAt) < Date.parse(plan.now))
    .map((line) => ({ ...line, events: (line.events ?? []).filter(({ at }) => Date.parse(at) < Date.parse(plan.now)) }))
}

const busiestOf = (bureaus: readonly DemoBureau[]): DemoBureau => {
  const [first] = bureaus.toSorted((left, right) => right.weight - left.weight)
  if (first === undefined) throw new Error('This province has no county bureau')
  return first
}

/** Weeks of cases at one bureau, most of them handled slowly: several hundred are open on any day. */
function openToday(plan: DemoPlan, bureaus: readonly DemoBureau[]): DemoLine[] {
  const bureau = busiestOf(bureaus)
  const { to } = periodOf(undefined, plan.now)
  const days = daysBetween(dayOfNumber(numberOfDay(`${to.slice(0, 7)}-01`) - openCases.weeks * 7), to)
  const count = Math.min(Math.round(openCases.most * 1.6), Math.ceil(plan.cases / 8))
  return Array.from({ length: count }, (_, index) => {
    const random = randomFrom(plan.seed * 2_000_003 + index)
    const { day } = pickWeighted(
      random,
      days.map((each) => ({ day: each, weight: dayWeight(each) })),
      ({ weight }) => weight,
    )
    return lineOf(`${to.slice(0, 7)}-open-${index + 1}`, { day, bureau, bureaus, random, isSlow: true })
  })
}

/** A chain of gyms closes in the middle of the period: its members complain within two weeks, at one bureau. */
function harmed(plan: DemoPlan, bureaus: readonly DemoBureau[]): DemoLine[] {
  const [first, last] = [numberOfDay(plan.from), numberOfDay(plan.to)]
  const start = first + Math.floor((last - first) * 0.7)
  const bureau = busiestOf(bureaus.filter((each) => each !== busiestOf(bureaus)))
  const respondent = { name: `${bureau.place}${harm.respondent}` }
  return Array.from({ length: Math.min(400, Math.round((plan.cases * harmOfHundred) / 100)) }, (_, index) => {
    const random = randomFrom(plan.seed * 3_000_003 + index)
    const day = dayOfNumber(start + Math.floor(14 * random.next() ** 2))
    const line = lineOf(`${plan.from.slice(0, 7)}-harm-${index + 1}`, {
      day,
      bureau,
      bureaus: [],
      random,
      isSlow: false,
    })
    const life: Life = {
      receivedAt: line.receivedAt,
      bureau,
      neighbour: undefined,
      amountFen: 199_800,
      isSlow: false,
      random,
    }
    return {
      ...line,
      kind: 'complaint',
      complainant: personOf(random, bureau),
      respondent,
      item: harm.item,
      amountFen: life.amountFen,
      facts: harmText(random),
      category: { object: harm.object, problem: harm.problem },
      events: complaintLife(life),
    }
  })
}

type Drawn = {
  readonly day: string
  readonly bureau: DemoBureau
  readonly bureaus: readonly DemoBureau[]
  readonly random: Random
  readonly isSlow: boolean
}

function lineOf(id: string, drawn: Drawn): DemoLine {
  const { day, bureau, bureaus, random, isSlow } = drawn
  const channel = random.next() < 0.1 ? random.pick(rareChannels) : random.pick(channels)
  const [hour, minute] = [random.between(8, 21), random.between(0, 59)].map((part) => String(part).padStart(2, '0'))
  const receivedAt = `${day}T${hour}:${minute}:00+08:00`
  const near = bureaus.filter(({ city, code }) => city === bureau.city && code !== bureau.code)
  const neighbour = near.length === 0 ? undefined : random.pick(near).code
  const life: Life = { receivedAt, bureau, neighbour, amountFen: 0, isSlow, random }
  const common = { source: 'demo', externalNumber: `demo-${id}`, bureau: bureau.code, receivedAt, channel }
  const draw = random.next()
  if (draw < 0.68) return { ...common, ...complaint(life) }
  return { ...common, ...(draw < 0.92 ? violationReport(life) : consultation(life)) }
}

type Told = Partial<DemoLine> & Pick<DemoLine, 'kind' | 'respondent'> & { events: LifeEvent[] }

function complaint(life: Life): Told {
  const { random, bureau } = life
  const story = storyOf(Number(life.receivedAt.slice(5, 7)), random)
  const amountFen = random.between(story.yuan[0] * 10, story.yuan[1] * 10) * 10
  const shop = shopOf(random, bureau, story.trader)
  return {
    kind: 'complaint',
    complainant: personOf(random, bureau),
    respondent: { name: shop },
    item: story.item,
    facts: storyText(random, { story, shop, receivedAt: life.receivedAt }),
    amountFen,
    category: { object: story.object, problem: story.problem },
    consents: { publish: random.next() < 0.6, entrustMediation: random.next() < 0.2 },
    events: complaintLife({ ...life, amountFen }),
  }
}

function violationReport(life: Life): Told {
  const { random, bureau } = life
  const lead = random.pick(leads)
  const shop = shopOf(random, bureau, lead.trader)
  return {
    kind: 'violation-report',
    ...(random.next() < 0.5 ? { reporter: personOf(random, bureau) } : {}),
    respondent: { name: shop },
    facts: `${shop}${lead.text}，请查处。`,
    category: { violation: lead.violation },
    events: reportLife(life),
  }
}

const consultation = (life: Life): Told => ({
  kind: 'consultation',
  respondent: { name: `${life.bureau.place}（咨询）` },
  facts: life.random.pick(questions),
  events: consultationLife(life),
})
