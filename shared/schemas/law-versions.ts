// The registers by which the days of a case are counted, and the versions that a case names.
import * as z from 'zod'

/** Registers that decide due days. */
export const lawRegisters = ['calendar', 'policies'] as const
export type LawRegister = (typeof lawRegisters)[number]

/** Versions that a case is judged by; a register that is absent has only what the release brings. */
export const lawVersionsSchema = z.partialRecord(z.enum(lawRegisters), z.int().min(1))
export type LawVersions = Readonly<z.infer<typeof lawVersionsSchema>>
