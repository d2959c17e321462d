// The record of an imported case at version 1: whole, with all its facts, on its way to its bureau like any other.

import { registerInForce } from '../../shared/domain/bureau-register.ts'
import { isNaturalPerson, maskName } from '../../shared/domain/respondent-name.ts'
import { sort } from '../../shared/domain/sorter.ts'
import type { CaseRecord } from '../../shared/schemas/case-record.ts'
import type { Fact } from '../../shared/schemas/facts.ts'
import type { ImportLine } from '../../shared/schemas/import-line.ts'
import type { Category } from '../../shared/schemas/sorting.ts'

type Imported = {
  readonly line: ImportLine
  readonly number: string
  readonly facts: readonly Fact[]
  readonly order: CaseRecord['order']
  /** The bureau that holds it after all hand-overs of the line. */
  readonly bureau: string
}

/** Given categories count as confirmed; a line without any is sorted like a new case. */
function categoryOf({ category, facts, item, respondent, kind }: ImportLine): Category {
  if (category !== undefined) return { ...category, unsure: false, decidedBy: 'import' }
  const sorted = sort({ text: facts ?? '', ...(item && { item }), respondent: respondent.name })
  const first = {
    object: sorted.object[0]?.code,
    problem: sorted.problem[0]?.code,
    violation: sorted.violation[0]?.code,
  }
  const wanted = {
    complaint: ['object', 'problem'],
    'violation-report': ['object', 'violation'],
    consultation: ['object'],
  }[kind]
  const picked = Object.entries(first).filter(([name, code]) => wanted.includes(name) && code !== undefined)
  const guess = Object.fromEntries(picked) as Pick<Category, 'object' | 'problem' | 'violation'> // codes of the lists
  return {
    ...guess,
    unsure: !(kind === 'violation-report' ? sorted.sure.violation : sorted.sure.object),
    decidedBy: 'sorter',
    sorterVersion: sorted.version,
  }
}

/** The record of one line. */
export function importedCase(
  { line, number, facts, order, bureau }: Imported,
  now: string,
): Omit<CaseRecord, 'chainHead'> {
  const { respondent } = line
  return {
    number,
    kind: line.kind,
    version: 1,
    stage: 'routing',
    order,
    bureau,
    transit: { to: bureau, since: now, hop: 1 },
    channel: line.channel,
    receivedAt: line.receivedAt,
    externalNumber: line.externalNumber,
    source: line.source,
    ...(line.item === undefined ? {} : { item: line.item }),
    respondentName: isNaturalPerson(respondent) ? maskName(respondent.name) : respondent.name,
    ...(respondent.uscc === undefined ? {} : { respondentUscc: respondent.uscc }),
    ...(line.amountFen === undefined ? {} : { amountFen: line.amountFen }),
    ...(line.consents === undefined ? {} : { consents: line.consents }),
    category: categoryOf(line),
    routing: {
      decidedBy: 'import',
      inputs: [],
      bureau: line.bureau,
      candidates: [],
      basis: '导入时指定',
      registerVersion: registerInForce().version,
      rulesVersion: 'import',
    },
    facts: [...facts],
    isImported: true,
    importedAt: now,
  }
}
