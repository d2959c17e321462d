// The notices that went out for a bureau in a month, newest first; on one machine the place where they arrive.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { OutboxAnswer } from '../../shared/schemas/notice.ts'
import { showInstant, today } from '../staff/days.ts'
import { language } from '../staff/language.ts'
import { request } from '../staff/request.ts'
import { showNumber } from '../staff/show.ts'
import { besideWords as say } from './beside-words.ts'
import { Chip } from './chip.tsx'
import { MonthField } from './month-field.tsx'
import { words } from './words.ts'

type Notice = OutboxAnswer['items'][number]

function NoticeItem({ notice }: { readonly notice: Notice }) {
  const { to, handler, number, numbers = [], text, handedAt, postedAt } = notice
  const named = number === undefined ? numbers : [number]
  return (
    <li className="card">
      <p className="hint">
        {showInstant(handedAt)} <Chip>{`${say.to[to]}${handler === undefined ? '' : ` ${handler.name}`}`}</Chip>{' '}
        {postedAt !== undefined && say.posted(showInstant(postedAt))}
      </p>
      <p className="notice-text">{text[language]}</p>
      {named.map((each) => (
        <a key={each} className="notice-case" href={`/console/cases/${each}`}>
          {showNumber(each)}
        </a>
      ))}
    </li>
  )
}

export function OutboxPage({ bureau }: { readonly bureau: string }) {
  const [month, setMonth] = useState(today().slice(0, 7))
  const { data, error, hasNextPage, fetchNextPage, isFetching, refetch } = useInfiniteQuery({
    queryKey: ['outbox', bureau, month],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ bureau, month, ...(pageParam === '' ? {} : { cursor: pageParam }) })
      return request<OutboxAnswer>(`/api/outbox?${query}`, { signal })
    },
    getNextPageParam: (page) => page.cursor,
  })
  const notices = data?.pages.flatMap(({ items }) => items) ?? []
  const retry = <Button onClick={() => void refetch()}>{words.retry}</Button>
  return (
    <article className="outbox-page">
      <h1>{say.outbox}</h1>
      <p className="hint">{say.outboxNote}</p>
      <MonthField label={say.month} month={month} choose={setMonth} />
      {error !== null && (
        <Alert type="error" showIcon title={words.failedTitle} description={error.message} action={retry} />
      )}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && notices.length === 0 && <p>{say.empty}</p>}
      <ol className="notices">
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} />
        ))}
      </ol>
      {hasNextPage && (
        <Button loading={isFetching} onClick={() => void fetchNextPage()}>
          {say.more}
        </Button>
      )}
    </article>
  )
}
