// The cases behind a figure: what adds up to it, page by page, each a link into the console, where rights decide.
import { useEffect, useRef, useState } from 'react'
import { nameOf } from '../../shared/schemas/coded.ts'
import { kinds, stages } from '../../shared/schemas/codes.data.ts'
import type { FigureCaseItem, FigureCases } from '../../shared/schemas/figure-cases.ts'
import { dayOf } from '../staff/days.ts'
import { request } from '../staff/request.ts'
import { showNumber } from '../staff/show.ts'
import { addressOf, type Choice, shownOf, useAnswer } from './choice.ts'
import { Failure } from './failure.tsx'
import { followInPage } from './figure-link.tsx'
import { figureTitle } from './figure-titles.ts'
import { count, shortName } from './figures.ts'
import { sayPeriod } from './periods.ts'
import { words } from './strings.zh.ts'

const isMoney = (figure: string) => figure.endsWith('Fen')
const yuan = (fen: number) => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })

function Row({ item, figure }: { readonly item: FigureCaseItem; readonly figure: string }) {
  const { row } = item
  return (
    <tr>
      <th scope="row">
        <a href={`/console/cases/${item.number}`}>
          <code>{showNumber(item.number)}</code>
        </a>
      </th>
      <td>{row === undefined ? words.elsewhere : nameOf(kinds, row.kind)}</td>
      <td className="wrap">{row === undefined ? '—' : [row.item, row.respondentName].filter(Boolean).join(' · ')}</td>
      <td>{row === undefined ? '—' : nameOf(stages, row.stage)}</td>
      <td>{row === undefined ? '—' : dayOf(row.receivedAt)}</td>
      <td>{row?.dueDay ?? '—'}</td>
      <td>{shortName(item.chargedTo.name)}</td>
      <td>{item.month}</td>
      {isMoney(figure) && <td>{yuan(item.value)}</td>}
    </tr>
  )
}

function Table({ items, figure }: { readonly items: readonly FigureCaseItem[]; readonly figure: string }) {
  const titles = [...Object.values(words.caseColumns), ...(isMoney(figure) ? [words.yuan] : [])]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen scrolls by keyboard too
    <section className="scroll tall" tabIndex={0} aria-label={words.scrolling(words.cases)}>
      <table className="left">
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={`${item.number} ${item.month} ${item.chargedTo.code}`} item={item} figure={figure} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Pages after the first, fetched one after the other when asked for. */
function useMore(address: string, first: FigureCases | undefined) {
  const [more, setMore] = useState<{ readonly of: FigureCases; readonly pages: readonly FigureCases[] }>()
  const [error, setError] = useState<Error>()
  const pages = first === undefined ? [] : [first, ...(more?.of === first ? more.pages : [])]
  const cursor = pages.at(-1)?.cursor
  const load = async () => {
    if (first === undefined || cursor === undefined) return
    try {
      const page = await request<FigureCases>(`${address}&${new URLSearchParams({ cursor })}`)
      setMore({ of: first, pages: [...pages.slice(1), page] })
      setError(undefined)
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error(String(caught)))
    }
  }
  return { items: pages.flatMap(({ items }) => items), hasMore: cursor !== undefined, load, error }
}

export function FigureCasesView({ choice, figure }: { readonly choice: Choice; readonly figure: string }) {
  const { period, bureau, base } = choice
  const address = `/api/statistics/cases?${new URLSearchParams({ period, bureau, base, figure })}`
  const { loaded, retry } = useAnswer<FigureCases>(address)
  const first = shownOf(loaded)
  const { items, hasMore, load, error } = useMore(address, first)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { figure: _left, ...whole } = choice
  return (
    <section className="card">
      <a className="back" href={addressOf(whole)} onClick={(event) => followInPage(event, whole)}>
        ‹ {words.backToReport}
      </a>
      <h1 ref={heading} tabIndex={-1} className="drill-title">
        {figureTitle(figure)}
      </h1>
      <p className="hint">
        {sayPeriod(period)}
        {first !== undefined &&
          ` · ${first.bureau.name} · ${isMoney(figure) ? `${yuan(first.value)} ${words.yuan}` : words.casesCount(count(first.value))}`}
      </p>
      {loaded.kind === 'failed' && <Failure error={loaded.error} retry={retry} />}
      {error !== undefined && <Failure error={error} retry={() => void load()} />}
      {first !== undefined && items.length === 0 && <p className="hint">{words.nothing}</p>}
      {items.length > 0 && <Table items={items} figure={figure} />}
      {hasMore && (
        <button type="button" className="plain-button" onClick={() => void load()}>
          {words.moreCases}
        </button>
      )}
    </section>
  )
}
