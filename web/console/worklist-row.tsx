// One case of the list: by when, against whom, what for; a link, so that it opens by key, click or in a new tab.
import { type MouseEvent, memo } from 'react'
import { clockNames, kinds, stages } from '../../shared/schemas/codes.data.ts'
import { dayOf, showDay, timeLeft } from '../staff/days.ts'
import { named } from '../staff/language.ts'
import { shortBureauName } from '../staff/page-config.ts'
import { showNumber } from '../staff/show.ts'
import type { WorklistItem } from './api.ts'
import { isUnsettled, showCategory } from './category-words.ts'
import { Chip } from './chip.tsx'
import { AnswerBy, type HandOver } from './hand-over-card.tsx'
import { follow } from './place.ts'
import { words } from './words.ts'

type Props = {
  readonly item: WorklistItem
  readonly href: string
  readonly isOpen: boolean
  /** Held by another bureau than the one whose list this is. */
  readonly isElsewhere: boolean
  /** In the list of what is to be taken or decided. */
  readonly isIncoming: boolean
}

function Due({ item }: { readonly item: WorklistItem }) {
  if (item.closedAt !== undefined) return <span className="due">{words.closedOn(showDay(dayOf(item.closedAt)))}</span>
  if (item.dueDay === undefined) return <span className="due">{words.groups.none}</span>
  const { text, urgency } = timeLeft(item.dueDay)
  const clock = item.clock === undefined ? '' : named(clockNames, item.clock)
  return (
    <span className={`due urgency-${item.paused ? 'paused' : urgency}`}>
      <b>{item.paused ? words.paused : text}</b>
      <span className="due-day">
        {showDay(item.dueDay)} {clock}
        {item.provisional && <Chip tone="provisional">{words.provisional}</Chip>}
      </span>
    </span>
  )
}

/** By when a hand-over must be answered, and who handed it. */
function Answer({ handOver }: { readonly handOver: HandOver }) {
  return (
    <span className="due">
      <b>{words.handOver.what[handOver.what]}</b>
      <span className="due-day">
        <AnswerBy answerBy={handOver.answerBy} />
      </span>
    </span>
  )
}

function CategoryCell({ item }: { readonly item: WorklistItem }) {
  return (
    <span className="row-category">
      {isUnsettled(item.category) && <Chip tone="unsure">{words.unsure}</Chip>}
      {item.proposal === true && <Chip tone="proposal">{words.proposal}</Chip>}
      {showCategory(item.category)}
    </span>
  )
}

export const WorklistRow = memo(function WorklistRow({ item, href, isOpen, isElsewhere, isIncoming }: Props) {
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    follow(href)
  }
  return (
    <li>
      <a className="row" href={href} onClick={go} aria-current={isOpen ? 'true' : undefined}>
        {isIncoming && item.handOver !== undefined ? <Answer handOver={item.handOver} /> : <Due item={item} />}
        <span className="row-what">
          <b>{item.respondentName}</b>
          <span>{item.item}</span>
        </span>
        <CategoryCell item={item} />
        <span className="row-stage">
          {named(kinds, item.kind)} · {named(stages, item.stage)}
        </span>
        <span className="row-holder">
          {item.holder ?? words.unclaimed}
          {isElsewhere && <small>{shortBureauName(item.bureau)}</small>}
          {!isIncoming && item.handOver !== undefined && (
            <small>{words.handOver.sentTo(shortBureauName(item.handOver.to ?? item.handOver.at))}</small>
          )}
        </span>
        <span className="row-number">
          <code>{showNumber(item.number)}</code>
          {item.externalNumber !== undefined && <small>{item.externalNumber}</small>}
        </span>
      </a>
    </li>
  )
})
