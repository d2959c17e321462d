// Which queue serves which bureau: one per city, one for the province, `outside`, and one for each bureau that asked for it.
import {
  type Bureau,
  bundledRegister,
  bureauByCode,
  bureausOf,
  type Register,
  registerInForce,
} from './bureau-register.ts'

/** The queue for what goes outside the province. */
export const outsideSuffix = 'outside'

/** One queue: the suffix of its name, and the codes of the bureaus it serves. */
export type JurisdictionQueue = { readonly suffix: string; readonly bureaus: readonly string[] }

function suffixOf(bureau: Bureau): string {
  if (bureau.ownQueue || bureau.level !== 'county') return bureau.code
  return bureau.parents[0] ?? bureau.code
}

/**
 * The queue suffix of a bureau (or its code): its own, its city's, or its province's where no city stands between;
 * `outside` for a bureau that is not of `province`, when that is given, or that nobody knows.
 */
export function jurisdictionOf(
  bureau: Bureau | string,
  province?: string,
  register: Register = registerInForce(),
): string {
  const known = typeof bureau === 'string' ? bureauByCode(bureau, undefined, register) : bureau
  if (!known || (province && !known.code.startsWith(province))) return outsideSuffix
  return suffixOf(known)
}

/** All queues of a province (`51`), as data for the stack; the last is `outside`, which serves no bureau of ours. */
export function queueTopology(province: string, register: Register = registerInForce()): readonly JurisdictionQueue[] {
  const served = Map.groupBy(bureausOf(province, register), suffixOf)
  const queues = [...served].map(([suffix, bureaus]) => ({ suffix, bureaus: bureaus.map((bureau) => bureau.code) }))
  return [...queues, { suffix: outsideSuffix, bureaus: [] }]
}

/**
 * The queues that a deployment of this release has: those of the province, and beside them one for each bureau that the
 * setting `ownQueues` names. Such a queue serves its bureau once the register says so (`ownQueue`), and lies idle before
 * and after; what is published while it runs adds no queue.
 */
export function deployedTopology(province: string, ownQueues: readonly string[]): readonly JurisdictionQueue[] {
  const served = queueTopology(province, bundledRegister)
  const further = new Set(ownQueues.filter((code) => served.every(({ suffix }) => suffix !== code)))
  return [...served, ...[...further].map((suffix) => ({ suffix, bureaus: [] }))]
}

/** Whether the queue that a bureau (or its code) asks for under `register` is deployed: what is sent elsewhere is lost. */
export function isQueueDeployed(bureau: Bureau | string, register: Register, ownQueues: readonly string[]): boolean {
  const suffix = jurisdictionOf(bureau, undefined, register)
  return deployedTopology(suffix.slice(0, 2), ownQueues).some((queue) => queue.suffix === suffix)
}
