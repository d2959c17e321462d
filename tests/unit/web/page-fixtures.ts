// Models of the consumer pages in the states worth looking at.
import { cities, counties } from '../../../shared/domain/bureau-register.ts'
import { fieldErrors } from '../../../shared/schemas/field-messages.ts'
import { complaintSchema } from '../../../shared/schemas/submission.ts'
import type { SubmitAnswer } from '../../../shared/schemas/submit-answer.ts'
import type { ConfirmModel, FormModel, ReceiptModel } from '../../../web/submit/model.ts'

const frame = { language: 'zh', nonce: 'nonce-of-the-page' } as const
export const key = '5b3f0b0e-7a55-4a54-9a8e-2f6f3a0f6d11'

export const typedComplaint = {
  'respondent.name': ['武侯区好用家电经营部'],
  'respondent.address': ['成都市武侯区科华北路 65 号'],
  item: ['电热水壶'],
  facts: ['10 月 2 日在店里花 129 元买了一把电热水壶，第二天烧水时漏电跳闸。\n拿回店里，老板说拆了包装不退。'],
  amount: ['129'],
  requests: ['return', 'refund'],
  requestText: ['退还货款 129 元'],
  'complainant.name': ['王秀英'],
  'complainant.phone': ['138 0000 0000'],
  'complainant.address': ['成都市武侯区玉林街 8 号'],
  'consents.publish': ['true'],
} as const

export const formModel = (overrides: Partial<FormModel> = {}): FormModel => ({
  ...frame,
  kind: 'complaint',
  key,
  values: {},
  errors: [],
  today: '2026-11-05',
  ...overrides,
})

/** The errors of an empty complaint, as the schema gives them. */
export function emptyComplaintErrors(language: 'zh' | 'en') {
  const parsed = complaintSchema.safeParse({ complainant: {}, respondent: {}, facts: '短', requests: [] })
  return parsed.success ? [] : fieldErrors(parsed.error, language)
}

const ranked = (code: string, name: string, score: number) => ({ code, name, score })

export const confirmModel = (overrides: Partial<ConfirmModel> = {}): ConfirmModel => ({
  ...frame,
  kind: 'complaint',
  key,
  values: { ...typedComplaint, 'pick.object': ['appliance'], 'pick.problem': ['quality'], 'pick.county': ['located'] },
  errors: [],
  sorting: {
    object: [
      ranked('appliance', '家用电器', 0.8),
      ranked('household', '家居用品', 0.1),
      ranked('hardware', '五金交电', 0.05),
    ],
    problem: [ranked('quality', '质量', 0.6), ranked('safety', '安全', 0.2), ranked('after-sales', '售后服务', 0.1)],
    violation: [],
    sure: { object: true, problem: true, violation: false },
    unsure: false,
    terms: ['电热水壶', '漏电', '退货'],
    version: 'test',
  },
  placing: {
    bureau: { code: '510107', name: '成都市武侯区市场监督管理局' },
    candidates: [],
    basis: '总局令第121号第十三条：实际经营地',
  },
  cities: cities('51').map((city) => ({
    code: city.code,
    name: city.shortName,
    bureaus: counties(city.code).map(({ code, shortName }) => ({ code, name: shortName })),
  })),
  ...overrides,
})

export const answer: SubmitAnswer = {
  number: '482910375561',
  accessCode: '70318842',
  kind: 'complaint',
  receivedAt: '2026-11-05T01:24:00Z',
  bureau: { code: '510107', name: '成都市武侯区市场监督管理局' },
  category: {
    object: { code: 'appliance', name: '家用电器' },
    problem: { code: 'quality', name: '质量' },
    unsure: false,
  },
  clocks: [{ clock: 'initial-review', dueDay: '2026-11-16', dueAt: '2026-11-17T00:00:00+08:00', provisional: false }],
  receipt: {
    number: '482910375561',
    receivedAt: '2026-11-05T01:24:00Z',
    salt: 'mNn0vQd2rT5xY8zA1bC4dE',
    hash: '9f2c1d6a7b88e0c1d2e3f405162738495a6b7c8d9e0f1a2b3c4d5e6f70819203',
    kid: '2026-1',
    signature: 'b5Q0t3v1J6H8k2M4n7P9r0S2u4W6y8A1c3E5g7I9k1M3o5Q7s9U1w3Y5a7C9e1G3i5K7m9O1q3S5u7W9y1A3c5',
  },
}

export const receiptModel = (overrides: Partial<ReceiptModel> = {}): ReceiptModel => ({
  ...frame,
  kind: 'complaint',
  key,
  values: typedComplaint,
  answer,
  ...overrides,
})
