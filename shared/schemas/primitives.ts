// The small shapes every boundary shares: instants, legal days, division codes, phones, bounded text.
import * as z from 'zod'

/** An instant, ISO 8601 with offset. */
export const instantSchema = z.iso.datetime({ offset: true })
/** A legal day in Asia/Shanghai, `YYYY-MM-DD`. */
export const daySchema = z.iso.date()
/** A calendar month in Asia/Shanghai, `YYYY-MM`. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** A division or bureau code: six digits. */
export const bureauCodeSchema = z.string().regex(/^\d{6}$/)
/** A unit inside a bureau: `510107-03`. */
export const unitCodeSchema = z.string().regex(/^\d{6}-\d{2}$/)
/** A case number: twelve digits, the last a check digit. Separators are taken out on reading. */
export const caseNumberSchema = z
  .string()
  .transform((text) => text.normalize('NFKC').replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{12}$/))
/** An access code as a consumer types it; whether it is right is the store's answer. */
export const accessCodeSchema = z.string().min(1).max(40)
/** Mainland mobile or landline, or an international number. */
export const phoneSchema = z
  .string()
  .transform((text) => text.normalize('NFKC').replaceAll(/[\s()（）-]/g, ''))
  .pipe(z.string().regex(/^\+?\d{7,15}$/))
/** Money in fen. */
export const fenSchema = z.int().min(0).max(100_000_000_000_00)

/** Text of a person, trimmed, without control characters other than line breaks. */
export const textSchema = (max: number, min = 1) =>
  z
    .string()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
    .transform((text) => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim())
    .pipe(z.string().min(min).max(max))

/** Grounds are item numbers of the governing order (integers), or articles of the penalty procedure (`19-1`). */
export const groundSchema = z.union([
  z.int().min(1).max(9),
  z.enum(['19-1', '19-2', '19-3', '19-4', '20-1', '20-2', '20-3', '20-4']),
])

/** The paper a step rests on. */
export const documentSchema = z.object({ number: textSchema(80), day: daySchema })
