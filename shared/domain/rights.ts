// Who may do what: one table of role, operation and how the case's bureau stands to the caller's.
import type { ActionName } from '../schemas/actions.ts'
import type { roles } from '../schemas/codes.data.ts'
import { isSameOrBelow } from './bureau-register.ts'

export type Role = (typeof roles)[number]['code']

/** A signed-in member of staff. */
export type Staff = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly bureau: string
  readonly unit?: string
}

/** How a case's bureau stands to the caller's. */
export type Relation = 'own' | 'below' | 'elsewhere'

export type Operation =
  | 'submit-as-staff'
  | 'list-cases'
  | 'view-case'
  | 'look-up' // find cases by who submitted or whom they are about
  | 'view-personal-data'
  | 'view-statistics'
  | 'receive' // assign, claim and release of what an intake desk takes in
  | 'decide' // accept, refuse, close, verify, answer …
  | 'approve'
  | 'import'
  | 'view-audit-log'
  | 'view-outbox'
  | 'view-registers'
  | 'publish-registers' // what holds for the whole province
  | 'publish-risk-notices'
  | 'change-settings' // of a bureau, or of the province
  | 'view-sorter'
  | 'choose-sorter'
  | 'issue-shop-codes'

const own: readonly Relation[] = ['own']
const ownAndBelow: readonly Relation[] = ['own', 'below']

/** The powers of the six roles. What is not in the table is not allowed. */
export const rights: Readonly<Record<Role, Readonly<Partial<Record<Operation, readonly Relation[]>>>>> = {
  intake: { 'submit-as-staff': own, 'list-cases': own, 'view-case': own, 'look-up': own, receive: own },
  handler: {
    'submit-as-staff': own,
    'list-cases': own,
    'view-case': own,
    'look-up': own,
    'view-personal-data': own,
    'view-statistics': own,
    receive: own,
    decide: own,
  },
  supervisor: {
    'submit-as-staff': own,
    'list-cases': ownAndBelow,
    'view-case': ownAndBelow,
    'look-up': ownAndBelow,
    'view-personal-data': own,
    'view-statistics': ownAndBelow,
    receive: ownAndBelow,
    decide: ownAndBelow,
    approve: ownAndBelow,
    'view-outbox': ownAndBelow,
    'view-registers': own,
    'change-settings': ownAndBelow,
    'publish-risk-notices': ownAndBelow,
    'view-sorter': own,
    'choose-sorter': own,
  },
  analyst: {
    'list-cases': ownAndBelow,
    'view-case': ownAndBelow,
    'view-statistics': ownAndBelow,
    'view-sorter': own,
  },
  auditor: {
    'list-cases': ownAndBelow,
    'view-case': ownAndBelow,
    'view-statistics': ownAndBelow,
    'view-audit-log': ownAndBelow,
    'view-registers': own,
    'view-sorter': own,
  },
  admin: {
    import: ownAndBelow,
    'view-registers': own,
    'publish-registers': own,
    'change-settings': ownAndBelow,
    'publish-risk-notices': ownAndBelow,
    'view-sorter': own,
    'issue-shop-codes': ownAndBelow,
  },
}

/** Who holds a case: a bureau, and perhaps a unit inside it. */
export type Holder = { readonly bureau: string; readonly unit?: string | undefined }

/** How `holder` stands to the caller's own place. Who is bound to a unit has nothing to do with its sisters. */
export function relationOf(staff: Staff, holder: Holder): Relation {
  if (staff.unit !== undefined && holder.unit !== staff.unit) return 'elsewhere'
  if (holder.bureau === staff.bureau) return 'own'
  return isSameOrBelow(holder.bureau, staff.bureau) ? 'below' : 'elsewhere'
}

/** Whether `staff` may do `operation` on something that `holder` holds. */
export function isAllowed(staff: Staff, operation: Operation, holder: Holder): boolean {
  return rights[staff.role][operation]?.includes(relationOf(staff, holder)) ?? false
}

/** Whether a role may do `operation` at any place at all. */
export const mayAnywhere = ({ role }: Staff, operation: Operation): boolean => rights[role][operation] !== undefined

/** What an action needs: only those named here are less than a decision. */
const operations: Readonly<Partial<Record<ActionName, Operation>>> = {
  assign: 'receive',
  claim: 'receive',
  release: 'receive',
  note: 'receive',
  'confirm-category': 'receive',
  forward: 'receive',
  take: 'receive',
  return: 'receive',
  merge: 'receive',
  'prove-identity': 'receive',
  split: 'receive',
  reclassify: 'receive',
  supplement: 'receive',
  'change-representatives': 'receive',
  'end-negotiation': 'receive',
  'record-performance': 'receive',
  repeat: 'receive',
  approve: 'approve',
  reject: 'approve',
  reopen: 'approve',
  'withhold-publication': 'approve',
  order: 'approve',
  'accept-reply': 'approve',
  'take-over': 'approve',
  transfer: 'approve',
  designate: 'approve',
  'decide-recusal': 'approve',
  'transfer-to-police': 'approve',
  'change-order': 'approve',
}

/** The operation that an action is, for the table of rights. */
export function operationOf(action: ActionName): Operation {
  return operations[action] ?? 'decide'
}
