// The editable table of duties to tell a reporter (O121 Art. 36): read as clocks, changed as a setting.
import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../shared/domain/clocks.ts'
import { movedDays } from '../../../shared/domain/law-change.ts'
import { lawOf } from '../../../shared/domain/law-in-force.ts'
import { papersDue } from '../../../shared/domain/papers.ts'
import { defaultPolicies } from '../../../shared/domain/policies.data.ts'
import { bundledLaw } from '../../../shared/domain/rulebook.ts'
import { policiesDocumentSchema } from '../../../shared/schemas/policies.ts'
import { aComplaint, acted, aViolationReport } from '../../builders.ts'

const on = (day: string) => `2026-${day}T10:00:00+08:00`
const duty = { violation: '药品', reporter: 'real-name', from: 'decision', workingDays: 3, rule: '药品管理法 106' }
const publishedOf = (document: unknown) =>
  lawOf({
    policies: {
      register: 'policies',
      version: 1,
      at: on('06-01'),
      by: { id: 'a1', name: '管理员', role: 'admin', bureau: '510000' },
      reason: '新规施行',
      document: policiesDocumentSchema.parse(document),
    },
  })
const law = publishedOf({ everywhere: { noticeDuties: [...defaultPolicies.noticeDuties, duty] } })

const medicine = { category: { violation: 'medicine', unsure: false, decidedBy: 'handler' } } as const
const reported = aViolationReport({ receivedAt: on('06-01'), realName: true, ...medicine })
const decided = acted(reported, { action: 'verify', decision: 'not-filed', ground: '19-1' }, on('06-08'))
const noticeOf = (record: typeof decided, under = law) =>
  clocksOf(record, on('06-09'), under).find(({ clock }) => clock === 'reporter-notice')

describe('the table of notice duties', () => {
  it('gives a violation that was added its own limit, rule and paper (O121 Art. 36)', () => {
    expect(noticeOf(decided, bundledLaw)).toBeUndefined()
    expect(noticeOf(decided)).toMatchObject({
      dueDay: '2026-06-11',
      proof: { rule: { article: 'Art. 36; 药品管理法 106', limit: 3 } },
    })
    expect(papersDue(decided, law)).toMatchObject([{ form: 10, dueDay: '2026-06-11' }])
  })

  it('owes nothing to whom the rule does not name, to other violations, or to a complaint', () => {
    expect(noticeOf({ ...decided, realName: false, isReachable: true })).toBeUndefined()
    expect(noticeOf({ ...decided, category: { ...medicine.category, violation: 'price' } })).toBeUndefined()
    expect(noticeOf(aComplaint({ receivedAt: on('06-01'), ...medicine }))).toBeUndefined()
  })

  it('leaves a case under Order 20 to that order’s own duty (O20 Art. 31)', () => {
    expect(noticeOf({ ...decided, order: 'O20' })?.proof.rule).toMatchObject({ source: 'O20', article: 'Art. 31' })
  })

  it('lists the day that a new duty gives a case, and the day that a duty taken away had', () => {
    const added = { clock: 'reporter-notice', from: undefined, to: '2026-06-11' }
    expect(movedDays(decided, bundledLaw, law)).toMatchObject([added])
    expect(movedDays(decided, law, bundledLaw)).toMatchObject([{ ...added, from: '2026-06-11', to: undefined }])
  })

  it('holds for one bureau where it alone sets it', () => {
    const own = publishedOf({ bureaus: { '510106': { noticeDuties: [duty] } } })
    expect(noticeOf(decided, own)?.dueDay).toBe('2026-06-11')
    const elsewhere = aViolationReport({ ...reported, bureau: '510107', facts: [] })
    expect(noticeOf({ ...decided, ...elsewhere, facts: [] }, own)).toBeUndefined()
  })

  it('takes each violation once, and only violations that there are', () => {
    const flawOf = (noticeDuties: unknown) =>
      policiesDocumentSchema.safeParse({ everywhere: { noticeDuties } }).error?.issues[0]?.path.join('.')
    expect(flawOf([duty, { ...duty, violation: 'medicine' }])).toBe('everywhere.noticeDuties')
    expect(flawOf([{ ...duty, violation: '天气' }])).toBe('everywhere.noticeDuties.0.violation')
  })
})
