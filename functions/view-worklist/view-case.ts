// One whole case for staff, as far as the viewer may see it.
import { AnqiError } from '../../shared/domain/errors.ts'
import { placesOf } from '../../shared/domain/hand-over.ts'
import { isAllowed } from '../../shared/domain/rights.ts'
import { caseViewOf, type Viewer, type ViewPorts } from '../../shared/lambda/case-view.ts'
import type { CaseStore } from '../../shared/ports.ts'
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
