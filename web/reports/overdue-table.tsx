// The cases that missed a limit, each a link into the console, where rights decide what is seen.

import { nameOf } from '../../shared/schemas/coded.ts'
import { kinds } from '../../shared/schemas/codes.data.ts'
import type { OverdueItem, Statistics } from '../../shared/schemas/statistics.ts'
import { showNumber } from '../staff/show.ts'
import { shortName } from './figures.ts'
import { words } from './strings.zh.ts'

const { overdueColumns: columns } = words

function Row({ item }: { readonly item: OverdueItem }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/console/cases/${item.number}`}>
          <code>{showNumber(item.number)}</code>
        </a>
      </th>
      <td>{nameOf(kinds, item.kind)}</td>
      <td>{words.overdueClocks[item.clock]}</td>
      <td>{item.dueDay}</td>
      <td>{shortName(item.bureau.name)}</td>
      <td>{item.isOpen ? words.stillOpen : words.doneLate}</td>
    </tr>
  )
}

export function OverdueTable({ overdue }: Pick<Statistics, 'overdue'>) {
  return (
    <section className="card" aria-labelledby="overdue">
      <h2 id="overdue">{words.overdue}</h2>
      <p className="hint">
        {overdue.count === 0 ? words.overdueNone : words.overdueCount(overdue.count, overdue.items.length)}
      </p>
      {overdue.items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen scrolls by keyboard too
        <section className="scroll" tabIndex={0} aria-label={words.scrolling(words.overdue)}>
          <table className="left">
            <thead>
              <tr>
                {Object.entries(columns).map(([key, title]) => (
                  <th key={key} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {overdue.items.map((item) => (
                <Row key={`${item.number} ${item.clock} ${item.round}`} item={item} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
