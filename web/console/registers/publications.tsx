// Who published what, when and why, with the way back.
import { Button } from 'antd'
import type { RegisterAnswer } from '../../../shared/schemas/register-views.ts'
import { words } from './words.ts'

/** An instant as staff read it, in their own time. */
export const momentOf = (at: string) =>
  new Date(at).toLocaleString(document.documentElement.lang, { timeZone: 'Asia/Shanghai', hour12: false })

export function Publications({
  answer,
  rollBack,
}: {
  readonly answer: RegisterAnswer
  readonly rollBack: (version: number) => void
}) {
  const earlier = answer.publications.filter(({ version }) => version !== answer.version)
  if (answer.publications.length === 0) return <p className="hint">{words.neverPublished}</p>
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol className="publications">
        {answer.publications.map(({ version, at, by, reason, rollsBackTo }) => (
          <li key={version}>
            <b>{words.version(version)}</b> {reason}
            {rollsBackTo !== undefined && <em>（{words.rolledBack(rollsBackTo)}）</em>}
            <small>{words.published(by.name, momentOf(at))}</small>
          </li>
        ))}
      </ol>
      {answer.mayPublish && (
        <div className="buttons">
          {[...earlier.map(({ version }) => version).slice(0, 5), 0].map((version) => (
            <Button key={version} size="small" onClick={() => rollBack(version)}>
              {words.rollBack(version)}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
