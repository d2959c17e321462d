// What a document would change: place by place, and which due days would move.
import type { MovedDay } from '../../../shared/schemas/register-views.ts'
import type { Shown } from './api.ts'
import { words } from './words.ts'

const mostListed = 50

const shownValue = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, undefined, 1))

function Change({ path, before, after }: Shown['difference'][number]) {
  return (
    <li>
      <code>{path}</code>
      {before !== undefined && (
        <del>
          <span className="unseen">{`${words.removed} `}</span>
          {shownValue(before)}
        </del>
      )}
      {after !== undefined && (
        <ins>
          <span className="unseen">{`${before === undefined ? words.added : words.changed} `}</span>
          {shownValue(after)}
        </ins>
      )}
    </li>
  )
}

function Moves({ title, days }: { readonly title: string; readonly days: readonly MovedDay[] }) {
  if (days.length === 0) return null
  return (
    <details open={days.length <= mostListed}>
      <summary>{title}</summary>
      <div>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.clock}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
            </tr>
          </thead>
          <tbody>
            {days.slice(0, mostListed).map(({ number, clock, round, from, to }) => (
              <tr key={`${number} ${clock} ${round}`}>
                <td className="num">{number}</td>
                <td>{clock}</td>
                <td className="num">{from ?? '—'}</td>
                <td className="num">{to ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {days.length > mostListed && <p className="hint">{words.more(days.length - mostListed)}</p>}
    </details>
  )
}

export function Difference({ shown }: { readonly shown: Shown }) {
  return (
    <section className="difference" aria-labelledby="difference">
      <h2 id="difference">{words.difference}</h2>
      <ul>
        {shown.difference.map((change) => (
          <Change key={change.path} {...change} />
        ))}
      </ul>
      {shown.looked > 0 && <p className="hint">{words.looked(shown.looked)}</p>}
      {shown.looked > 0 && shown.moved.length === 0 && <p>{words.movedNone}</p>}
      <Moves title={words.moved(shown.moved.length)} days={shown.moved} />
      <Moves title={words.kept(shown.kept.length)} days={shown.kept} />
    </section>
  )
}
