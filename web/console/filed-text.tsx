// What was filed, as it was filed, with the note that looking at it is on record.
import { Alert } from 'antd'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import { filedGroups } from './filed-fields.ts'
import { words } from './words.ts'

export function FiledText({ view }: { readonly view: CaseView }) {
  return (
    <section className="card" aria-labelledby="filed">
      <h2 id="filed">{words.filed}</h2>
      <Alert
        className="audit-note"
        type={view.isMasked || view.submission === undefined ? 'info' : 'warning'}
        showIcon
        role="note"
        title={view.isMasked ? words.masked : view.submission === undefined ? words.noFiledText : words.audited}
      />
      {filedGroups(view.submission ?? {}).map(({ title, entries }) => (
        <div key={title} className="filed-group">
          <h3>{title}</h3>
          <dl>
            {entries.map(({ name, value, isLong }) => (
              <div key={name} className={isLong ? 'long' : undefined}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}
