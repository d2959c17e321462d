// A crash at any call to a port leaves a case as it was or as it will be, and a retry brings the same end.
import { describe, expect, test } from 'vitest'
import { actOnCase } from '../../../functions/act-on-case/act-on-case.ts'
import { notify } from '../../../functions/notify/notify.ts'
import { receiveCase } from '../../../functions/receive-case/receive-case.ts'
import { routeCase } from '../../../functions/route-case/route-case.ts'
import { submitCase } from '../../../functions/submit-case/submit-case.ts'
import { tallyCases } from '../../../functions/tally-case/tally-case.ts'
import { watchClocks } from '../../../functions/watch-clocks/watch-clocks.ts'
import { releasedLaws } from '../../../shared/adapters/law-book.ts'
import { recount } from '../../../shared/domain/recount.ts'
import type { Staff } from '../../../shared/domain/rights.ts'
import { bundledLaw } from '../../../shared/domain/rulebook.ts'
import { actionSchema } from '../../../shared/schemas/actions.ts'
import type { Submission } from '../../../shared/schemas/submission.ts'
import { casesOf, countersOf, crashEverywhere, emptyWorld, type Trial } from '../../simulation/crashes.ts'
import { complaint, handler, lived, report, submitted, supervisor } from '../../simulation/lived.ts'

/** Long enough after the beginning for a case on its way to be counted as it stands. */
const later = '2026-04-28T02:30:00.000Z'

/** A working hour after the limits of the first cases. */
const overdue = '2026-05-22T01:05:00.000Z'

/** Every crash leaves the world before or after the step, and its retry ends where the step alone ends. */
async function expectWhole<Prepared>(trial: Trial<Prepared>): Promise<void> {
  const { before, after, wholeAfter, answer, crashes } = await crashEverywhere(trial)
  expect(crashes.length).toBeGreaterThan(0)
  for (const crash of crashes) {
    expect([before, wholeAfter], crash.at).toContainEqual(crash.left)
    expect({ at: crash.at, after: crash.after }).toEqual({ at: crash.at, after })
    expect(settled(crash.answer), crash.at).toEqual(settled(answer))
  }
}

/** An answer apart from whether it was given before. */
function settled(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'isReplay' in answer ? { ...answer, isReplay: true } : answer
}

describe('a crash at any call', () => {
  test.each([
    ['a complaint', complaint],
    ['a report', report],
  ])('leaves %s submitted or not submitted', async (_what, submission) => {
    await expectWhole({
      prepare: async (line) => ({ submission, key: 'key-0123456789abcdef', province: '51', now: line.world.now }),
      step: submitCase,
      whole: casesOf,
    })
  })

  test('leaves a replayed submission as it was', async () => {
    await expectWhole({
      prepare: async (line) => {
        await submitted(line, complaint)
        return { submission: complaint, key: 'key-0123456789abcdef', province: '51', now: line.world.now }
      },
      step: submitCase,
      whole: casesOf,
    })
  })

  test('leaves a case received or on its way', async () => {
    await expectWhole({
      prepare: async (line) => {
        const { answer } = await submitted(line, complaint)
        const record = await line.sound.cases.get(answer.number)
        return {
          message: { number: answer.number, version: 1, hop: 1, hash: record?.chainHead ?? '' },
          now: line.world.now,
        }
      },
      step: ({ message, now }, ports) => receiveCase(message, now, ports),
      whole: casesOf,
    })
  })

  test.each<[string, Submission, [Staff, object][], [Staff, object]]>([
    ['claim', complaint, [], [handler, { action: 'claim' }]],
    ['note', complaint, [], [handler, { action: 'note', text: '已电话联系。' }]],
    ['accept', complaint, [], [handler, { action: 'accept' }]],
    ['refuse', complaint, [], [handler, { action: 'refuse', ground: 3, text: '非生活消费。' }]],
    ['forward', complaint, [], [handler, { action: 'forward', bureau: '510107', ground: 'Art. 13' }]],
    ['ask-identity', complaint, [], [handler, { action: 'ask-identity', dueDay: '2026-05-09' }]],
    ['pause', complaint, [[handler, { action: 'accept' }]], [handler, { action: 'pause', cause: 'testing' }]],
    [
      'close',
      complaint,
      [[handler, { action: 'accept' }]],
      [handler, { action: 'close', outcome: 'agreement', recoveredFen: 100 }],
    ],
    ['order', complaint, [], [supervisor, { action: 'order', dueDay: '2026-05-09', text: '请报告。' }]],
    ['verify', report, [], [handler, { action: 'verify', decision: 'filed', text: '建议立案。' }]],
    ['approve', report, [[handler, { action: 'verify', decision: 'filed' }]], [supervisor, { action: 'approve' }]],
    ['extend', report, [], [supervisor, { action: 'extend' }]],
    ['split', complaint, [], [handler, { action: 'split', text: '门店还涉嫌虚假宣传。' }]],
    [
      'find-lead',
      complaint,
      [[handler, { action: 'accept' }]],
      [handler, { action: 'find-lead', text: '调解中发现商家无照经营。' }],
    ],
  ])('leaves the step “%s” taken or not taken', async (_name, submission, steps, [staff, given]) => {
    await expectWhole({
      prepare: async (line) => {
        const { number, version } = await lived(line, submission, steps)
        const action = actionSchema.parse(given)
        return { number, version, action, staff, key: 'step-0123456789', language: 'zh' as const, now: line.world.now }
      },
      step: actOnCase,
      whole: casesOf,
    })
  })

  test.each([1, 12])('leaves %i new cases and one that moved on counted or not counted', async (count) => {
    await expectWhole({
      prepare: async (line) => {
        const old = await lived(line, complaint, [[handler, { action: 'accept' }]])
        const keys = Array.from({ length: count }, (_, place) => `another-key-${place}-0123456789`)
        const answers = await Promise.all(keys.map((key) => submitted(line, report, key)))
        line.world.now = later
        const records = await Promise.all(answers.map(({ answer }) => line.sound.cases.get(answer.number)))
        return [old, ...records.filter((record) => record !== undefined)]
      },
      step: tallyCases,
      whole: countersOf,
    })
  })
})

