// Actions on what a paper is, on those who take part, and on the papers that are issued.
import * as z from 'zod'
import { common } from './actions-common.ts'
import { coded } from './coded.ts'
import { gaps, kinds, odrResults } from './codes.data.ts'
import { fenSchema, textSchema } from './primitives.ts'

export const partyActions = [
  /** A paper that holds both is split: `text` is what the linked case of the other kind is about. */
  z.object({ action: z.literal('split'), text: textSchema(4000), ...common }),
  z.object({
    action: z.literal('reclassify'),
    kind: coded(kinds),
    text: textSchema(4000).optional(),
    ...common,
  }),
  /** Suspicion of extortion and the like (O121 Art. 42). */
  z.object({
    action: z.literal('transfer-to-police'),
    text: textSchema(4000),
    noticeSent: z.boolean().default(true),
    ...common,
  }),
  /** How the negotiation with the enterprise ended, as staff learned it. */
  z.object({
    action: z.literal('end-negotiation'),
    result: coded(odrResults),
    recoveredFen: fenSchema.optional(),
    text: textSchema(2000).optional(),
    ...common,
  }),
  /** Disclosure, reconsideration, discipline in the dress of a complaint: `text` says where to go (O121 Art. 44). */
  z.object({ action: z.literal('not-under-order'), text: textSchema(4000), ...common }),
  /** What the complaint lacked; `text` holds it (an address, who consented, the power of attorney's terms). */
  z.object({ action: z.literal('supplement'), what: coded(gaps), text: textSchema(2000), ...common }),
  /** Who stands for several complainants: at most two, and only with the consent of each. */
  z.object({
    action: z.literal('change-representatives'),
    representatives: z.array(textSchema(60)).min(1).max(2),
    representedConsent: z.boolean().optional(),
    text: textSchema(2000).optional(),
    ...common,
  }),
  /** `text` names the body that mediates. */
  z.object({
    action: z.literal('entrust'),
    respondentConsents: z.boolean().optional(),
    text: textSchema(400),
    ...common,
  }),
  z.object({ action: z.literal('ask-recusal'), text: textSchema(2000), ...common }),
  z.object({
    action: z.literal('decide-recusal'),
    isGranted: z.boolean().optional(),
    text: textSchema(2000).optional(),
    ...common,
  }),
  z.object({
    action: z.literal('record-performance'),
    isKept: z.boolean().optional(),
    text: textSchema(2000).optional(),
    ...common,
  }),
  /** One of the ten papers that is due, with what it has to say besides; `text` is the agreement of Form 9. */
  z.object({
    action: z.literal('issue-paper'),
    form: z.coerce.number().int().min(3).max(10),
    documentNumber: textSchema(80).optional(),
    telephone: textSchema(40).optional(),
    address: textSchema(200).optional(),
    time: textSchema(60).optional(),
    place: textSchema(200).optional(),
    bring: textSchema(400).optional(),
    recusalDays: z.coerce.number().int().min(1).max(30).optional(),
    mediator: textSchema(60).optional(),
    legalRepresentative: textSchema(60).optional(),
    text: textSchema(4000).optional(),
    ...common,
  }),
] as const
