// What is published: the list of the registers, and one of them with its document and its publications.
import { AnqiError } from '../../shared/domain/errors.ts'
import { emptyDocuments, releasedDocument } from '../../shared/domain/register-check.ts'
import { isAllowed, type Staff } from '../../shared/domain/rights.ts'
import type { Registers } from '../../shared/ports-registers.ts'
import type { RegisterAnswer, RegisterSummary, RegistersAnswer } from '../../shared/schemas/register-views.ts'
import { type RegisterName, registerNames } from '../../shared/schemas/registers.ts'
import { mayPublish } from './candidate.ts'

type Ports = { readonly registers: Registers }

/** Throws `forbidden` for a caller who may not see the registers. */
export function checkViewer(staff: Staff): void {
  if (!isAllowed(staff, 'view-registers', { bureau: staff.bureau, unit: staff.unit })) throw new AnqiError('forbidden')
}

async function summaryOf(register: RegisterName, staff: Staff, { registers }: Ports): Promise<RegisterSummary> {
  const newest = await registers.stored(register)
  if (newest === undefined) return { register, version: 0, mayPublish: mayPublish(register, staff) }
  const { document: _document, ...published } = newest
  return { register, version: newest.version, published, mayPublish: mayPublish(register, staff) }
}

/** Every register with who published it last. */
export async function listRegisters(staff: Staff, ports: Ports): Promise<RegistersAnswer> {
  checkViewer(staff)
  return { registers: await Promise.all(registerNames.map((name) => summaryOf(name, staff, ports))) }
}

/** One register as it is, or as it was in an earlier version; throws `not-found` when it never had that version. */
export async function viewRegister(
  register: RegisterName,
  asked: { readonly version?: number | undefined; readonly before?: number | undefined; readonly province: string },
  { staff, ...ports }: Ports & { readonly staff: Staff },
): Promise<RegisterAnswer> {
  checkViewer(staff)
  const summary = await summaryOf(register, staff, ports)
  const { version = summary.version } = asked
  if (version > summary.version) throw new AnqiError('not-found')
  const [publication, publications] = await Promise.all([
    version === 0 ? undefined : ports.registers.version(register, version),
    ports.registers.heads(register, asked.before),
  ])
  return {
    ...summary,
    version,
    document: publication?.document ?? emptyDocuments[register],
    released: releasedDocument(register, asked.province),
    publications: [...publications],
  }
}
