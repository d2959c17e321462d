// Every field that a person can get wrong is named in plain words, in both languages.
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { actionSchema } from '../../../shared/schemas/actions.ts'
import { fieldErrors, fieldName } from '../../../shared/schemas/field-messages.ts'
import { importLineSchema } from '../../../shared/schemas/import-line.ts'
import { complaintSchema, consultationSchema, violationReportSchema } from '../../../shared/schemas/submission.ts'

function messages(schema: z.ZodType, value: unknown, language: 'zh' | 'en' = 'zh'): Record<string, string> {
  const parsed = schema.safeParse(value)
  if (parsed.success) throw new Error('expected the value to be refused')
  return Object.fromEntries(fieldErrors(parsed.error, language).map(({ path, message }) => [path, message]))
}

const complaint = {
  complainant: { name: '王芳', phone: '13800000000', address: '成都市武侯区某街 1 号' },
  respondent: { name: '某商店', address: '成都市武侯区某街 2 号' },
  facts: '买的电热水壶第二天就不通电了，商家不肯退。',
  requests: ['refund'],
}

/** Dotted paths of every leaf and branch below a schema, as JSON Schema tells them. */
function pathsOf(schema: z.ZodType): string[] {
  type Node = { properties?: Record<string, Node>; items?: Node; oneOf?: Node[]; anyOf?: Node[] }
  const walk = (node: Node, path: string[]): string[][] => [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(node.properties ?? {}).flatMap(([key, child]) => walk(child, [...path, key])),
    ...(node.items ? walk(node.items, path) : []),
    ...[...(node.oneOf ?? []), ...(node.anyOf ?? [])].flatMap((child) => walk(child, path)),
  ]
  // JSON Schema and this node type agree on the few keys read here.
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node
  return [...new Set(walk(root, []).map((path) => path.join('.')))]
}

describe('field messages', () => {
  test.each([
    ['complaint', complaintSchema],
    ['violation report', violationReportSchema],
    ['consultation', consultationSchema],
    ['action', actionSchema],
    ['import line', importLineSchema],
  ])('name every field of a %s in plain Chinese and English words', (_, schema) => {
    const paths = pathsOf(schema)
    expect(paths.length).toBeGreaterThan(5)
    for (const path of paths) {
      expect(fieldName(path.split('.'), 'zh'), path).toMatch(/[\u4e00-\u9fff]/)
      expect(fieldName(path.split('.'), 'en'), path).toMatch(/^(the|your|what|whether) /)
    }
  })

  test('ask for what is missing and say which choices are unknown', () => {
    expect(messages(complaintSchema, { ...complaint, complainant: {}, requests: ['赔礼道歉'] })).toEqual({
      'complainant.name': '请填写投诉人姓名',
      'complainant.phone': '请填写投诉人联系电话',
      'complainant.address': '请填写投诉人联系地址',
      'requests.0': '投诉请求不在可选范围内，请重新选择',
    })
  })

  test('explain a respondent that no bureau can be found for and a missing request', () => {
    const found = messages(complaintSchema, { ...complaint, respondent: { name: '某商店' }, requests: [] })
    expect(found['respondent.address']).toContain('请至少填写一项')
    expect(found['requests']).toContain('请至少选择一项投诉请求')
  })

  test('say in English how a phone, a date, a text and an amount must look', () => {
    const body = {
      ...complaint,
      complainant: { ...complaint.complainant, phone: '12' },
      facts: '短',
      purchasedAt: '2026-02-30',
      amountFen: 1.5,
    }
    expect(messages(complaintSchema, body, 'en')).toEqual({
      'complainant.phone': 'The complainant’s telephone number must have 7 to 15 digits, such as 13800000000',
      facts: 'The account of what happened must have at least 10 characters',
      purchasedAt: 'The date of purchase must be a real date, such as 2026-11-02',
      amountFen: 'The amount in dispute must be a whole number',
    })
  })

  test('name the ground of an action and an unknown action', () => {
    expect(messages(actionSchema, { action: 'refuse', text: '不属于本局职责' })['ground']).toBe(
      '请选择依据的情形（项号）',
    )
    expect(messages(actionSchema, { action: 'dance' })['action']).toBe('办理动作不在可选范围内，请重新选择')
  })

  test('name a whole body that is not an object', () => {
    expect(messages(complaintSchema, undefined)['']).toBe('请填写提交的内容')
  })
})
