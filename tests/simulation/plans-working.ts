// What staff do with a complaint in mediation and with a report under verification, and when.
import { legalDay } from '../../shared/domain/calendar.ts'
import { allows, by, count, dayAfter, has, isRipe, type Looked, type Planned } from './looked.ts'
import { pick } from './random.ts'

/** A commission, its report, and the document that one of them lacked. */
export function paused(looked: Looked, cause: string): Planned | undefined {
  const { record, draw, now } = looked
  if (draw('pause') >= 0.15) return undefined
  const document = { number: `检字${record.number.slice(-4)}`, day: legalDay(now) }
  const isBare = draw('document') < 0.4
  if (!has(record, 'paused')) {
    if (
      !isRipe(looked, record.kind === 'complaint' ? 'accepted' : 'arrived', [
        [1, 3],
        [1, 9],
      ])
    )
      return undefined
    return by('handler', { action: 'pause', cause, ...(isBare ? {} : { document }) })
  }
  if (count(record, 'resumed') === count(record, 'paused')) return undefined
  const isIn = isRipe(looked, 'paused', [
    [1, 6],
    [1, 14],
    [0.3, 40],
  ])
  if (isIn) return by('handler', { action: 'resume', document })
  const isFound =
    isBare && draw('found') < 0.5 && isRipe(looked, 'paused', [[1, 4]]) && !has(record, 'pause-documented')
  return isFound ? by('handler', { action: 'document-pause', document }) : undefined
}

/** What runs beside the mediation. */
export function besides(looked: Looked): Planned | undefined {
  const { record, draw, now } = looked
  if (draw('order') < 0.04) {
    if (!has(record, 'ordered'))
      return by('supervisor', { action: 'order', dueDay: dayAfter(now, 6), text: '请报告进展。' })
    if (!has(record, 'order-replied')) return by('handler', { action: 'reply-to-order', text: '正在调解。' })
    if (!has(record, 'order-settled')) return by('supervisor', { action: 'accept-reply' })
  }
  if (draw('lead') < 0.03) {
    if (!has(record, 'lead-found')) return by('handler', { action: 'find-lead', text: '涉嫌虚假宣传。' })
  }
  if (!has(record, 'notified') && allows(record, 'notify', now)) return by('handler', { action: 'notify' })
  return paused(looked, 'testing')
}

export function mediate(looked: Looked): Planned | undefined {
  const { draw } = looked
  const isOpenPause = count(looked.record, 'resumed') < count(looked.record, 'paused')
  if (
    isOpenPause ||
    !isRipe(looked, 'accepted', [
      [6, 8],
      [5, 20],
      [4, 40],
      [1, 61],
      [0.4, 75],
    ])
  )
    return undefined
  const outcome = pick(draw('outcome'), [
    [55, 'agreement'],
    [12, 'settled'],
    [10, 'withdrawn'],
    [23, 'terminated'],
  ])
  const told = { noticeSent: draw('ending-told') < 0.7 }
  if (outcome === 'agreement') return by('handler', { action: 'close', outcome, recoveredFen: 12_900 })
  return by('handler', { action: 'close', outcome, ...told, ...(outcome === 'terminated' ? { ground: 3 } : {}) })
}

export function verify(looked: Looked): Planned | undefined {
  const { record, draw, now } = looked
  if (draw('repeat') < 0.06 && !has(record, 'repeated') && isRipe(looked, 'arrived', [[1, 4]])) {
    return by('handler', { action: 'repeat', hasNewFacts: draw('new-facts') < 0.6 })
  }
  const proposed = count(record, 'verification-proposed') - count(record, 'proposal-rejected')
  if (proposed > 0) {
    const isRejected = draw('rejected') < 0.1 && !has(record, 'proposal-rejected')
    return by('supervisor', isRejected ? { action: 'reject', text: '请补充证据。' } : { action: 'approve' })
  }
  if (draw('extend') < 0.2 && !has(record, 'extended') && allows(record, 'extend', now))
    return by('supervisor', { action: 'extend' })
  if (
    !isRipe(looked, 'arrived', [
      [4, 5],
      [4, 13],
      [3, 19],
      [1, 28],
    ])
  )
    return undefined
  const isFiled = draw('filed') < 0.3
  return by('handler', {
    action: 'verify',
    ...(isFiled ? { decision: 'filed' } : { decision: 'not-filed', ground: '19-1' }),
  })
}
