// The registers: documents that change while Anqi runs. Each lies over what the release brings, and every change of one is a
// publication with its number, author and reason. A new register is a name and a schema here, and what reads it.
import * as z from 'zod'
import { boardDocumentSchema, riskNoticesDocumentSchema } from './board.ts'
import { calendarNoticeSchema, closureSchema } from './calendar-notice.ts'
import { storedCode } from './coded.ts'
import { roles } from './codes.data.ts'
import { policiesDocumentSchema } from './policies.ts'
import { bureauCodeSchema, instantSchema, textSchema } from './primitives.ts'
import { bureausDocumentSchema, platformsDocumentSchema } from './register.ts'

/** Notices loaded since the release, and a province's own days; each year and each day once. */
export const calendarDocumentSchema = z
  .strictObject({
    notices: z.array(calendarNoticeSchema).max(100).default([]),
    closures: z.array(closureSchema).max(1000).default([]),
  })
  .superRefine(({ notices, closures }, context) => {
    const once = (path: string, keys: readonly (string | number)[]) =>
      keys.forEach((key, index) => {
        if (keys.indexOf(key) === index) return
        context.addIssue({ code: 'custom', path: [path, index], params: { reason: 'stands-twice' } })
      })
    const years = notices.map(({ year }) => year)
    once('notices', years)
    const days = closures.map(({ day }) => day)
    once('closures', days)
  })

/** The document of each register. */
export const registerSchemas = {
  calendar: calendarDocumentSchema,
  policies: policiesDocumentSchema,
  bureaus: bureausDocumentSchema,
  platforms: platformsDocumentSchema,
  board: boardDocumentSchema,
  'risk-notices': riskNoticesDocumentSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>

export type RegisterName = keyof typeof registerSchemas
export type RegisterDocuments = { readonly [Name in RegisterName]: z.infer<(typeof registerSchemas)[Name]> }
export type CalendarDocument = RegisterDocuments['calendar']

/** The names of the registers, in the order an administrator sees them. */
export const registerNames = Object.keys(registerSchemas) as RegisterName[] // the object has exactly these keys

export const registerNameSchema = z.enum(registerNames)

/** Who published what, when and why. */
export const publicationHeadSchema = z.object({
  register: registerNameSchema,
  version: z.int().min(1),
  at: instantSchema,
  by: z.object({ id: z.string(), name: z.string(), role: storedCode(roles), bureau: bureauCodeSchema }),
  reason: textSchema(500),
  /** The earlier version whose document this one repeats; 0 is the release. */
  rollsBackTo: z.int().min(0).optional(),
  /** Cases whose past due days move are moved as well. */
  movesPast: z.boolean().optional(),
})
export type PublicationHead = z.infer<typeof publicationHeadSchema>
export type Publication<Name extends RegisterName = RegisterName> = PublicationHead & {
  readonly document: RegisterDocuments[Name]
}
