// One clock in plain words: by which day, how long still, and on demand how that day was counted.
import type { Clock, Proof } from '../../shared/schemas/clock.ts'
import { nameOf } from '../../shared/schemas/coded.ts'
import { clockNames } from '../../shared/schemas/codes.data.ts'
import type { Language } from '../../shared/schemas/field-messages.ts'
import { dayOf, daysBetween, sayDay } from '../shell/dates.ts'
import { type Html, html } from '../shell/html.ts'
import { calendarOf } from './render-calendar.ts'
import type { TrackStrings } from './strings.zh.ts'

type Setting = { readonly language: Language; readonly today: string; readonly words: TrackStrings['view'] }

/** `Art. 23(1)(5)` as a Chinese reader quotes it: 第23条第1款第5项. */
function sayArticle(article: string, language: Language): string {
  if (language === 'en') return article
  return article
    .replace(/Arts?\. ?(\d+)/g, '第$1条')
    .replace(/\((\d+)\)\((\d+)\)/g, '第$1款第$2项')
    .replace(/\((\d+)\)/g, '第$1款')
}

function howLong(clock: Clock, { words, today, language }: Setting): string {
  if (clock.doneAt !== undefined) return words.done(sayDay(dayOf(clock.doneAt), language))
  if (clock.state === 'paused' || clock.dueDay === undefined) return words.pausedText
  const days = daysBetween(today, clock.dueDay)
  return days < 0 ? words.over(-days) : words.left(days)
}

function basis(proof: Proof, { words, language }: Setting): Html {
  const { limit, unit, extension, source, article } = proof.rule
  const unitName = words.units[unit]
  return html`<p>${words.how(sayDay(proof.start.day, language), limit, unitName)}${extension === undefined ? '' : ` ${words.extended(extension, unitName)}`}</p>
<p class="hint">${words.source(words.sources[source], source === 'policy' ? '' : sayArticle(article, language))}</p>`
}

export function clockCard(clock: Clock, setting: Setting): Html {
  const { words, language } = setting
  const name = words.clocks[clock.clock]?.name ?? nameOf(clockNames, clock.clock, language)
  const isOpen = clock.state === 'running'
  const due = clock.dueDay === undefined ? '' : html`<p class="big">${words.latest(sayDay(clock.dueDay, language))}</p>`
  const calendar = calendarOf(clock, setting)
  const how = html`${basis(clock.proof, setting)}${calendar}`
  return html`<section class="clock"><h3>${name} <span class="tag ${words.stateTones[clock.state]}">${words.states[clock.state]}</span></h3>
${due}<p>${howLong(clock, setting)}${isOpen ? html`${language === 'zh' ? '。' : '. '}${words.clocks[clock.clock]?.by}` : ''}</p>
${clock.provisional ? html`<p class="panel care">${words.provisional}</p>` : ''}
<details${isOpen ? html` open` : ''}><summary>${words.howTitle}</summary>${how}</details></section>`
}
