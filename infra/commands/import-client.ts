// Sends import lines to a running Anqi in requests that the API takes, patient with what passes.
import type * as z from 'zod'
import { importAnswerSchema } from '../../shared/schemas/import-line.ts'

/** What one request of the API takes, with room to spare. */
const most = { lines: 100, bytes: 900_000 }
const mostTries = 8

/** A line and where it stands in its file, counted from 1. */
export type Line = { readonly at: number; readonly text: string }
export type Results = z.infer<typeof importAnswerSchema>['results']

/** The lines in batches that one request takes; a line beyond the limit stands alone and is answered for itself. */
export function batchesOf(lines: readonly Line[]): Line[][] {
  const batches: Line[][] = []
  let bytes = 0
  for (const line of lines) {
    const size = Buffer.byteLength(line.text) + 1
    const last = batches.at(-1)
    if (last === undefined || last.length >= most.lines || bytes + size > most.bytes) {
      batches.push([line])
      bytes = size
    } else {
      last.push(line)
      bytes += size
    }
  }
  return batches
}

/** Sends one batch and gives a result a line; throws when it is refused, or nothing answers for long. */
export async function send(batch: readonly Line[], api: { address: string; token: string }): Promise<Results> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${api.address}/api/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${api.token}`, 'content-type': 'application/x-ndjson' },
      body: batch.map(({ text }) => text).join('\n'),
    }).catch(() => undefined)
    if (response?.ok) return importAnswerSchema.parse(await response.json()).results
    const isPassing = response === undefined || response.status === 429 || response.status >= 500
    if (!isPassing || attempt >= mostTries) {
      throw new Error(
        response === undefined ? 'Nothing answers any more' : `The import was refused: ${await response.text()}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt))
  }
}
