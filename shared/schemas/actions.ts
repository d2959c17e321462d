// What staff may ask of a case: one shape an action. Whether the law allows it is the domain's answer, not the schema's.
import * as z from 'zod'
import { common } from './actions-common.ts'
import { partyActions } from './actions-parties.ts'
import { objects, problems, violations } from './categories.data.ts'
import { coded } from './coded.ts'
import { decisions, orders, pauseReasons, penaltyResults, withholdCauses } from './codes.data.ts'
import {
  bureauCodeSchema,
  caseNumberSchema,
  daySchema,
  documentSchema,
  fenSchema,
  groundSchema,
  textSchema,
  unitCodeSchema,
} from './primitives.ts'

export const actionSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('assign'),
    bureau: bureauCodeSchema.optional(),
    unit: unitCodeSchema.optional(),
    ...common,
  }),
  z.object({ action: z.literal('claim'), ...common }),
  z.object({ action: z.literal('release'), ...common }),
  z.object({ action: z.literal('note'), text: textSchema(4000), ...common }),
  z.object({
    action: z.literal('confirm-category'),
    object: coded(objects).optional(),
    problem: coded(problems).optional(),
    violation: coded(violations).optional(),
    ...common,
  }),
  /** `noticeSent: false` says that the notice is still to be given (then `notify`). */
  z.object({
    action: z.literal('accept'),
    noticeSent: z.boolean().default(true),
    text: textSchema(4000).optional(),
    ...common,
  }),
  z.object({
    action: z.literal('refuse'),
    ground: groundSchema,
    text: textSchema(4000),
    noticeSent: z.boolean().default(true),
    ...common,
  }),
  /** `text` is the result as the reporter reads it (Form 10). */
  z.object({ action: z.literal('notify'), text: textSchema(4000).optional(), ...common }),
  z.object({
    action: z.literal('close'),
    outcome: z.preprocess(
      (value) =>
        ({ 达成调解协议: 'agreement', 和解: 'settled', 撤回投诉: 'withdrawn', 终止调解: 'terminated' })[
          value as string
        ] ?? value,
      z.enum(['agreement', 'settled', 'withdrawn', 'terminated']),
    ),
    ground: groundSchema.optional(),
    recoveredFen: fenSchema.optional(),
    /** Of several complainants: each one represented agrees (O121 Art. 12). */
    representedConsent: z.boolean().optional(),
    noticeSent: z.boolean().default(true),
    text: textSchema(4000).optional(),
    ...common,
  }),
  z.object({
    action: z.literal('verify'),
    decision: coded(decisions),
    ground: groundSchema.optional(),
    text: textSchema(4000).optional(),
    ...common,
  }),
  z.object({ action: z.literal('approve'), text: textSchema(4000).optional(), ...common }),
  z.object({ action: z.literal('reject'), text: textSchema(4000), ...common }),
  z.object({
    action: z.literal('close-penalty'),
    result: coded(penaltyResults),
    text: textSchema(4000).optional(),
    ...common,
  }),
  z.object({ action: z.literal('answer'), text: textSchema(4000), ...common }),
  /** Time not counted begins with the commission; `cause` since `reason` is that of a late entry. */
  z.object({
    action: z.literal('pause'),
    cause: coded(pauseReasons),
    document: documentSchema.optional(),
    text: textSchema(4000).optional(),
    ...common,
  }),
  /** The report is in; without `cause` the oldest open pause ends. */
  z.object({
    action: z.literal('resume'),
    cause: coded(pauseReasons).optional(),
    document: documentSchema.optional(),
    text: textSchema(4000).optional(),
    ...common,
  }),
  /** The document of a pause that began without it. */
  z.object({
    action: z.literal('document-pause'),
    cause: coded(pauseReasons).optional(),
    document: documentSchema,
    ...common,
  }),
  z.object({ action: z.literal('extend'), text: textSchema(4000).optional(), ...common }),
  /**
   * To the competent bureau, by one that is not; `ground` is the article that makes the other competent, `reportBy` the
   * day on which the sender wants an answer (Form 3).
   */
  z.object({
    action: z.literal('forward'),
    bureau: bureauCodeSchema,
    ground: textSchema(40),
    reportBy: daySchema.optional(),
    attachmentCopies: z.coerce.number().int().min(0).max(999).optional(),
    attachmentPages: z.coerce.number().int().min(0).max(9999).optional(),
    text: textSchema(4000).optional(),
    ...common,
  }),
  /** Takes what was handed over: from now on the duty is this bureau's. */
  z.object({ action: z.literal('take'), text: textSchema(4000).optional(), ...common }),
  /** A superior takes a case of a lower bureau over (O121 Art. 13). */
  z.object({ action: z.literal('take-over'), text: textSchema(4000), ...common }),
  /** 移送: to a department that is no market regulation bureau; the matter leaves the system and the case ends. */
  z.object({
    action: z.literal('transfer'),
    department: textSchema(80),
    ground: textSchema(40),
    text: textSchema(4000).optional(),
    ...common,
  }),
  /**
   * Back to the sender, by a body without competence (O121 Art. 41); unfounded without `ground`. What was handed over
   * and not yet taken needs one; a unit gives the case back to its bureau's desk.
   */
  z.object({
    action: z.literal('return'),
    ground: textSchema(40).optional(),
    text: textSchema(4000).optional(),
    ...common,
  }),
  /** A refusal or termination was revoked: a new round with its own limit. */
  z.object({
    action: z.literal('reopen'),
    revokes: z.enum(['refusal', 'termination']),
    text: textSchema(4000),
    ...common,
  }),
  /** Makes a closed complaint public, operator and matter alone; a handler's takes effect once a supervisor publishes. */
  z.object({ action: z.literal('publish'), text: textSchema(2000).optional(), ...common }),
  z.object({
    action: z.literal('withhold-publication'),
    cause: coded(withholdCauses),
    text: textSchema(2000).optional(),
    ...common,
  }),
  /** 督办: an answer is due by `dueDay`; no legal limit moves. */
  z.object({ action: z.literal('order'), dueDay: daySchema, text: textSchema(4000), ...common }),
  z.object({ action: z.literal('reply-to-order'), text: textSchema(4000), ...common }),
  z.object({ action: z.literal('accept-reply'), text: textSchema(4000).optional(), ...common }),
  /** Form 4: identity is to be proved by `dueDay`. */
  z.object({ action: z.literal('ask-identity'), dueDay: daySchema, text: textSchema(4000).optional(), ...common }),
  z.object({ action: z.literal('prove-identity'), text: textSchema(4000).optional(), ...common }),
  z.object({ action: z.literal('report-back'), text: textSchema(4000), ...common }),
  /** A lead found in mediation goes on as a linked report, `text` being its lead. */
  z.object({ action: z.literal('find-lead'), text: textSchema(4000), ...common }),
  ...partyActions,
  /** `bureau` is the other side; without it the bureau the case came from. */
  z.object({
    action: z.literal('dispute'),
    bureau: bureauCodeSchema.optional(),
    text: textSchema(4000),
    ...common,
  }),
  z.object({ action: z.literal('settle-dispute'), text: textSchema(4000).optional(), ...common }),
  /** By the common superior of bureaus in dispute. */
  z.object({ action: z.literal('designate'), bureau: bureauCodeSchema, text: textSchema(4000).optional(), ...common }),
  z.object({ action: z.literal('repeat'), hasNewFacts: z.boolean(), text: textSchema(4000).optional(), ...common }),
  /** The same matter came in twice: this case goes into the other, keeping its number. */
  z.object({ action: z.literal('merge'), into: caseNumberSchema, text: textSchema(4000).optional(), ...common }),
  z.object({ action: z.literal('change-order'), order: coded(orders), text: textSchema(4000).optional(), ...common }),
])
export type Action = z.infer<typeof actionSchema>
export type ActionName = Action['action']
