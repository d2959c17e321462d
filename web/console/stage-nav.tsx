// The stages as links: each is an address of its own.
import { stages } from '../../shared/schemas/codes.data.ts'
import { addressOf, goTo, type Place } from './place.ts'
import { words } from './strings.zh.ts'

const tabs = [['open', words.open], ...stages.map(({ code, name }) => [code, name])] as const

export function StageNav({ place }: { readonly place: Place }) {
  const { caseNumber: _case, find, ...list } = place
  return (
    <nav className="stages" aria-label={words.stageNav}>
      {tabs.map(([stage, name]) => {
        const target = { ...list, stage: stage ?? 'open' }
        return (
          <a
            key={stage}
            href={addressOf(target)}
            aria-current={find === undefined && place.stage === stage ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault()
              goTo(target)
            }}
          >
            {name}
          </a>
        )
      })}
    </nav>
  )
}
