// The JSON face of submitting: reads and checks the request, asks the use case, answers 201 or a problem.
import { type Calendar, isWorkingDay, legalDay, nextDay } from '../../shared/domain/calendar.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { isAllowed, type Staff } from '../../shared/domain/rights.ts'
import { bundledLaw } from '../../shared/domain/rulebook.ts'
import { isCanaryMarked } from '../../shared/lambda/canary-mark.ts'
import {
  type ApiAnswer,
  type ApiRequest,
  idempotencyKey,
  jsonBody,
  type Language,
  parse,
} from '../../shared/lambda/http.ts'
import type { RateLimiter } from '../../shared/ports.ts'
import type { LawBook } from '../../shared/ports-registers.ts'
import { publicChannels } from '../../shared/schemas/codes.data.ts'
import {
  complaintSchema,
  consultationSchema,
  type Submission,
  violationReportSchema,
} from '../../shared/schemas/submission.ts'
import { daysAhead } from './days-ahead.ts'
import { type SubmitPorts, submitCase } from './submit-case.ts'

export type SubmitApiPorts = SubmitPorts & {
  readonly laws: Pick<LawBook, 'newest'>
  readonly limiter: RateLimiter
  readonly province: string
  readonly now: () => string
  readonly staffOf: (request: ApiRequest) => Promise<Staff | undefined>
}

/** Generous per address: a carrier puts thousands of phones behind one. */
export const submitLimit = { max: 300, windowSeconds: 600 }

const largestBody = 256_000

/** The answer to a submission by JSON. */
export async function answerSubmission(request: ApiRequest, ports: SubmitApiPorts): Promise<ApiAnswer> {
  const key = idempotencyKey(request)
  const staff = await ports.staffOf(request)
  const now = ports.now()
  if (staff === undefined) await limitAddress(request.address, ports)
  const submission = parseSubmission(request)
  const isCanary = await isCanaryMarked(request, key, ports.secrets)
  const { calendar } = staff === undefined ? bundledLaw : await ports.laws.newest()
  checkIntake(submission, { staff, now, calendar, language: request.language })
  const result = await submitCase({ submission, key, province: ports.province, staff, isCanary, now }, ports)
  if (result.kind === 'key-reused') throw new AnqiError('key-reused')
  return { status: 201, headers: { location: `/api/cases/${result.answer.number}` }, json: result.answer }
}

/** Counts one submission from `address`; throws `too-many-requests` when it has had its share. */
export async function limitAddress(address: string, ports: Pick<SubmitApiPorts, 'limiter' | 'secrets'>): Promise<void> {
  const key = Buffer.from(await ports.secrets.mac('address', address)).toString('base64url')
  if (!(await ports.limiter.take(`submit#${key}`, submitLimit))) throw new AnqiError('too-many-requests')
}

function parseSubmission(request: ApiRequest): Submission {
  const body = jsonBody(request, largestBody)
  const { language } = request
  if (request.route === '/api/complaints') return { kind: 'complaint', body: parse(complaintSchema, body, language) }
  if (request.route === '/api/violation-reports') {
    return { kind: 'violation-report', body: parse(violationReportSchema, body, language) }
  }
  return { kind: 'consultation', body: parse(consultationSchema, body, language) }
}

type Caller = {
  readonly staff: Staff | undefined
  readonly now: string
  readonly calendar: Calendar
  readonly language: Language
}

/** What only staff may say, and what they may not: channel, an earlier receipt, a foreign number. */
export function checkIntake(submission: Submission, { staff, now, calendar, language }: Caller): void {
  const { body } = submission
  const wrong = (path: string, zh: string, en: string): never => {
    const message = language === 'zh' ? zh : en
    throw new AnqiError('invalid-input', { fields: [{ path, message }] })
  }
  const ahead = daysAhead(submission, now, language)
  if (ahead.length > 0) throw new AnqiError('invalid-input', { fields: ahead })
  if (staff === undefined) {
    const isPublic = publicChannels.some((channel) => channel === body.channel)
    if (!isPublic) wrong('channel', '此来源只能由工作人员登记', 'Only staff may enter this channel')
    for (const path of ['receivedAt', 'receivedAtReason', 'externalNumber', 'origin'] as const) {
      if (body[path] !== undefined) wrong(path, '此项只能由工作人员填写', 'Only staff may fill this in')
    }
    return
  }
  if (!isAllowed(staff, 'submit-as-staff', { bureau: staff.bureau, unit: staff.unit })) throw new AnqiError('forbidden')
  if (body.receivedAt === undefined) return
  if (Date.parse(body.receivedAt) > Date.parse(now)) {
    wrong('receivedAt', '收到时间不能晚于现在', 'The receipt cannot lie in the future')
  }
  if (workingDaysBetween(body.receivedAt, now, calendar) > 1 && body.receivedAtReason === undefined) {
    wrong(
      'receivedAtReason',
      '收到时间早于一个工作日以上，请说明原因',
      'Received over a working day ago: give the reason',
    )
  }
}

function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  const last = legalDay(to)
  let count = 0
  for (let day = nextDay(legalDay(from)); day <= last && count <= 1; day = nextDay(day)) {
    if (isWorkingDay(calendar, day)) count++
  }
  return count
}
