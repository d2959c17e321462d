// What the console asks of the API, and how long an answer is good for.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CaseView, WorklistAnswer } from '../../shared/schemas/case-view.ts'
import { request } from '../staff/request.ts'
import type { Filter } from './list-filter.ts'

export type WorklistItem = WorklistAnswer['items'][number]
export type WorklistFilter = {
  readonly bureau: string
  readonly stage: string
  readonly find?: string | undefined
  readonly filter: Filter
  readonly pageSize: number
}

/** The worklist, page by page; with `find` the cases of that external number. */
export function useWorklist({ bureau, stage, find, filter, pageSize }: WorklistFilter) {
  return useInfiniteQuery({
    queryKey: ['worklist', bureau, stage, find, filter, pageSize],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams(
        find === undefined ? { ...filter, bureau, stage, limit: String(pageSize) } : { externalNumber: find },
      )
      if (pageParam !== '') query.set('cursor', pageParam)
      return request<WorklistAnswer>(`/api/worklist?${query}`, { signal })
    },
    getNextPageParam: (page) => page.cursor ?? undefined,
    staleTime: 20_000,
    refetchOnWindowFocus: true,
  })
}

export function useCase(number: string) {
  return useQuery({
    queryKey: ['case', number],
    queryFn: ({ signal }) => request<CaseView>(`/api/worklist/${number}`, { signal }),
    staleTime: 20_000,
  })
}

type Step = { readonly version: number; readonly action: Readonly<Record<string, unknown>> }

/** Takes a step on a case. The same step sent again carries the same key, so that a retry cannot act twice. */
export function useStep(number: string) {
  const client = useQueryClient()
  const attempt = useRef({ text: '', key: '' })
  return useMutation({
    mutationFn: ({ version, action }: Step) => {
      const text = `${version} ${JSON.stringify(action)}`
      if (text !== attempt.current.text) attempt.current = { text, key: crypto.randomUUID() }
      return request<Partial<CaseView>>(`/api/worklist/${number}/actions`, {
        method: 'POST',
        headers: { 'if-match': `"${version}"`, 'idempotency-key': attempt.current.key },
        body: JSON.stringify(action),
      })
    },
    onSuccess: async (answer) => {
      // The answer of a step leaves out what has to be opened for it: filed text and history are fetched again.
      client.setQueryData<CaseView>(['case', number], (before) => before && { ...before, ...answer })
      void client.invalidateQueries({ queryKey: ['worklist'] })
      await client.invalidateQueries({ queryKey: ['case', number] })
    },
  })
}
