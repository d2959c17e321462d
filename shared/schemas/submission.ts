// What a consumer, or staff on their behalf, submits: complaint, violation report, consultation.
import * as z from 'zod'
import { businessForms, objects, problems, violations } from './categories.data.ts'
import { coded } from './coded.ts'
import { channels, idTypes, requests } from './codes.data.ts'
import { bureauCodeSchema, daySchema, fenSchema, instantSchema, phoneSchema, textSchema } from './primitives.ts'

const identity = {
  idType: coded(idTypes).optional(),
  idNumber: textSchema(40, 4).optional(),
}

const complainantSchema = z.object({ name: textSchema(60), phone: phoneSchema, address: textSchema(200), ...identity })

const respondentSchema = z.object({
  name: textSchema(120),
  address: textSchema(200).optional(),
  uscc: textSchema(18, 15).optional(),
  county: bureauCodeSchema.optional(),
  /** The person was shown that the rest points elsewhere, and stays with the county picked. */
  countyConfirmed: z.boolean().optional(),
  platform: textSchema(60).optional(),
  shopCode: textSchema(400).optional(),
  phone: phoneSchema.optional(),
  contact: textSchema(60).optional(),
})

const agentSchema = z.object({
  name: textSchema(60),
  phone: phoneSchema,
  ...identity,
  /** Matters, powers, term, and that the principal signed it (O121 Arts. 10–12). */
  powerOfAttorney: textSchema(2000).optional(),
})

/** Fields that only staff with a token may set. */
const intake = {
  channel: coded(channels).default('internet'),
  receivedAt: instantSchema.optional(),
  receivedAtReason: textSchema(500).optional(),
  externalNumber: textSchema(60).optional(),
  origin: z
    .object({ system: textSchema(60), number: textSchema(60).optional(), replyBy: daySchema.optional() })
    .optional(),
}

type Places = Partial<Pick<z.infer<typeof respondentSchema>, 'address' | 'county' | 'uscc' | 'platform' | 'shopCode'>>

const placeable = (respondent: Places | undefined) =>
  [respondent?.address, respondent?.county, respondent?.uscc, respondent?.platform, respondent?.shopCode].some(
    (value) => value !== undefined,
  )

/** Asked even where single fields are wrong, so that a person learns of everything at once. */
const always = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

/** A complaint (O121 Arts. 10–12). */
export const complaintSchema = z
  .object({
    complainant: complainantSchema,
    respondent: respondentSchema,
    item: textSchema(100).optional(),
    facts: textSchema(5000, 10),
    purchasedAt: daySchema.optional(),
    disputeAt: daySchema.optional(),
    disputePlace: textSchema(200).optional(),
    orderNumber: textSchema(80).optional(),
    knewAt: daySchema.optional(),
    amountFen: fenSchema.optional(),
    requests: z.array(coded(requests)).max(8).default([]),
    requestText: textSchema(1000).optional(),
    category: z.object({ object: coded(objects).optional(), problem: coded(problems).optional() }).optional(),
    businessForm: z.array(coded(businessForms)).max(9).optional(),
    agent: agentSchema.optional(),
    coComplainants: z.array(complainantSchema).max(500).optional(),
    representatives: z.array(textSchema(60)).max(2).optional(),
    consents: z
      .object({
        publish: z.boolean().default(false),
        entrustMediation: z.boolean().default(false),
        /** Of several complainants: every one consents to joint handling (O121 Art. 12). */
        jointHandling: z.boolean().optional(),
        /** Negotiate with the enterprise first; failure or silence hands over to the bureau by itself. */
        negotiateFirst: z.boolean().optional(),
      })
      .default({ publish: false, entrustMediation: false }),
    ...intake,
  })
  .refine((body) => placeable(body.respondent), {
    path: ['respondent', 'address'],
    params: { reason: 'respondent-not-placeable' },
    ...always,
  })
  .refine((body) => (body.requests?.length ?? 0) > 0 || body.requestText !== undefined, {
    path: ['requests'],
    params: { reason: 'request-missing' },
    ...always,
  })

/** A violation report (O121 Art. 28); without `reporter` it is anonymous. */
export const violationReportSchema = z.object({
  reporter: z
    .object({
      name: textSchema(60).optional(),
      phone: phoneSchema.optional(),
      address: textSchema(200).optional(),
      ...identity,
    })
    .optional(),
  respondent: respondentSchema.refine(placeable, {
    path: ['address'],
    params: { reason: 'respondent-not-placeable' },
    ...always,
  }),
  item: textSchema(100).optional(),
  lead: textSchema(5000, 10),
  violation: coded(violations).optional(),
  businessForm: z.array(coded(businessForms)).max(9).optional(),
  ...intake,
})

/** A consultation: a question that a bureau answers. */
export const consultationSchema = z.object({
  question: textSchema(2000, 4),
  topic: textSchema(60).optional(),
  person: z.object({ name: textSchema(60).optional(), phone: phoneSchema.optional() }).optional(),
  county: bureauCodeSchema.optional(),
  ...intake,
})

export type Complaint = z.infer<typeof complaintSchema>
export type ViolationReport = z.infer<typeof violationReportSchema>
export type Consultation = z.infer<typeof consultationSchema>
export type Respondent = z.infer<typeof respondentSchema>

/** Any of the three, told apart by `kind`; this is what the filed text holds. */
export type Submission =
  | { readonly kind: 'complaint'; readonly body: Complaint }
  | { readonly kind: 'violation-report'; readonly body: ViolationReport }
  | { readonly kind: 'consultation'; readonly body: Consultation }
