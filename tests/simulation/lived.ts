// Cases for crash tests: submitted on a line in memory, received, and lived on by steps.
import { actOnCase } from '../../functions/act-on-case/act-on-case.ts'
import { submitCase } from '../../functions/submit-case/submit-case.ts'
import type { Staff } from '../../shared/domain/rights.ts'
import { actionSchema } from '../../shared/schemas/actions.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { complaintSchema, type Submission, violationReportSchema } from '../../shared/schemas/submission.ts'
import type { Line } from './line.ts'

const bureau = '510106'
const respondent = { name: '某某商贸有限公司', county: bureau, countyConfirmed: true }
export const complaint: Submission = {
  kind: 'complaint',
  body: complaintSchema.parse({
    complainant: { name: '赵某', phone: '13912345678', address: '四川省' },
    respondent,
    facts: '买来两天就坏了，商家拒绝退货，态度也不好。',
    requests: ['refund'],
  }),
}
export const report: Submission = {
  kind: 'violation-report',
  body: violationReportSchema.parse({ respondent, lead: '门店宣称其产品能治疗糖尿病，涉嫌虚假宣传。' }),
}

export const handler: Staff = { id: 'h1', name: '李承办', role: 'handler', bureau }
export const supervisor: Staff = { id: 's1', name: '王负责', role: 'supervisor', bureau }

export const submitted = (line: Line, submission: Submission, key = 'key-0123456789abcdef') =>
  submitCase({ submission, key, province: '51', now: line.world.now }, line.sound)

/** A case that its bureau has, after some steps. */
export async function lived(
  line: Line,
  submission: Submission,
  steps: readonly (readonly [Staff, object])[],
): Promise<CaseRecord> {
  const { answer } = await submitted(line, submission)
  await line.pump()
  let record = await line.sound.cases.get(answer.number)
  for (const [staff, given] of steps) {
    if (record === undefined) break
    const { number, version } = record
    const asked = { number, version, action: actionSchema.parse(given), staff, language: 'zh' as const }
    record = await actOnCase({ ...asked, now: line.world.now }, line.sound)
  }
  if (record === undefined) throw new Error('The case was to be there')
  return record
}
