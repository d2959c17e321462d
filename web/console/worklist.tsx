// The worklist: what falls due first stands first, page by page, under headings by urgency.
import { Alert, Button, Empty, Skeleton } from 'antd'
import { type KeyboardEvent, useEffect, useMemo } from 'react'
import { ApiError } from '../staff/request.ts'
import { useWorklist, type WorklistItem } from './api.ts'
import { FilterMarks, FilterPanel, FlagButtons, OrderField } from './filter-panel.tsx'
import { inOrder, partsOf } from './list-filter.ts'
import { addressOf, type Place } from './place.ts'
import { ViewMenu } from './view-menu.tsx'
import { words } from './words.ts'
import { grouped } from './worklist-groups.ts'
import { WorklistRow } from './worklist-row.tsx'

type Props = { readonly place: Place; readonly bureau: string; readonly person: string }

const pageSize = 50
/** Another order than the API's needs the whole list; beyond so many rows it is too long to be put in order here. */
const orderReach = { pageSize: 200, most: 2000 }

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

/** What stands over a group, also over the only one of another order. */
const headings = { ...words.groups, ...words.orders }

/** By urgency; in another order, or of what is to be taken, as one group. */
function groupsFor({ stage, order }: Place, items: readonly WorklistItem[]) {
  if (stage === 'incoming') return [{ name: 'incoming' as const, items }]
  return order === 'due' ? grouped(items) : [{ name: order, items }]
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
  return groupsFor(place, items)
    .filter(({ items: rows }) => rows.length > 0)
    .map((group) => (
      <section key={group.name} className={`group group-${group.name}`}>
        <h2>
          {headings[group.name]} <span className="group-count">{group.items.length}</span>
        </h2>
        <ol>
          {group.items.map((item) => (
            <WorklistRow
              key={item.number}
              item={item}
              isOpen={item.number === caseNumber}
              isElsewhere={item.bureau !== bureau}
              isIncoming={place.stage === 'incoming'}
              href={addressOf({ ...list, caseNumber: item.number })}
            />
          ))}
        </ol>
      </section>
    ))
}

function emptyWords(stage: string, isFiltered: boolean): string {
  if (stage === 'incoming') return words.handOver.empty
  return isFiltered || stage !== 'open' ? words.emptyFilter : words.emptyOpen
}

function Nothing({ place, isFiltered }: { readonly place: Place; readonly isFiltered: boolean }) {
  const why = place.find === undefined ? emptyWords(place.stage, isFiltered) : words.findEmpty(place.find)
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

/** The list of a place, loaded as far as its order needs it. */
function useList({ place, bureau }: Pick<Props, 'place' | 'bureau'>) {
  const { stage, find, filter, order } = place
  const isWhole = order !== 'due'
  const list = useWorklist({ bureau, stage, find, filter, pageSize: isWhole ? orderReach.pageSize : pageSize })
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const shown = useMemo(() => inOrder(items, order), [items, order])
  const reachOut = isWhole && list.hasNextPage && !list.isFetching && items.length < orderReach.most
  useEffect(() => {
    if (reachOut) void list.fetchNextPage()
  }, [reachOut, list.fetchNextPage])
  return { list, shown, isCut: isWhole && items.length >= orderReach.most && list.hasNextPage }
}

export function Worklist({ place, bureau, person }: Props) {
  const { list, shown, isCut } = useList({ place, bureau })
  const isNarrowed = partsOf(place.filter).length > 0
  const count = list.isPending ? words.loadingMore : words.loaded(shown.length, list.hasNextPage)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the keys; this only moves between them
    <div className="worklist" onKeyDown={moveByKey}>
      <ViewMenu place={place} person={person} canSave={isNarrowed || place.order !== 'due' || place.stage !== 'open'} />
      <div className="list-head">
        <FlagButtons place={place} />
        <OrderField place={place} />
        <p role="status">{count}</p>
      </div>
      <FilterPanel place={place} />
      <FilterMarks place={place} />
      {isCut && <Alert type="info" showIcon title={words.orderCut(orderReach.most)} />}
      {list.error !== null && <ListFailure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      <ColumnNames />
      <Rows items={shown} place={place} bureau={bureau} />
      {list.isSuccess && shown.length === 0 && !list.isFetching && <Nothing place={place} isFiltered={isNarrowed} />}
      {list.hasNextPage && (
        <Button block className="more" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {words.loadMore}
        </Button>
      )}
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
