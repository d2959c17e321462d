// The head of a case: what it is, against whom, where it stands.
import { App, Button } from 'antd'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { channels, kinds, orders, stages } from '../../shared/schemas/codes.data.ts'
import { showInstant } from '../staff/days.ts'
import { named } from '../staff/language.ts'
import { bureauName, unitName } from '../staff/page-config.ts'
import { showMoney, showNumber } from '../staff/show.ts'
import { Chip } from './chip.tsx'
import { words } from './words.ts'

function Marks({ view }: { readonly view: CaseView }) {
  const marks = [
    view.kind === 'violation-report' && (view.realName === true ? words.realName : words.anonymous),
    (view.complainants ?? 1) > 1 && words.complainants(view.complainants ?? 1),
    view.consents?.publish === true && words.publishYes,
    view.consents?.entrustMediation === true && words.entrustYes,
    view.isImported && words.imported,
    view.transit !== undefined && words.inTransit(bureauName(view.transit.to)),
  ]
  return marks.filter((mark) => mark !== false).map((mark) => <Chip key={mark}>{mark}</Chip>)
}

function entriesOf(view: CaseView): (readonly [string, string | undefined])[] {
  return [
    [words.receivedAt, showInstant(view.receivedAt)],
    [words.channel, named(channels, view.channel)],
    [words.bureauHolding, view.unit === undefined ? bureauName(view.bureau) : unitName(view.unit)],
    [words.holder, view.handler?.name ?? words.unclaimed],
    [words.amount, view.amountFen === undefined ? undefined : showMoney(view.amountFen)],
    [words.externalNumber, view.externalNumber],
    [words.uscc, view.respondentUscc],
    [words.order, named(orders, view.order)],
  ]
}

export function CaseHeader({ view }: { readonly view: CaseView }) {
  const { message } = App.useApp()
  const copy = () => navigator.clipboard.writeText(view.number).then(() => void message.success(words.copied))
  return (
    <header className="case-header">
      <p className="case-number">
        <Chip tone="brand">{named(kinds, view.kind)}</Chip>
        <Chip tone={view.stage === 'closed' ? 'plain' : 'good'}>{named(stages, view.stage)}</Chip>
        <code>{showNumber(view.number)}</code>
        <Button size="small" type="text" onClick={copy}>
          {words.copyNumber}
        </Button>
      </p>
      <h1 tabIndex={-1}>
        {view.respondentName}
        {view.item !== undefined && <span className="case-item">{view.item}</span>}
      </h1>
      <p className="marks">
        <Marks view={view} />
      </p>
      <dl className="facts">
        {entriesOf(view).map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </header>
  )
}
