// Publishes what was previewed as the next version of a register, noted in the audit log before it takes effect.
import { AnqiError } from '../../shared/domain/errors.ts'
import type { AuditLog } from '../../shared/ports.ts'
import type { PublishRequest } from '../../shared/schemas/register-views.ts'
import type { Publication, PublicationHead, RegisterName } from '../../shared/schemas/registers.ts'
import { type Caller, type CandidatePorts, candidateOf } from './candidate.ts'

export type PublishPorts = CandidatePorts & { readonly audit: AuditLog }

/**
 * Publishes. Throws `version-moved-on` when another version came first, `not-allowed` when this very difference was not
 * shown to its end, and what `candidateOf` throws.
 */
export async function publishRegister(
  register: RegisterName,
  { version, ...wish }: PublishRequest & { readonly version: number },
  { caller, ...ports }: PublishPorts & { readonly caller: Caller },
): Promise<PublicationHead> {
  const candidate = await candidateOf(register, wish, { caller, ...ports })
  if (candidate.version !== version) throw new AnqiError('register-moved-on', { id: register })
  if (candidate.shown !== wish.shown) throw new AnqiError('preview-first', { id: register })
  const { staff, now } = caller
  const by = { id: staff.id, name: staff.name, role: staff.role, bureau: staff.bureau }
  const head: PublicationHead = {
    register,
    version: version + 1,
    at: now,
    by,
    reason: wish.reason,
    ...(wish.rollBackTo === undefined ? {} : { rollsBackTo: wish.rollBackTo }),
    ...(wish.movesPast ? { movesPast: true } : {}),
  }
  const detail = { register, version: String(head.version), reason: head.reason }
  await ports.audit.note({ at: now, by, what: 'publish-register', detail })
  const publication = { ...head, document: candidate.document } as Publication // parsed by this register's schema
  const result = await ports.registers.publish(publication)
  if (result.kind === 'moved-on') throw new AnqiError('register-moved-on', { id: register })
  return head
}
