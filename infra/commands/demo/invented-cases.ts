// Invented cases of a year up to today: complaints, reports and questions at several bureaus, most in time, some late.
import type * as z from 'zod'
import { bundledCalendar, isWorkingDay, legalDay, nextDay } from '../../../shared/domain/calendar.ts'
import type { importLineSchema } from '../../../shared/schemas/import-line.ts'
import { type Random, randomFrom } from './random.ts'
import { leads, questions, stories } from './stories.data.ts'

export type DemoLine = z.input<typeof importLineSchema>

/** Bureaus of the demonstration, with how many cases of a thousand each has and how many in a hundred it handles late. */
const bureaus = [
  { code: '510107', share: 200, lateOfHundred: 2, place: '成都武侯' },
  { code: '510104', share: 180, lateOfHundred: 5, place: '成都锦江' },
  { code: '510172', share: 160, lateOfHundred: 3, place: '成都高新' },
  { code: '510703', share: 150, lateOfHundred: 10, place: '绵阳涪城' },
  { code: '510903', share: 120, lateOfHundred: 0, place: '遂宁船山' },
  { code: '511302', share: 110, lateOfHundred: 15, place: '南充顺庆' },
  { code: '513401', share: 80, lateOfHundred: 8, place: '西昌' },
] as const
type Bureau = (typeof bureaus)[number]

const names = ['好又来', '天府', '锦绣', '老成都', '蓉城', '金沙', '川味', '嘉陵', '巴山', '万家', '新世界', '小时代']
const channels = ['internet', 'internet', 'app', 'mini-program', 'telephone', 'telephone', '12345', 'visit'] as const
const dayMs = 86_400_000
/** Most of the cases are of the last weeks, so that lists have something open. */
const days = { recent: 45, all: 360 }

/** `count` lines, the same for the same seed and day. */
export function inventedCases(count: number, seed: number, now: string): DemoLine[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, index) => invented(index, random, now))
}

function invented(index: number, random: Random, now: string): DemoLine {
  const bureau = drawBureau(random)
  const back = random.next() < 0.5 ? random.between(0, days.recent) : random.between(0, days.all)
  const receivedAt = new Date(Date.parse(now) - back * dayMs - random.between(1, 36_000_000)).toISOString()
  const draw = random.next()
  const common = {
    source: 'demo',
    externalNumber: `demo-${index + 1}`,
    bureau: bureau.code,
    receivedAt,
    channel: random.pick(channels),
  }
  if (draw < 0.68) return { ...common, ...complaint(bureau, receivedAt, { random, now }) }
  if (draw < 0.9) return { ...common, ...violationReport(bureau, receivedAt, { random, now }) }
  return { ...common, ...consultation(bureau, receivedAt, { random, now }) }
}

function drawBureau(random: Random): Bureau {
  let left = random.between(1, 1000)
  for (const bureau of bureaus) {
    left -= bureau.share
    if (left <= 0) return bureau
  }
  return bureaus[0]
}

type Chance = { readonly random: Random; readonly now: string }
type Event = NonNullable<DemoLine['events']>[number]

/** The office hour of a working day `workingDays` after `from`; undefined when that is still to come. */
function later(from: string, workingDays: number, { random, now }: Chance): string | undefined {
  let day = legalDay(from)
  for (let left = workingDays; left > 0; ) {
    day = nextDay(day)
    if (isWorkingDay(bundledCalendar, day)) left--
  }
  const at = `${day}T${String(random.between(9, 17)).padStart(2, '0')}:${String(random.between(10, 59))}:00+08:00`
  return Date.parse(at) < Date.parse(now) && Date.parse(at) > Date.parse(from) ? at : undefined
}

const isLate = (bureau: Bureau, random: Random) => random.between(1, 100) <= bureau.lateOfHundred

function complaint(
  bureau: Bureau,
  receivedAt: string,
  chance: Chance,
): Partial<DemoLine> & Pick<DemoLine, 'kind' | 'respondent'> {
  const { random } = chance
  const story = random.pick(stories)
  const amountFen = random.between(...story.fen)
  return {
    kind: 'complaint',
    respondent: { name: `${bureau.place}${random.pick(names)}${story.trader}` },
    item: story.item,
    facts: random.pick(story.texts),
    amountFen,
    category: { object: story.object, problem: story.problem },
    consents: { publish: random.next() < 0.6, entrustMediation: false },
    events: complaintEvents(bureau, receivedAt, { ...chance, amountFen }),
  }
}

function complaintEvents(bureau: Bureau, receivedAt: string, chance: Chance & { amountFen: number }): Event[] {
  const { random, amountFen } = chance
  const reviewed = later(receivedAt, isLate(bureau, random) ? random.between(8, 12) : random.between(1, 6), chance)
  if (reviewed === undefined) return []
  if (random.next() < 0.12) return [{ type: 'refused', at: reviewed, ground: random.pick([1, 2, 3, 5]) }]
  const accepted: Event = { type: 'accepted', at: reviewed }
  const closedAt = later(reviewed, isLate(bureau, random) ? random.between(48, 56) : random.between(2, 36), chance)
  if (closedAt === undefined) return [accepted]
  const draw = random.next()
  const closed = { type: 'closed' as const, at: closedAt }
  if (draw < 0.55)
    return [
      accepted,
      { ...closed, outcome: 'agreement', recoveredFen: Math.round(amountFen * (0.3 + random.next() * 0.7)) },
    ]
  if (draw < 0.7) return [accepted, { ...closed, outcome: 'settled' }]
  if (draw < 0.8) return [accepted, { ...closed, outcome: 'withdrawn' }]
  return [accepted, { ...closed, outcome: 'terminated', ground: random.pick([2, 3]) }]
}

function violationReport(
  bureau: Bureau,
  receivedAt: string,
  chance: Chance,
): Partial<DemoLine> & Pick<DemoLine, 'kind' | 'respondent'> {
  const { random } = chance
  const lead = random.pick(leads)
  const at = later(receivedAt, isLate(bureau, random) ? random.between(17, 22) : random.between(3, 14), chance)
  return {
    kind: 'violation-report',
    respondent: { name: `${bureau.place}${random.pick(names)}${lead.trader}` },
    facts: lead.text,
    category: { violation: lead.violation },
    events: at === undefined ? [] : decided(at, chance),
  }
}

/** Filed or not; what is filed goes on as a penalty case and ends in most cases before today. */
function decided(at: string, chance: Chance): Event[] {
  const { random } = chance
  const grounds = ['19-1', '20-1', '20-2'] as const
  if (random.next() >= 0.35) return [{ type: 'verified', at, decision: 'not-filed', ground: random.pick(grounds) }]
  const filed: Event = { type: 'verified', at, decision: 'filed' }
  const endedAt = later(at, random.between(20, 62), chance)
  if (endedAt === undefined) return [filed]
  return [filed, { type: 'penalty-closed', at: endedAt, result: random.next() < 0.8 ? 'penalised' : 'no-penalty' }]
}

function consultation(
  bureau: Bureau,
  receivedAt: string,
  chance: Chance,
): Partial<DemoLine> & Pick<DemoLine, 'kind' | 'respondent'> {
  const at = later(receivedAt, chance.random.between(1, 4), chance)
  return {
    kind: 'consultation',
    respondent: { name: `${bureau.place}（咨询）` },
    facts: chance.random.pick(questions),
    events: at === undefined ? [] : [{ type: 'answered', at }],
  }
}
