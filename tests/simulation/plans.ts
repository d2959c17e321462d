// What staff do next with a case: each case has a character drawn from the seed, and ripens day by day.
import { allows, anyOf, by, count, dayAfter, has, isRipe, type Looked, type Planned } from './looked.ts'
import { besides, mediate, paused, verify } from './plans-working.ts'
import { pick } from './random.ts'

/** The next step of a case; undefined while it is not ripe. */
export function planFor(looked: Looked): Planned | undefined {
  const { record } = looked
  if (record.transit !== undefined) return undefined
  switch (record.stage) {
    case 'routing':
      return by('supervisor', { action: 'assign', bureau: anyOf(looked.codes, looked.draw('place')) })
    case 'initial-review':
      return review(looked)
    case 'mediation':
      return besides(looked) ?? mediate(looked)
    case 'verification':
      return paused(looked, 'inspection') ?? verify(looked)
    case 'penalty-case':
      return isRipe(looked, 'verified', [
        [1, 15],
        [1, 40],
      ])
        ? by('handler', { action: 'close-penalty', result: 'penalised' })
        : undefined
    case 'answer':
      return isRipe(looked, 'received', [
        [3, 1],
        [2, 4],
        [1, 9],
      ])
        ? by('handler', { action: 'answer', text: '按规定可以。' })
        : undefined
    default:
      return afterwards(looked)
  }
}

/** What came in twice goes into a case that came by another way. */
const anotherCase = '100000000015'

function review(looked: Looked): Planned | undefined {
  const { record, draw } = looked
  if (has(record, 'refused') && allows(record, 'notify', looked.now)) return by('handler', { action: 'notify' })
  if (count(record, 'identity-asked') > count(record, 'identity-proved'))
    return by('handler', { action: 'prove-identity' })
  if (
    !isRipe(looked, 'arrived', [
      [6, 1],
      [5, 3],
      [4, 6],
      [1, 10],
      [0.3, 16],
    ])
  )
    return undefined
  const choice = pick(draw('review'), [
    [74, 'accept'],
    [12, 'refuse'],
    [5, 'forward'],
    [5, 'withdraw'],
    [4, 'ask-identity'],
    [3, 'merge'],
  ])
  if (choice === 'refuse')
    return by('handler', {
      action: 'refuse',
      text: '详见决定书。',
      ground: 1 + Math.floor(draw('ground') * 6),
      noticeSent: draw('told') < 0.8,
    })
  if (choice === 'withdraw') return by('handler', { action: 'close', outcome: 'withdrawn' })
  if (choice === 'merge') return by('handler', { action: 'merge', into: anotherCase })
  if (choice === 'forward' && count(record, 'forwarded') < 2) return sendOn(looked)
  if (choice === 'ask-identity' && !has(record, 'identity-asked')) {
    return by('handler', { action: 'ask-identity', dueDay: dayAfter(looked.now, 5) })
  }
  return by('handler', { action: 'accept', noticeSent: draw('told') < 0.9 })
}

/** Forwarded for want of competence; what came back is returned once more by some, founded or not. */
function sendOn({ record, draw, codes }: Looked): Planned {
  if (has(record, 'forwarded') && !has(record, 'returned') && draw('back') < 0.6) {
    return by('handler', { action: 'return', ...(draw('founded') < 0.5 ? { ground: 'Art. 13' } : {}) })
  }
  const others = codes.filter((code) => code !== record.bureau)
  const bureau = anyOf(others, draw(`to-${count(record, 'forwarded')}`))
  return by('handler', { action: 'forward', bureau, ground: 'Art. 13' })
}

/** Notices after the end, and a revoked refusal now and then. */
function afterwards(looked: Looked): Planned | undefined {
  const { record, draw, now } = looked
  const isLater = isRipe(looked, 'closed', [
    [3, 1],
    [2, 5],
    [1, 12],
  ])
  if (isLater && allows(record, 'notify', now)) return by('handler', { action: 'notify' })
  const revokes = record.facts.findLast(({ type }) => type === 'refused') === undefined ? 'termination' : 'refusal'
  if (!isLater || has(record, 'reopened') || draw('reopen') >= 0.05 || !allows(record, 'reopen', now)) return undefined
  return by('supervisor', { action: 'reopen', revokes, text: '复议决定撤销。' })
}