describe('a crash between the functions', () => {
  test('leaves nothing that routing again does not make good', async () => {
    await expectWhole({
      prepare: (line) => lived(line, complaint, [[handler, { action: 'accept' }]]),
      step: routeCase,
      whole: casesOf,
    })
  })

  test('leaves no notice that telling again does not make good, and none twice', async () => {
    await expectWhole({
      prepare: (line) => lived(line, complaint, [[handler, { action: 'accept' }]]),
      step: notify,
      whole: casesOf,
    })
  })
})

describe('a crash of the watch', () => {
  test('touches no case, and the next run says what is left, each notice once', async () => {
    await expectWhole({
      prepare: async (line) => {
        await lived(line, complaint, [[handler, { action: 'claim' }]])
        await submitted(line, report, 'unclaimed-0123456789')
        await line.pump()
        line.world.now = overdue
        return line
      },
      step: async (line, ports) => {
        await watchClocks(overdue, '51', { law: bundledLaw, ports })
        await line.pump()
      },
      // Of the province's bureaus those beyond the first to be watched have nothing, and are all alike.
      isCrashed: (call, position) => call !== 'cases.worklist' || position < 16,
      whole: casesOf,
    })
  })
})

describe('a crash in the counting of many cases', () => {
  test('leaves each of them counted whole or not at all, however the batch was split', async () => {
    await expectWhole({
      prepare: async (line) => {
        const keys = Array.from({ length: 60 }, (_, place) => `many-key-${place}-0123456789`)
        for (const key of keys) await submitted(line, report, key)
        line.world.now = later
        return (await casesOf(line)).map(({ record }) => record)
      },
      step: tallyCases,
      isCrashed: (call) => call.startsWith('tally.'),
      whole: async ({ sound: { cases, tally } }) => {
        const found = await recount({
          cases: cases.all(),
          marks: tally.allMarks(),
          rows: tally.allRows(),
          lawOf: releasedLaws.of,
        })
        return found.differences
      },
    })
  })
})

describe('two at once', () => {
  async function readyToAccept() {
    const line = emptyWorld()
    const { number, version } = await lived(line, complaint, [])
    const action = actionSchema.parse({ action: 'accept' })
    const { now } = line.world
    return {
      line,
      request: { number, version, action, staff: handler, key: 'step-0123456789', language: 'zh' as const, now },
    }
  }

  test('who sends a step twice is told of the step that is stored', async () => {
    const { line, request } = await readyToAccept()
    const again = { ...request, now: later }
    const answers = await Promise.all([actOnCase(request, line.sound), actOnCase(again, line.sound)])
    const stored = await line.sound.cases.get(request.number)
    expect(answers).toEqual([stored, stored])
  })

  test('who takes another step on the same version is told that the case moved on', async () => {
    const { line, request } = await readyToAccept()
    const note = { ...request, key: 'another-0123456789', action: actionSchema.parse({ action: 'claim' }) }
    const answers = await Promise.allSettled([actOnCase(request, line.sound), actOnCase(note, line.sound)])
    expect(answers).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'version-moved-on' } },
    ])
  })
})
