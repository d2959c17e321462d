// The ten official papers of a case: which are due, which are issued under which number, and the data of every field.
import * as z from 'zod'
import { storedCode } from './coded.ts'
import { clockNames } from './codes.data.ts'
import { bureauCodeSchema, daySchema, instantSchema } from './primitives.ts'

/** Empty where nobody has said it: the field is printed blank. */
const said = z.string()
const party = { name: said, phone: said, address: said }
const person = z.object({ ...party, idType: said, idNumber: said })
const groundLine = z.object({ code: z.string(), text: said, isChosen: z.boolean() })
const addressed = { matter: said, receivedOn: daySchema }

/** The fields of each form, by its number; number, bureau and date of the paper stand beside them. */
export const paperFieldsSchema = z.discriminatedUnion('form', [
  z.object({
    form: z.literal(1),
    complainant: person,
    coComplainants: z.array(person),
    representatives: said,
    publish: z.boolean(),
    entrustMediation: z.boolean(),
    respondent: z.object({ ...party, contact: said }),
    facts: said,
    requests: z.array(z.string()),
    requestText: said,
    receivedOn: daySchema,
    caseHandler: said,
  }),
  z.object({
    form: z.literal(2),
    reporter: person,
    respondent: z.object({ name: said, address: said }),
    lead: said,
    receivedOn: daySchema,
    caseHandler: said,
  }),
  z.object({
    form: z.literal(3),
    addressee: said,
    person: said,
    ...addressed,
    replyBy: said,
    attachmentCopies: z.int(),
    attachmentPages: z.int(),
  }),
  z.object({
    form: z.literal(4),
    addressee: said,
    dueDay: daySchema,
    basis: said,
    consequence: said,
    telephone: said,
    address: said,
  }),
  z.object({ form: z.literal(5), addressee: said, ...addressed, contact: said, telephone: said }),
  z.object({
    form: z.literal(6),
    addressee: said,
    ...addressed,
    grounds: z.array(groundLine),
    reason: said,
    otherRoutes: z.array(z.string()),
  }),
  z.object({
    form: z.literal(7),
    addressee: said,
    matter: said,
    time: said,
    place: said,
    bring: said,
    recusalDays: z.int(),
    mediator: said,
    telephone: said,
  }),
  z.object({
    form: z.literal(8),
    addressee: said,
    matter: said,
    grounds: z.array(groundLine),
    reason: said,
    remedies: z.array(z.string()),
  }),
  z.object({
    form: z.literal(9),
    complainant: z.object({ ...party, agent: said, agentPhone: said }),
    respondent: z.object({ name: said, legalRepresentative: said, address: said, agent: said, agentPhone: said }),
    matter: said,
    requests: z.array(z.string()),
    agreement: said,
    mediator: said,
  }),
  z.object({ form: z.literal(10), addressee: said, matter: said, law: said, result: said }),
])
export type PaperFields = z.infer<typeof paperFieldsSchema>
export type FormNumber = PaperFields['form']

/** A paper that a step made due, or that was issued for it. */
export const paperSchema = z.object({
  form: z.int().min(1).max(10),
  name: z.string(),
  article: z.string(),
  state: z.enum(['due', 'issued']),
  /** When the step was taken that needs it. */
  since: instantSchema,
  /** The legal clock that is not met before it is issued, where it has one. */
  clock: storedCode(clockNames).optional(),
  /** The last day for issuing it: of that clock, of another rule, or of the bureau's own target. */
  dueDay: daySchema.optional(),
  isOverdue: z.boolean(),
  documentNumber: z.string().optional(),
  issuedAt: instantSchema.optional(),
  /** Names of the fields that still have to be given before it can be issued. */
  missing: z.array(z.string()),
  /** Likewise: the bureau whose seal it takes, which may have passed the case on since. */
  issuer: bureauCodeSchema.optional(),
  /** For those who may see personal data: every field of the form. */
  fields: paperFieldsSchema.optional(),
})
export type Paper = z.infer<typeof paperSchema>
