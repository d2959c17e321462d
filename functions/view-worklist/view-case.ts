// One whole case for staff, as far as the viewer may see it.

import { evidenceOf } from '../../shared/domain/consumer-acts.ts'
import { AnqiError } from '../../shared/domain/errors.ts'
import { placesOf } from '../../shared/domain/hand-over.ts'
import { isAllowed } from '../../shared/domain/rights.ts'
import { caseViewOf, type Viewer, type ViewPorts } from '../../shared/lambda/case-view.ts'
import type { CaseStore } from '../../shared/ports.ts'
import type { EvidenceStore } from '../../shared/ports-files.ts'
import type { CaseView } from '../../shared/schemas/case-view.ts'

/** The case; throws `not-found` for one out of scope as for one that is not. */
export async function viewCase(
  number: string,
  viewer: Viewer,
  ports: ViewPorts & { readonly cases: Pick<CaseStore, 'get'> },
): Promise<CaseView> {
  const record = await ports.cases.get(number)
  if (record === undefined || !placesOf(record).some((place) => isAllowed(viewer.staff, 'view-case', place))) {
    throw new AnqiError('not-found')
  }
  return caseViewOf(record, viewer, ports)
}

type EvidencePorts = Pick<ViewPorts, 'audit'> & {
  readonly cases: Pick<CaseStore, 'get'>
  readonly evidence: Pick<EvidenceStore, 'get'>
}

/** A file that the consumer added, for those who hold the case; the view is noted in the audit log before it is given. */
export async function viewEvidence(
  { number, id }: { readonly number: string; readonly id: string },
  { staff, now }: Viewer,
  ports: EvidencePorts,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> {
  const record = await ports.cases.get(number)
  const file = record && evidenceOf(record).find((each) => each.id === id)
  if (record === undefined || file === undefined || !isAllowed(staff, 'view-personal-data', record)) {
    throw new AnqiError('not-found')
  }
  await ports.audit.note({ at: now, by: staff, what: 'view-evidence', number, detail: { id } })
  const bytes = await ports.evidence.get({ number, id })
  if (bytes === undefined) throw new AnqiError('not-found')
  return { bytes, mediaType: file.mediaType }
}
