// The page of figures: choice on top, the rates held against 98 %, then everything that explains them.
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { showInstant } from '../staff/days.ts'
import { ApiError } from '../staff/request.ts'
import type { Person } from '../staff/session.ts'
import { BureauTable } from './bureau-table.tsx'
import { type Choice, type Loaded, useChoice, useFigures } from './choice.ts'
import { ChoiceForm } from './choice-form.tsx'
import { Method, StageTimes } from './method.tsx'
import { OnTimeCards } from './on-time-cards.tsx'
import { OverdueTable } from './overdue-table.tsx'
import { ShareTable } from './share-table.tsx'
import { words } from './strings.zh.ts'
import { OtherRates, Totals } from './totals.tsx'
import { TrendChart } from './trend-chart.tsx'

function Tables({ figures, choice }: { readonly figures: Statistics; readonly choice: Choice }) {
  const inGroup = (group: string) =>
    figures.byObject.filter((row) => row.group === group).map((row) => ({ ...row, percent: row.groupPercent }))
  return (
    <>
      <header className="report-head">
        <h1>
          {figures.bureau.name} <span>{figures.periodName}</span>
        </h1>
        <p className="hint">
          {words.cutOff(showInstant(figures.cutOff))}
          {figures.method.isPartial && ` · ${words.partial}`}
        </p>
        <p className="narrative">{figures.narrative}</p>
      </header>
      <OnTimeCards rates={figures.rates} />
      <BureauTable byBureau={figures.byBureau} choice={choice} />
      <Totals figures={figures} />
      <div className="pair">
        <TrendChart trend={figures.trend} />
        <StageTimes process={figures.process} />
      </div>
      <div className="pair">
        <ShareTable title={words.byProblem} rows={figures.byProblem} />
        <ShareTable title={words.byViolation} rows={figures.byViolation} />
        <ShareTable title={words.byGoods} rows={inGroup('goods')} />
        <ShareTable title={words.byServices} rows={inGroup('services')} />
        <ShareTable title={words.byChannel} rows={figures.byChannel} />
        <OtherRates rates={figures.rates} />
      </div>
      <OverdueTable overdue={figures.overdue} />
      <Method method={figures.method} />
    </>
  )
}

function Failure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const problem = error instanceof ApiError ? error.problem : undefined
  const isForbidden = problem?.status === 403
  return (
    <div className="failure" role="alert">
      <p>{isForbidden ? words.forbidden : `${words.failed}：${error.message}`}</p>
      {(problem?.errors ?? []).map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
      {!isForbidden && (
        <button type="button" className="plain-button" onClick={retry}>
          {words.retry}
        </button>
      )}
    </div>
  )
}

const shownOf = (loaded: Loaded) =>
  loaded.kind === 'loaded' ? loaded.figures : loaded.kind === 'loading' ? loaded.before : undefined

export function ReportPage({ person }: { readonly person: Person }) {
  const choice = useChoice(person.bureau)
  const { loaded, retry } = useFigures(choice)
  const figures = shownOf(loaded)
  const isLoading = loaded.kind === 'loading'
  return (
    <main id="main" aria-busy={isLoading}>
      <ChoiceForm choice={choice} ownBureau={person.bureau} />
      <p role="status" className={isLoading ? 'loading' : 'unseen'}>
        {isLoading ? words.loading : ''}
      </p>
      {loaded.kind === 'failed' && <Failure error={loaded.error} retry={retry} />}
      {figures === undefined ? (
        <h1 className="unseen">{words.title}</h1>
      ) : (
        <div className={isLoading ? 'tables stale' : 'tables'}>
          <Tables figures={figures} choice={choice} />
        </div>
      )}
    </main>
  )
}
