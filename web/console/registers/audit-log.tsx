// Who saw or did what in a month, newest first, for the auditor.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { roles } from '../../../shared/schemas/codes.data.ts'
import { today } from '../../staff/days.ts'
import { named } from '../../staff/language.ts'
import { bureauName } from '../../staff/page-config.ts'
import { MonthField } from '../month-field.tsx'
import { auditPage } from './api.ts'
import { momentOf } from './publications.tsx'
import { Failure } from './register-page.tsx'
import { words } from './words.ts'

const registerNames: Readonly<Record<string, string>> = words.names

/** Which register, which version and why, in this order; anything else as it was noted. */
function detailOf({ register, version, reason, ...rest }: Readonly<Record<string, string>>): string {
  const named = register === undefined ? undefined : (registerNames[register] ?? register)
  const numbered = version === undefined ? undefined : words.version(Number(version))
  return [named, numbered, reason, ...Object.values(rest)].filter((part) => part !== undefined).join(' · ')
}

export function AuditLog() {
  const [month, setMonth] = useState(today().slice(0, 7))
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['audit', month],
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    queryFn: ({ pageParam }) => auditPage(month, pageParam),
    getNextPageParam: (page) => page.cursor,
  })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const whats: Readonly<Record<string, string>> = words.auditWhat
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{words.audit}</h2>
      <MonthField label={words.auditMonth} month={month} choose={setMonth} />
      <Failure error={error} />
      {data !== undefined && items.length === 0 && <p>{words.auditEmpty}</p>}
      {items.length > 0 && (
        <div>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.object}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <td className="num">{momentOf(item.at)}</td>
                  <td>
                    {item.by.name}{' '}
                    <small>
                      {named(roles, item.by.role)} · {bureauName(item.by.bureau)}
                    </small>
                  </td>
                  <td>{whats[item.what] ?? item.what}</td>
                  <td>{item.number ?? detailOf(item.detail ?? {})}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <Button loading={isFetching} onClick={() => void fetchNextPage()}>
          {words.loadMore}
        </Button>
      )}
    </section>
  )
}
