// What people file: complaints, reports and questions about the bureaus' places, over working days and rest days.
import { bundledCalendar, isWorkingDay, legalDay } from '../../shared/domain/calendar.ts'
import {
  complaintSchema,
  consultationSchema,
  type Submission,
  violationReportSchema,
} from '../../shared/schemas/submission.ts'
import { InjectedFault } from './failing-ports.ts'
import type { Line } from './line.ts'
import { pick, type Random } from './random.ts'
import type { Scenario } from './scenario.ts'

/** Restful days bring fewer cases, but not none. */
const restDayShare = 0.4
/** A person who got no answer sends the same again, with the same key. */
const mostRetries = 6
/** Some press the button twice, though the answer came. */
const pressedTwice = 0.03

export type Filed = {
  /** Keys whose submission was answered, with the number answered. */
  readonly answered: Map<string, string>
  /** Keys sent, answered or not: an unanswered one may have been stored all the same. */
  sent: number
  retries: number
  /** Answers to the same key that named another number: none, ever. */
  readonly contradicted: string[]
}

export const nothingFiled = (): Filed => ({ answered: new Map(), sent: 0, retries: 0, contradicted: [] })

type Desk = { readonly line: Line; readonly scenario: Scenario; readonly random: Random; readonly filed: Filed }

/** The submissions of one tick, `share` being its part of the day. */
export async function takeIn(share: number, desk: Desk): Promise<void> {
  const { line, scenario, random } = desk
  const isWorking = isWorkingDay(bundledCalendar, legalDay(line.world.now))
  const expected = scenario.casesADay * share * (isWorking ? 1 : restDayShare)
  for (const bureau of scenario.codes) {
    const arrivals = Math.floor(expected + random())
    for (let arrival = 0; arrival < arrivals; arrival++) await submit(submissionAbout(bureau, scenario, random), desk)
  }
}

async function submit(submission: Submission, { line, filed, random }: Desk): Promise<void> {
  const key = `key-${++filed.sent}-0123456789`
  const request = { submission, key, province: '51', now: line.world.now }
  for (let attempt = 0; attempt < mostRetries; attempt++) {
    try {
      const { answer } = await line.useCases.submitCase(request, line.ports)
      const before = filed.answered.get(key)
      if (before !== undefined && before !== answer.number) filed.contradicted.push(key)
      filed.answered.set(key, answer.number)
      if (random() >= pressedTwice) return
    } catch (error) {
      if (!(error instanceof InjectedFault)) throw error
    }
    filed.retries++
  }
}

function submissionAbout(bureau: string, scenario: Scenario, random: Random): Submission {
  const county =
    random() < 0.04
      ? pick(
          random(),
          scenario.codes.map((code) => [1, code] as const),
        )
      : bureau
  const respondent = { name: '某某商贸有限公司', county, countyConfirmed: true }
  const phone = `139${String(Math.floor(random() * 1e8)).padStart(8, '0')}`
  const who = { name: '赵某', phone, address: '四川省' }
  const isVague = random() < 0.03
  return pick<() => Submission>(random(), [
    [
      70,
      () => ({ kind: 'complaint', body: complaintSchema.parse(complaint(who, isVague ? vague : respondent, random)) }),
    ],
    [22, () => ({ kind: 'violation-report', body: violationReportSchema.parse(report(who, respondent, random)) })],
    [
      8,
      () => ({
        kind: 'consultation',
        body: consultationSchema.parse({ question: '临期食品打折出售合规吗？', county }),
      }),
    ],
  ])()
}

/** A place name that two cities have: nobody can tell which. */
const vague = { name: '某某百货店', address: '市中区人民路1号' }

const complaint = (complainant: object, respondent: object, random: Random) => ({
  complainant,
  respondent,
  item: pick(random(), [
    [3, '电热水壶'],
    [2, '健身卡'],
    [1, '手机'],
  ]),
  facts: '买来两天就坏了，商家拒绝退货，态度也不好，要求处理。',
  amountFen: 1000 + Math.floor(random() * 90_000),
  requests: ['refund'],
  category: { object: undefined },
  consents: { publish: random() < 0.7, entrustMediation: random() < 0.2 },
})

const report = (who: object, respondent: object, random: Random) => ({
  reporter: random() < 0.5 ? { ...who, idType: 'resident-id', idNumber: '510107199001010011' } : undefined,
  respondent,
  lead: '门店宣称其产品能治疗糖尿病，涉嫌虚假宣传，请查处。',
  violation: pick(random(), [
    [2, 'advertising'],
    [1, 'food-safety'],
    [1, undefined],
  ]),
})
