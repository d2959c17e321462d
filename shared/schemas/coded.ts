// A coded field: answered with its code, accepted as its code or its Chinese name.
import * as z from 'zod'

/** One entry of a code list. `retired` entries are answered but no longer accepted. */
export type CodeEntry<Code extends string = string> = {
  readonly code: Code
  readonly name: string
  readonly nameEn: string
  readonly retired?: true
}

/** Schema of a coded field: takes a code or a Chinese name from `list`, gives the code. */
export function coded<const Code extends string>(list: readonly CodeEntry<Code>[]) {
  const byText = new Map(
    list.flatMap(
      (entry) =>
        [
          [entry.code as string, entry.code],
          [entry.name, entry.code],
        ] as const,
    ),
  )
  return z
    .string()
    .transform((text, context): Code => {
      const code = byText.get(text.trim())
      if (code !== undefined) return code
      context.addIssue({ code: 'custom', params: { reason: 'unknown-code' }, message: 'unknown-code' })
      return z.NEVER
    })
    .meta({ enum: list.map((entry) => entry.code) })
}

/** Schema of a stored code: exact, no Chinese names. */
export function storedCode<const Code extends string>(list: readonly CodeEntry<Code>[]) {
  return z.enum(list.map((entry) => entry.code) as [Code, ...Code[]])
}

/** The Chinese or English name of `code` in `list`; the code itself when the list does not know it. */
export function nameOf(list: readonly CodeEntry[], code: string, language: 'zh' | 'en' = 'zh'): string {
  const entry = list.find((candidate) => candidate.code === code)
  return entry === undefined ? code : language === 'zh' ? entry.name : entry.nameEn
}
