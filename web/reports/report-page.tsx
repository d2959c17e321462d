// The page of figures: choice on top, the rates held against 98 %, then everything that explains them; any figure leads
// to its cases and back.
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { showInstant, today } from '../staff/days.ts'
import type { Person } from '../staff/session.ts'
import { BesideTables } from './beside-table.tsx'
import { BudgetPanel } from './budget-panel.tsx'
import { BureauTable } from './bureau-table.tsx'
import { CareTable, UnitTable } from './care-table.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import { type Choice, shownOf, statisticsAddress, useAnswer, useChoice } from './choice.ts'
import { ChoiceForm } from './choice-form.tsx'
import { Comparison } from './comparison.tsx'
import { Downloads } from './downloads.tsx'
import { Failure } from './failure.tsx'
import { FigureCasesView } from './figure-cases.tsx'
import { HeatMap } from './heat-map.tsx'
import { Method, StageTimes } from './method.tsx'
import { OnTimeCards } from './on-time-cards.tsx'
import { OverdueTable } from './overdue-table.tsx'
import { Revisions } from './revisions.tsx'
import { ShareTable } from './share-table.tsx'
import { words } from './strings.zh.ts'
import { OtherRates, Totals } from './totals.tsx'
import { TrendChart } from './trend-chart.tsx'

type Shown = { readonly figures: Statistics; readonly choice: Choice }

function Shares({ figures, choice }: Shown) {
  const inGroup = (group: string) =>
    figures.byObject.filter((row) => row.group === group).map((row) => ({ ...row, percent: row.groupPercent }))
  const topics = figures.topics.map((topic) => ({ ...topic, code: `${topic.object}.${topic.problem}` }))
  const tables = [
    { title: words.byProblem, rows: figures.byProblem, path: 'byProblem' },
    { title: words.topics, rows: topics, path: 'topics' },
    { title: words.byGoods, rows: inGroup('goods'), path: 'byObject' },
    { title: words.byServices, rows: inGroup('services'), path: 'byObject' },
    { title: words.byViolation, rows: figures.byViolation, path: 'byViolation' },
    { title: words.byChannel, rows: figures.byChannel, path: 'byChannel' },
    { title: words.businessForms, rows: figures.byBusinessForm, path: 'byBusinessForm' },
  ]
  return tables.map((table) => <ShareTable key={table.title} {...table} choice={choice} />)
}

function Tables({ figures, choice }: Shown) {
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
        <Downloads choice={choice} />
        <Revisions choice={choice} />
      </header>
      <OnTimeCards rates={figures.rates} choice={choice} />
      {choice.period === today().slice(0, 7) && <BudgetPanel choice={choice} />}
      <Comparison figures={figures} choice={choice} />
      <ChangesPanel choice={choice} />
      <BureauTable byBureau={figures.byBureau} choice={choice} />
      <HeatMap byBureau={figures.byBureau} choice={choice} />
      <Totals figures={figures} choice={choice} />
      <div className="pair">
        <TrendChart trend={figures.trend} />
        <StageTimes process={figures.process} />
        <CareTable figures={figures} choice={choice} />
        <BesideTables figures={figures} choice={choice} />
        <OtherRates rates={figures.rates} />
      </div>
      <div className="pair">
        <Shares figures={figures} choice={choice} />
        <UnitTable figures={figures} choice={choice} />
      </div>
      <OverdueTable overdue={figures.overdue} />
      <Method method={figures.method} />
    </>
  )
}

function Report({ choice }: { readonly choice: Choice }) {
  const { loaded, retry } = useAnswer<Statistics>(statisticsAddress(choice))
  const figures = shownOf(loaded)
  const isLoading = loaded.kind === 'loading'
  return (
    <div aria-busy={isLoading}>
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
    </div>
  )
}

export function ReportPage({ person }: { readonly person: Person }) {
  const choice = useChoice(person.bureau)
  const { figure } = choice
  return (
    <main id="main">
      <ChoiceForm choice={choice} ownBureau={person.bureau} />
      {figure === undefined ? (
        <Report choice={choice} />
      ) : (
        <FigureCasesView key={`${figure} ${choice.bureau} ${choice.period}`} choice={choice} figure={figure} />
      )}
    </main>
  )
}
