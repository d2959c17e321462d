import { describe, expect, test } from 'vitest'
import { isAllowed, type Operation, operationOf, type Role } from '../../../shared/domain/rights.ts'

// One row a role: for every operation, where it may be done. o own bureau, b bureaus below, e elsewhere.
const expected: Record<Role, Record<Operation, string>> = {
  intake: row({ 'submit-as-staff': 'o', 'list-cases': 'o', 'view-case': 'o', 'look-up': 'o', receive: 'o' }),
  handler: row({
    'submit-as-staff': 'o',
    'list-cases': 'o',
    'view-case': 'o',
    'look-up': 'o',
    'view-personal-data': 'o',
    'view-statistics': 'o',
    receive: 'o',
    decide: 'o',
  }),
  supervisor: row({
    'submit-as-staff': 'o',
    'list-cases': 'ob',
    'view-case': 'ob',
    'look-up': 'ob',
    'view-personal-data': 'o',
    'view-statistics': 'ob',
    receive: 'ob',
    decide: 'ob',
    approve: 'ob',
    'view-outbox': 'ob',
    'view-registers': 'o',
    'change-settings': 'ob',
    'publish-risk-notices': 'ob',
    'view-sorter': 'o',
    'choose-sorter': 'o',
  }),
  analyst: row({ 'list-cases': 'ob', 'view-case': 'ob', 'view-statistics': 'ob', 'view-sorter': 'o' }),
  auditor: row({
    'list-cases': 'ob',
    'view-case': 'ob',
    'view-statistics': 'ob',
    'view-audit-log': 'ob',
    'view-registers': 'o',
    'view-sorter': 'o',
  }),
  admin: row({
    import: 'ob',
    'view-registers': 'o',
    'publish-registers': 'o',
    'change-settings': 'ob',
    'publish-risk-notices': 'ob',
    'view-sorter': 'o',
    'issue-shop-codes': 'ob',
  }),
}

function row(powers: Partial<Record<Operation, string>>): Record<Operation, string> {
  const none: Record<Operation, string> = {
    'submit-as-staff': '',
    'list-cases': '',
    'view-case': '',
    'look-up': '',
    'view-personal-data': '',
    'view-statistics': '',
    receive: '',
    decide: '',
    approve: '',
    import: '',
    'view-audit-log': '',
    'view-outbox': '',
    'view-registers': '',
    'publish-registers': '',
    'change-settings': '',
    'publish-risk-notices': '',
    'issue-shop-codes': '',
    'view-sorter': '',
    'choose-sorter': '',
  }
  return { ...none, ...powers }
}

// The city bureau of 绵阳: its own cases, those of 涪城 below it, those of 成都武侯 and of the province elsewhere.
const places = { o: ['510700'], b: ['510703', '510727'], e: ['510107', '510100', '510000', '500103'] }

const rows = Object.entries(expected).flatMap(([role, operations]) =>
  Object.entries(operations).flatMap(([operation, where]) =>
    Object.entries(places).map(([place, bureaus]) => ({
      role: role as Role,
      operation: operation as Operation,
      place,
      bureaus,
      isExpected: where.includes(place),
    })),
  ),
)

describe('rights', () => {
  test.each(rows)('$role may do $operation at $place: $isExpected', ({ role, operation, bureaus, isExpected }) => {
    for (const bureau of bureaus) {
      expect(isAllowed({ id: '1', name: '甲', role, bureau: '510700' }, operation, { bureau })).toBe(isExpected)
    }
  })

  test('a handler bound to a unit has nothing to do with other units of the bureau', () => {
    const staff = { id: '1', name: '甲', role: 'handler' as const, bureau: '510107', unit: '510107-03' }
    expect(isAllowed(staff, 'decide', { bureau: '510107', unit: '510107-03' })).toBe(true)
    expect(isAllowed(staff, 'decide', { bureau: '510107', unit: '510107-04' })).toBe(false)
    expect(isAllowed(staff, 'view-case', { bureau: '510107' })).toBe(false)
  })

  test('intake decides nothing: every deciding action is beyond it', () => {
    for (const action of ['accept', 'refuse', 'close', 'verify', 'answer', 'approve'] as const) {
      expect(expected.intake[operationOf(action)]).toBe('')
    }
  })
})
