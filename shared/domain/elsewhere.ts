// A case outside the province: whom the consumer is told to turn to (O121 Arts. 13, 34), and what to take along.
import type { CaseRecord } from '../schemas/case-record.ts'
import type { Elsewhere, HandOverPackage } from '../schemas/hand-over-package.ts'
import { bureauByCode } from './bureau-register.ts'
import { evidenceOf } from './consumer-acts.ts'

/** The national platform, through which every bureau is reached (O121 Art. 40). */
const nationalPlatform = { name: '全国12315平台', url: 'https://www.12315.cn', phone: '12315' } as const

/** Whom to turn to; undefined while the case is one of the province. */
export function elsewhereOf({ routing, stage }: CaseRecord): Elsewhere | undefined {
  const { outside, outsideBureau, basis } = routing
  // Once somebody of the province has taken it up, it is where it belongs.
  if (outside === undefined || !['routing', 'initial-review', 'verification', 'answer', 'closed'].includes(stage)) {
    return undefined
  }
  return { place: outside, ...(outsideBureau && { bureau: outsideBureau }), platform: nationalPlatform, basis }
}

/** The package of a case outside the province; undefined for any other. */
export function handOverPackage(record: CaseRecord, submitted: unknown, now: string): HandOverPackage | undefined {
  const turnTo = elsewhereOf(record)
  if (turnTo === undefined) return undefined
  const { number, kind, receivedAt, bureau } = record
  return {
    form: 'anqi-hand-over-1',
    number,
    kind,
    receivedAt,
    registeredBy: { code: bureau, name: bureauByCode(bureau)?.name ?? bureau },
    turnTo,
    submitted,
    evidence: evidenceOf(record).map(({ id, mediaType, sizeBytes }) => ({ id, mediaType, sizeBytes })),
    preparedAt: now,
  }
}
