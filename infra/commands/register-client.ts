// A register of a running Anqi as a command reaches it: read, previewed to the end of the cases, published.
import * as z from 'zod'
import {
  type MovedDay,
  previewAnswerSchema,
  publishAnswerSchema,
  registerAnswerSchema,
} from '../../shared/schemas/register-views.ts'
import type { RegisterName } from '../../shared/schemas/registers.ts'
import { reachApi } from './running-anqi.ts'

const problemSchema = z.object({
  title: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

export type RegisterClient = Awaited<ReturnType<typeof registerClient>>

/** The register, as an administrator of the province. */
export async function registerClient(name: RegisterName, province: string) {
  const { address, token } = await reachApi('admin', province)

  async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers }
    const response = await fetch(`${address}/api/registers/${name}${path}`, { ...init, headers })
    const body: unknown = await response.json()
    if (response.ok) return body
    const { title, detail, errors = [] } = problemSchema.parse(body)
    throw new Error([detail ?? title, ...errors.map(({ path: at, message }) => `${at}: ${message}`)].join('\n'))
  }

  return {
    read: async () => registerAnswerSchema.parse(await ask('')),
    /** Shows what would move; gives how many cases were looked at, how many days move, and the token to publish with. */
    async preview(wish: object, onMoved: (moved: MovedDay) => void) {
      let [looked, moved] = [0, 0]
      let cursor: string | undefined
      for (;;) {
        const body = JSON.stringify({ ...wish, cursor })
        const answer = previewAnswerSchema.parse(await ask('/preview', { method: 'POST', body }))
        for (const day of answer.cases?.moved ?? []) onMoved(day)
        looked += answer.cases?.looked ?? 0
        moved += answer.cases?.moved.length ?? 0
        cursor = answer.cursor
        if (cursor === undefined) return { looked, moved, shown: answer.shown ?? '' }
      }
    },
    async publish({ version, ...publication }: { version: number; shown: string; reason: string; document: unknown }) {
      const headers = { 'if-match': `"${version}"` }
      const answer = await ask('', { method: 'POST', headers, body: JSON.stringify(publication) })
      return publishAnswerSchema.parse(answer).published.version
    },
  }
}
