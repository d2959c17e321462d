// One case on one screen: what it is, by when what is due, what may be done, what was filed, what happened.
import { Alert, Button, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { ApiError } from '../staff/request.ts'
import { ActionBar } from './action-bar.tsx'
import type { FormAction } from './action-panel.tsx'
import { useCase } from './api.ts'
import { Evidence, Links, Papers } from './beside-cards.tsx'
import { CaseHeader } from './case-header.tsx'
import { CategoryCard } from './category-card.tsx'
import { ClockCard } from './clock-card.tsx'
import { keepDraft } from './drafts.ts'
import { FiledText } from './filed-text.tsx'
import { HandOverCard } from './hand-over-card.tsx'
import { History, Hops } from './history.tsx'
import { Routing } from './routing.tsx'
import { words } from './words.ts'

const standing = { running: 0, paused: 1, missed: 2, met: 3 }

/** The clock that presses most first; the end-to-end clock has no limit and stands in the hops. */
function clocksInOrder(clocks: CaseView['clocks']): CaseView['clocks'] {
  return clocks
    .filter(({ clock }) => clock !== 'end-to-end')
    .sort((a, b) => standing[a.state] - standing[b.state] || (a.dueDay ?? '9').localeCompare(b.dueDay ?? '9'))
}

function Clocks({ view }: { readonly view: CaseView }) {
  const clocks = clocksInOrder(view.clocks)
  return (
    <section className="card" aria-labelledby="clocks">
      <h2 id="clocks">{words.clocks}</h2>
      {clocks.length === 0 && <p className="hint">{words.noClocks}</p>}
      <ul className="clocks">
        {clocks.map((clock, place) => (
          <ClockCard key={`${clock.clock} ${clock.round} ${clock.startedAt}`} clock={clock} isFirst={place === 0} />
        ))}
      </ul>
    </section>
  )
}

type Props = { readonly number: string; readonly root: string; readonly back: () => void }

function Failure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const isGone = error instanceof ApiError && error.problem.status === 404
  return (
    <Alert
      type={isGone ? 'info' : 'error'}
      showIcon
      title={isGone ? words.caseGone : words.failedTitle}
      description={isGone ? undefined : error.message}
      action={isGone ? undefined : <Button onClick={retry}>{words.retry}</Button>}
    />
  )
}

export function CasePage({ number, root, back }: Props) {
  const { data: view, error, refetch } = useCase(number)
  const top = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<FormAction>()
  const isReady = view !== undefined
  // Whoever opens a case by keyboard goes on reading in it.
  useEffect(() => {
    if (isReady) top.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [isReady])
  const reload = () => void refetch()
  const sendTo = (bureau: string, how: 'forward' | 'assign') => {
    keepDraft(`${number} ${how}`, { bureau })
    setOpen(undefined)
    // The form reads its draft when it opens.
    requestAnimationFrame(() => setOpen(how))
  }
  return (
    <article className="case-page" ref={top} key={number}>
      <Button className="back" type="link" onClick={back}>
        ← {words.back}
      </Button>
      {error !== null && view === undefined && <Failure error={error} retry={reload} />}
      {error === null && view === undefined && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {view !== undefined && (
        <>
          <CaseHeader view={view} />
          <div className="case-columns">
            <div className="case-aside">
              {view.handOver !== undefined && <HandOverCard handOver={view.handOver} />}
              <ActionBar view={view} root={root} reload={reload} open={open} setOpen={setOpen} />
              <Clocks view={view} />
              <Papers view={view} />
              <CategoryCard view={view} reload={reload} />
            </div>
            <div className="case-main">
              <FiledText view={view} />
              <Evidence view={view} />
              <Links links={view.links} />
              <History history={view.history} />
              <Hops hops={view.hops} />
              <Routing view={view} sendTo={sendTo} />
            </div>
          </div>
        </>
      )}
    </article>
  )
}
