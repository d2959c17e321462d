// Whether the month stands as it was published: when it was frozen, and what each revision changed because of which cases.
import type { RevisionsAnswer } from '../../shared/schemas/statistics-revision.ts'
import { showInstant } from '../staff/days.ts'
import { type Choice, shownOf, useAnswer } from './choice.ts'
import { spanOf } from './periods.ts'
import { words } from './strings.zh.ts'

const say = words.revisions
type Revision = RevisionsAnswer['revisions'][number]

function Changed({ revision }: { readonly revision: Revision }) {
  return (
    <details>
      <summary>{say.revised(revision.revision, showInstant(revision.frozenAt), revision.changed.length)}</summary>
      <div className="scroll">
        <table className="narrow">
          <thead>
            <tr>
              <th scope="col">{say.figure}</th>
              <th scope="col">{say.was}</th>
              <th scope="col">{say.is}</th>
            </tr>
          </thead>
          <tbody>
            {revision.changed.map(({ figure, name, was, is }) => (
              <tr key={figure}>
                <th scope="row">{name}</th>
                <td>{was}</td>
                <td>{is}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul>
        {revision.causes.flatMap(({ number, version, entries }) =>
          entries.map(({ what, happened, entered }) => (
            <li key={`${number}-${version}-${what}-${happened}`}>{say.cause({ number, what, happened, entered })}</li>
          )),
        )}
      </ul>
    </details>
  )
}

export function Revisions({ choice }: { readonly choice: Choice }) {
  const { period, bureau } = choice
  const query = new URLSearchParams({ period, bureau })
  const isMonth = spanOf(period) === 'month'
  const { loaded } = useAnswer<RevisionsAnswer>(isMonth ? `/api/statistics/revisions?${query}` : undefined)
  const answer = shownOf(loaded)
  const [first, ...later] = isMonth && answer?.period === period && answer.bureau === bureau ? answer.revisions : []
  if (first === undefined) return null
  return (
    <section className="revisions" aria-label={say.title}>
      <p className="hint">{say.frozen(showInstant(first.frozenAt), later.length)}</p>
      {later.map((revision) => (
        <Changed key={revision.revision} revision={revision} />
      ))}
    </section>
  )
}
