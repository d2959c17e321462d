// The routing receipt: on what grounds the case was sent where it is.
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { bureauName } from '../staff/page-config.ts'
import { words } from './words.ts'

export function Routing({ routing }: Pick<CaseView, 'routing'>) {
  const inputs = routing.inputs.map((input) => words.inputNames[input]).join(words.listComma)
  return (
    <section className="card" aria-labelledby="routing">
      <h2 id="routing">{words.routing}</h2>
      <p>
        <b>{bureauName(routing.bureau)}</b>
        <span className="hint"> {words.routingBy[routing.decidedBy]}</span>
      </p>
      <dl className="plain">
        {inputs !== '' && (
          <div>
            <dt>{words.routingInputs}</dt>
            <dd>{inputs}</dd>
          </div>
        )}
        <div>
          <dt>{words.routingBasis}</dt>
          <dd>{routing.basis}</dd>
        </div>
        {routing.candidates.length > 0 && (
          <div>
            <dt>{words.routingCandidates}</dt>
            <dd>
              <ul>
                {routing.candidates.map((candidate) => (
                  <li key={candidate.code}>
                    {candidate.name}：{candidate.why}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <p className="hint">{words.routingVersions(routing.registerVersion, routing.rulesVersion)}</p>
    </section>
  )
}
