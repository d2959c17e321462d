// The answer to a submission: what is stored for a replay, and what is derived each time.
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { encodeAccessCode } from '../../shared/domain/case-number.ts'
import { clocksOf } from '../../shared/domain/clocks.ts'
import type { Law } from '../../shared/domain/rulebook.ts'
import type { ReceiptSigner, Secrets } from '../../shared/ports.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import { objects, problems, violations } from '../../shared/schemas/categories.data.ts'
import { nameOf } from '../../shared/schemas/coded.ts'
import type { SubmitAnswer } from '../../shared/schemas/submit-answer.ts'

/** What is kept with the case so that a retry is answered alike whatever has happened since. */
export type VariableParts = Omit<SubmitAnswer, 'number' | 'accessCode' | 'receipt'>

/** The parts of the answer that depend on the moment of filing. */
export function variablePartsOf(record: Omit<CaseRecord, 'chainHead'>, now: string, law?: Law): VariableParts {
  const { category } = record
  const named = (list: Parameters<typeof nameOf>[0], code: string | undefined) =>
    code === undefined ? undefined : { code, name: nameOf(list, code) }
  return {
    kind: record.kind,
    receivedAt: record.receivedAt,
    bureau: { code: record.bureau, name: bureauByCode(record.bureau)?.name ?? record.bureau },
    ...(record.candidates === undefined ? {} : { candidates: record.candidates }),
    ...(record.routing.outside === undefined ? {} : { outside: record.routing.outside }),
    category: {
      ...(named(objects, category.object) && { object: named(objects, category.object) }),
      ...(named(problems, category.problem) && { problem: named(problems, category.problem) }),
      ...(named(violations, category.violation) && { violation: named(violations, category.violation) }),
      unsure: category.unsure,
    },
    ...(record.law === undefined ? {} : { law: record.law }),
    clocks: clocksOf(record, now, law).map(({ clock, dueDay, dueAt, provisional }) => ({
      clock,
      dueDay,
      dueAt,
      provisional,
    })),
  }
}

/** The whole 201: number, code and receipt are derived anew, the same each time. */
export async function completedAnswer(
  number: string,
  answer: VariableParts,
  { body, ports }: { body: unknown; ports: { secrets: Secrets; receipts: ReceiptSigner } },
): Promise<SubmitAnswer> {
  const [code, salt] = await Promise.all([
    ports.secrets.mac('access-code', number),
    keyedHash(ports.secrets, 'receipt-salt', number),
  ])
  const receipt = await ports.receipts.sign({
    number,
    receivedAt: answer.receivedAt,
    salt: salt.slice(0, 22),
    body,
  })
  return { number, accessCode: encodeAccessCode(code), ...answer, receipt }
}

/** A keyed hash as text. */
export async function keyedHash(secrets: Secrets, label: string, ...parts: readonly string[]): Promise<string> {
  return Buffer.from(await secrets.mac(label, ...parts)).toString('base64url')
}
