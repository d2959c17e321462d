// The routing receipt: on what grounds the case was sent where it is; from here it is handed on with two clicks.
import { Button } from 'antd'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { bureauName } from '../staff/page-config.ts'
import { words } from './words.ts'

type Receipt = CaseView['routing']
type Props = {
  readonly view: Pick<CaseView, 'routing' | 'bureau' | 'allowedActions' | 'stage'>
  readonly sendTo: (bureau: string, how: 'forward' | 'assign') => void
}

/** A case that waits for a superior to say where it belongs is assigned, one that lies with a bureau is forwarded. */
function waySent({ stage, allowedActions }: Props['view']): 'forward' | 'assign' | undefined {
  const way = stage === 'routing' ? 'assign' : 'forward'
  return allowedActions.includes(way) ? way : undefined
}

function Candidates({ view, sendTo }: Props) {
  const { candidates } = view.routing
  const way = waySent(view)
  return (
    <ul className="candidates">
      {candidates.map(({ code, name, why, score }) => (
        <li key={code}>
          <span>
            <b>{name}</b> {score !== undefined && <small>{words.routingScore(Math.round(score * 100) / 100)}</small>}
            <br />
            <span className="hint">{why}</span>
          </span>
          {way !== undefined && code !== view.bureau && (
            <Button size="small" onClick={() => sendTo(code, way)}>
              {words.forwardHere}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Entries({ routing }: { readonly routing: Receipt }) {
  const unusable = (routing.unusable ?? []).map(
    ({ fact, reason }) => `${words.inputNames[fact]}：${words.unusable[reason]}`,
  )
  const entries: readonly (readonly [string, string | undefined])[] = [
    [words.routingInputs, routing.inputs.map((input) => words.inputNames[input]).join(words.listComma)],
    [words.routingUnusable, unusable.join(words.listComma)],
    [words.routingOutside, routing.outside],
    [words.routingConflict, routing.isConflict === true ? words.routingConflictNote : undefined],
    [words.routingBasis, routing.basis],
  ]
  return entries.map(
    ([name, value]) =>
      value !== undefined &&
      value !== '' && (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ),
  )
}

export function Routing({ view, sendTo }: Props) {
  const { routing } = view
  return (
    <section className="card" aria-labelledby="routing">
      <h2 id="routing">{words.routing}</h2>
      <p>
        <b>{bureauName(routing.bureau)}</b>
        <span className="hint"> {words.routingBy[routing.decidedBy]}</span>
      </p>
      <dl className="plain">
        <Entries routing={routing} />
        {routing.candidates.length > 0 && (
          <div>
            <dt>{words.routingCandidates}</dt>
            <dd>
              <Candidates view={view} sendTo={sendTo} />
            </dd>
          </div>
        )}
      </dl>
      <p className="hint">{words.routingVersions(routing.registerVersion, routing.rulesVersion)}</p>
    </section>
  )
}
