// A confirmed case as the sorter may learn from it: its words and labels, its sources as keyed hashes, names taken out.
import { isNaturalPerson } from '../../shared/domain/respondent-name.ts'
import type { Confirmation } from '../../shared/domain/sorter-learning.ts'
import type { SortInput } from '../../shared/domain/sorter-scan.ts'
import type { CaseStore, Sealer, Secrets } from '../../shared/ports.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import type { Complaint, Consultation, Submission, ViolationReport } from '../../shared/schemas/submission.ts'

export type TextPorts = {
  readonly cases: Pick<CaseStore, 'get' | 'filedText' | 'history'>
  readonly sealer: Pick<Sealer, 'open'>
  readonly secrets: Secrets
}

/** Whoever left no phone and no ID number counts as one and the same person: nobody can flood by staying anonymous. */
const anonymous = 'anonymous'

/** What the case teaches; nothing when it is not confirmed, or holds no text (imports may have none). */
export async function confirmationOf(number: string, ports: TextPorts): Promise<Confirmation | undefined> {
  const record = await ports.cases.get(number)
  if (record?.category.decidedBy !== 'handler') return undefined
  const [filed, history] = await Promise.all([ports.cases.filedText(number), ports.cases.history(number)])
  const actor = history.findLast(({ action }) => action === 'confirm-category')?.actor
  if (filed === undefined || actor?.kind !== 'staff') return undefined
  const body = await ports.sealer.open(number, filed.sealed)
  // What is sealed under a case was parsed as the submission of its kind before it was sealed.
  const { input, names } = wordsOf({ kind: record.kind, body } as Submission)
  if (input.text === '') return undefined
  return {
    filer: filed.lookUp.phoneHash ?? filed.lookUp.idNumberHash ?? anonymous,
    handler: Buffer.from(await ports.secrets.mac('teacher', actor.id))
      .toString('base64url')
      .slice(0, 16),
    input,
    names,
    labels: labelsOf(record),
  }
}

type Words = { readonly input: SortInput; readonly names: readonly string[] }

function wordsOf(submission: Submission): Words {
  if (submission.kind === 'complaint') return complaintWords(submission.body)
  return submission.kind === 'violation-report' ? reportWords(submission.body) : consultationWords(submission.body)
}

const present = (names: readonly (string | undefined)[]) => names.filter((name) => name !== undefined)

/** A shop's name may be learnt, a person's may not. */
const personOf = (respondent: Complaint['respondent'] | undefined) =>
  respondent === undefined ? [] : [respondent.contact, isNaturalPerson(respondent) ? respondent.name : undefined]

function complaintWords({ facts, requestText, item, respondent, ...people }: Partial<Complaint>): Words {
  const text = [facts, requestText].filter(Boolean).join('\n')
  const others = (people.coComplainants ?? []).map(({ name }) => name)
  const names = [people.complainant?.name, people.agent?.name, ...(people.representatives ?? []), ...others]
  return { input: { text, ...(item && { item }) }, names: present([...names, ...personOf(respondent)]) }
}

function reportWords({ lead, item, reporter, respondent }: Partial<ViolationReport>): Words {
  return {
    input: { text: lead ?? '', ...(item && { item }) },
    names: present([reporter?.name, ...personOf(respondent)]),
  }
}

function consultationWords({ topic, question, person }: Partial<Consultation>): Words {
  return { input: { text: [topic, question].filter(Boolean).join('\n') }, names: present([person?.name]) }
}

function labelsOf({ category: { object, problem, violation } }: CaseRecord): Confirmation['labels'] {
  return { ...(object && { object }), ...(problem && { problem }), ...(violation && { violation }) }
}
