// What people type into the form becomes a submission, or errors under the names the fields have.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fenOf, parseForm, type Typed } from '../../../functions/submit-case/form-input.ts'
import { typedComplaint } from '../web/page-fixtures.ts'

const zh = { language: 'zh', amountBad: '金额不对' } as const
const complaint = (overrides: Typed = {}) => parseForm('complaint', { ...typedComplaint, ...overrides }, zh)
const errorsOf = (parsed: ReturnType<typeof parseForm>) =>
  parsed.kind === 'errors' ? parsed.errors.map((error) => error.path) : []

describe('the form of a complaint', () => {
  test('becomes a complaint with its amount in fen and its consents', () => {
    const parsed = complaint()
    expect(parsed).toMatchObject({
      kind: 'submission',
      submission: {
        kind: 'complaint',
        body: {
          complainant: { name: '王秀英', phone: '13800000000' },
          amountFen: 12900,
          requests: ['return', 'refund'],
          consents: { publish: true, entrustMediation: false },
          channel: 'internet',
        },
      },
    })
  })

  test('left empty names every needed field at once', () => {
    const parsed = parseForm('complaint', { amount: ['abc'] }, zh)
    expect(errorsOf(parsed).toSorted()).toEqual(
      [
        'amount',
        'complainant.address',
        'complainant.name',
        'complainant.phone',
        'facts',
        'requests',
        'respondent.address',
        'respondent.name',
      ].toSorted(),
    )
  })

  test('takes the answers of the confirm page and leaves out what is left to the staff', () => {
    const parsed = complaint({
      'pick.object': ['appliance'],
      'pick.problem': ['unsure'],
      'pick.county': ['510107'],
    })
    expect(parsed).toMatchObject({
      submission: { body: { category: { object: 'appliance' }, respondent: { county: '510107' } } },
    })
  })

  test('has no category when everything is left to the staff', () => {
    const parsed = complaint({ 'pick.object': ['unsure'], 'pick.problem': ['unsure'], 'pick.county': ['located'] })
    expect(parsed.kind).toBe('submission')
    if (parsed.kind === 'submission') expect(parsed.submission.body).not.toHaveProperty('category')
  })

  test('carries the consent to joint handling only where it was ticked', () => {
    expect(complaint({ 'consents.jointHandling': ['true'] })).toMatchObject({
      submission: { body: { consents: { jointHandling: true } } },
    })
    expect(complaint()).not.toHaveProperty('submission.body.consents.jointHandling', true)
  })

  test('asks for the agent’s telephone once an agent is named', () => {
    expect(errorsOf(complaint({ 'agent.name': ['李雷'] }))).toEqual(['agent.phone'])
  })

  test('takes no channel from outside but the shop’s own code', () => {
    expect(complaint({ channel: ['shop-code'] })).toMatchObject({ submission: { body: { channel: 'shop-code' } } })
    expect(complaint({ channel: ['letter'] })).toMatchObject({ submission: { body: { channel: 'internet' } } })
  })
})

describe('the form of a violation report', () => {
  const typed: Typed = {
    'respondent.name': ['某火锅店'],
    'respondent.platform': ['美团'],
    lead: ['后厨用回收油，昨晚十点从后门看到。'],
    'reporter.name': ['赵一'],
  }

  test('leaves out who reports when it is anonymous, although something was typed', () => {
    const parsed = parseForm('violation-report', { ...typed, anonymous: ['true'] }, zh)
    expect(parsed.kind).toBe('submission')
    if (parsed.kind === 'submission') expect(parsed.submission.body).not.toHaveProperty('reporter')
  })

  test('keeps the reporter’s name otherwise', () => {
    expect(parseForm('violation-report', typed, zh)).toMatchObject({
      submission: { body: { reporter: { name: '赵一' } } },
    })
  })
})

test('the form of a consultation needs only the question', () => {
  expect(errorsOf(parseForm('consultation', {}, zh))).toEqual(['question'])
  expect(parseForm('consultation', { question: ['怎样退货？'] }, zh).kind).toBe('submission')
})

describe('amounts in yuan', () => {
  test.each([
    ['129', 12900],
    ['129.5', 12950],
    ['１２９．０５元', 12905],
    ['¥1,290.00', 129000],
    ['0', 0],
  ])('%s is read in fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen)
  })

  test.each(['', 'abc', '12.345', '-1', '1e3', '1.2.3'])('%j is no amount', (text) => {
    expect(fenOf(text)).toBeUndefined()
  })

  test('every amount with two places comes back to the fen', () => {
    const fen = fc.integer({ min: 0, max: 10 ** 12 })
    fc.assert(fc.property(fen, (amount) => fenOf((amount / 100).toFixed(2)) === amount))
  })
})
