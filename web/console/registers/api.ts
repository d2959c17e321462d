// What the registers' page asks of the API.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AuditAnswer } from '../../../shared/schemas/audit.ts'
import type {
  MovedDay,
  PreviewAnswer,
  RegisterAnswer,
  RegistersAnswer,
} from '../../../shared/schemas/register-views.ts'
import { request } from '../../staff/request.ts'

export type Wish = { readonly document?: unknown; readonly rollBackTo?: number; readonly movesPast?: boolean }

/** A difference that was shown to its end. */
export type Shown = {
  readonly wish: Wish
  readonly version: number
  readonly shown: string
  readonly difference: PreviewAnswer['difference']
  readonly looked: number
  readonly moved: readonly MovedDay[]
  readonly kept: readonly MovedDay[]
}

export const useRegisters = () =>
  useQuery({ queryKey: ['registers'], queryFn: () => request<RegistersAnswer>('/api/registers') })

export const useRegister = (register: string) =>
  useQuery({
    queryKey: ['registers', register],
    queryFn: () => request<RegisterAnswer>(`/api/registers/${register}`),
  })

const post = <Answer>(path: string, body: object, headers: Record<string, string> = {}) =>
  request<Answer>(path, { method: 'POST', headers, body: JSON.stringify(body) })

/** Previews to the end of the cases, page by page. */
async function previewed(register: string, wish: Wish, onLooked: (looked: number) => void): Promise<Shown> {
  let [looked, cursor] = [0, undefined as string | undefined] // no page has been asked for yet
  const [moved, kept]: [MovedDay[], MovedDay[]] = [[], []]
  for (;;) {
    const page = await post<PreviewAnswer>(`/api/registers/${register}/preview`, { ...wish, cursor })
    looked += page.cases?.looked ?? 0
    moved.push(...(page.cases?.moved ?? []))
    kept.push(...(page.cases?.kept ?? []))
    onLooked(looked)
    cursor = page.cursor
    if (cursor !== undefined) continue
    const { version, difference, shown = '' } = page
    return { wish, version, difference, shown, looked, moved, kept }
  }
}

export const usePreview = (register: string, onLooked: (looked: number) => void) =>
  useMutation({ mutationFn: (wish: Wish) => previewed(register, wish, onLooked) })

export function usePublish(register: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ wish, version, shown, reason }: Shown & { readonly reason: string }) =>
      post<{ published: { version: number } }>(
        `/api/registers/${register}`,
        { ...wish, shown, reason },
        { 'if-match': `"${version}"` },
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['registers'] }),
  })
}

/** A page of the audit log of a month, newest first. */
export const auditPage = (month: string, cursor: string | undefined) =>
  request<AuditAnswer>(`/api/audit?${new URLSearchParams({ month, ...(cursor === undefined ? {} : { cursor }) })}`)
