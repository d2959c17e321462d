// A batch of import lines: each judged by itself, in the order given, with a result a line.
import * as z from 'zod'
import { AnqiError } from '../../shared/domain/errors.ts'
import type { Staff } from '../../shared/domain/rights.ts'
import type { Language } from '../../shared/lambda/http.ts'
import { fieldErrors } from '../../shared/schemas/field-messages.ts'
import { importLineSchema } from '../../shared/schemas/import-line.ts'
import { type ImportPorts, type ImportResult, importLine } from './import-line.ts'

export const mostLines = 100
const linesAtOnce = 20

type Context = { readonly staff: Staff; readonly now: string; readonly language: Language }
export type LineResult = { readonly line: number } & ImportResult

/** Imports lines of JSON; throws `too-large` beyond a hundred. Lines of one case stay in their order. */
export async function importCases(
  lines: readonly string[],
  context: Context,
  ports: ImportPorts,
): Promise<LineResult[]> {
  if (lines.length > mostLines) throw new AnqiError('too-large')
  const results: LineResult[] = []
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const some = lines.slice(start, start + linesAtOnce)
    const seen = new Map<string, Promise<unknown>>()
    results.push(
      ...(await Promise.all(
        some.map(async (text, index): Promise<LineResult> => {
          const line = start + index + 1
          const parsed = parseLine(text, context.language)
          if (parsed.kind === 'rejected') return { line, result: 'rejected', reason: parsed.reason }
          const identity = JSON.stringify([parsed.line.source, parsed.line.externalNumber])
          const importing = (seen.get(identity) ?? Promise.resolve()).then(() =>
            importLine(parsed.line, context, ports),
          )
          seen.set(
            identity,
            importing.catch(() => undefined),
          )
          return { line, ...(await importing) }
        }),
      )),
    )
  }
  return results
}

function parseLine(text: string, language: Language) {
  const notJson = language === 'zh' ? '不是有效的 JSON' : 'not valid JSON'
  try {
    const parsed = importLineSchema.safeParse(JSON.parse(text))
    if (parsed.success) return { kind: 'line' as const, line: parsed.data }
    const reason = fieldErrors(parsed.error, language).map(({ path, message }) => `${path}: ${message}`)
    return { kind: 'rejected' as const, reason: reason.join('；') }
  } catch (error) {
    if (error instanceof z.core.$ZodError) throw error
    return { kind: 'rejected' as const, reason: notJson }
  }
}
