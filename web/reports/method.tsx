// Times by stage, and how the figures came about.
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { count } from './figures.ts'
import { words } from './strings.zh.ts'

export function StageTimes({ process }: Pick<Statistics, 'process'>) {
  return (
    <section className="card">
      <h2>{words.stageTimes}</h2>
      <table className="narrow">
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.mean}</th>
            <th scope="col">{words.p90}</th>
          </tr>
        </thead>
        <tbody>
          {process.stageTimes.map((stage) => (
            <tr key={stage.stage}>
              <th scope="row">{stage.name}</th>
              <td>{count(stage.count)}</td>
              <td>{stage.mean}</td>
              <td>{stage.p90 ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function Method({ method }: Pick<Statistics, 'method'>) {
  return (
    <section className="card method">
      <h2>{words.method}</h2>
      <ul>
        {method.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>{words.versions(method.calendarVersion, method.rulebookVersion)}</li>
      </ul>
    </section>
  )
}
