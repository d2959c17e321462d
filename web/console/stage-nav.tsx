// The stages as links: each is an address of its own.
import { useEffect, useRef } from 'react'
import { stages } from '../../shared/schemas/codes.data.ts'
import { named } from '../staff/language.ts'
import { addressOf, goTo, type Place } from './place.ts'
import { words } from './words.ts'

const tabs = [
  ['open', words.open],
  ['incoming', words.handOver.tab],
  ...stages.map(({ code }) => [code, named(stages, code)]),
] as const

export function StageNav({ place }: { readonly place: Place }) {
  const bar = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen stage is brought into sight when the place changes
  useEffect(() => {
    const chosen = bar.current?.querySelector<HTMLElement>('[aria-current]')
    if (bar.current !== null && chosen) bar.current.scrollLeft = chosen.offsetLeft - bar.current.clientWidth / 3
  }, [place])
  const { caseNumber: _case, find, ...list } = place
  return (
    <nav ref={bar} className="stages" aria-label={words.stageNav}>
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
