// The worklist: what falls due first stands first, page by page, under headings by urgency.
import { Alert, Button, Empty, Skeleton } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { ApiError } from '../staff/request.ts'
import { useWorklist, type WorklistItem } from './api.ts'
import { addressOf, type Place } from './place.ts'
import { words } from './words.ts'
import { type Flag, flags, grouped, matching } from './worklist-groups.ts'
import { WorklistRow } from './worklist-row.tsx'

type Props = { readonly place: Place; readonly bureau: string }

/** While a filter is on, everything up to this many rows is looked through. */
const filterReach = 500

/** Moves the focus from row to row; Tab leaves the list as usual. */
function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const step =
    event.key === 'ArrowDown' || event.key === 'j' ? 1 : event.key === 'ArrowUp' || event.key === 'k' ? -1 : 0
  if (step === 0) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a.row')]
  const next = rows[rows.findIndex((row) => row.contains(document.activeElement)) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

const flagNames = {
  mine: words.mine,
  overdue: words.overdueOnly,
  unsure: words.unsureOnly,
  proposal: words.proposalOnly,
}

function FlagButtons({
  chosen,
  choose,
}: {
  readonly chosen: readonly Flag[]
  readonly choose: (next: readonly Flag[]) => void
}) {
  const toggle = (flag: Flag) =>
    choose(chosen.includes(flag) ? chosen.filter((other) => other !== flag) : [...chosen, flag])
  return (
    <fieldset className="flags">
      <legend className="unseen">{words.flags}</legend>
      {flags.map((flag) => (
        <button
          key={flag}
          type="button"
          className="flag"
          aria-pressed={chosen.includes(flag)}
          onClick={() => toggle(flag)}
        >
          {flagNames[flag]}
        </button>
      ))}
    </fieldset>
  )
}

function Rows({
  items,
  place,
  bureau,
}: {
  readonly items: readonly WorklistItem[]
  readonly place: Place
  readonly bureau: string
}) {
  const { caseNumber, ...list } = place
  return grouped(items).map((group) => (
    <section key={group.name} className={`group group-${group.name}`}>
      <h2>
        {words.groups[group.name]} <span className="group-count">{group.items.length}</span>
      </h2>
      <ol>
        {group.items.map((item) => (
          <WorklistRow
            key={item.number}
            item={item}
            isOpen={item.number === caseNumber}
            isElsewhere={item.bureau !== bureau}
            href={addressOf({ ...list, caseNumber: item.number })}
          />
        ))}
      </ol>
    </section>
  ))
}

function Nothing({ place, isFiltered }: { readonly place: Place; readonly isFiltered: boolean }) {
  const why =
    place.find === undefined
      ? isFiltered || place.stage !== 'open'
        ? words.emptyFilter
        : words.emptyOpen
      : words.findEmpty(place.find)
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <b>{words.emptyTitle}</b>
          <br />
          {why}
        </>
      }
    />
  )
}

const columns = ['due', 'respondent', 'category', 'stage', 'holder', 'number'] as const

function ColumnNames() {
  return (
    <div className="columns" aria-hidden="true">
      {columns.map((column) => (
        <span key={column}>{words.columns[column]}</span>
      ))}
    </div>
  )
}

export function Worklist({ place, bureau }: Props) {
  const [chosen, choose] = useState<readonly Flag[]>([])
  const list = useWorklist({ bureau, stage: place.stage, find: place.find, mine: chosen.includes('mine') })
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const shown = useMemo(() => matching(items, chosen), [items, chosen])
  const reachOut =
    chosen.some((flag) => flag !== 'mine') && list.hasNextPage && !list.isFetching && items.length < filterReach
  useEffect(() => {
    if (reachOut) void list.fetchNextPage()
  }, [reachOut, list.fetchNextPage])
  const count =
    shown.length === items.length
      ? words.loaded(items.length, list.hasNextPage)
      : words.filtered(shown.length, items.length)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the keys; this only moves between them
    <div className="worklist" onKeyDown={moveByKey}>
      <div className="list-head">
        <FlagButtons chosen={chosen} choose={choose} />
        <p role="status">{list.isPending ? words.loadingMore : count}</p>
      </div>
      {list.error !== null && <ListFailure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      <ColumnNames />
      <Rows items={shown} place={place} bureau={bureau} />
      {list.isSuccess && shown.length === 0 && !list.isFetching && (
        <Nothing place={place} isFiltered={chosen.length > 0} />
      )}
      {list.hasNextPage && (
        <Button block className="more" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {words.loadMore}
        </Button>
      )}
      <p className="hint keys">{words.listKeys}</p>
    </div>
  )
}

function ListFailure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const isForbidden = error instanceof ApiError && error.problem.status === 403
  return (
    <Alert
      type={isForbidden ? 'warning' : 'error'}
      showIcon
      title={isForbidden ? words.forbidden : words.failedTitle}
      description={isForbidden ? undefined : error.message}
      action={isForbidden ? undefined : <Button onClick={retry}>{words.retry}</Button>}
    />
  )
}
