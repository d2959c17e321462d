// The filed text in the order a case handler reads it: which fields, under which names.
import { businessForms } from '../../shared/schemas/categories.data.ts'
import { type CodeEntry, nameOf } from '../../shared/schemas/coded.ts'
import { idTypes, requests } from '../../shared/schemas/codes.data.ts'
import { bureauName } from '../staff/page-config.ts'
import { showMoney } from '../staff/show.ts'

type Tree = Readonly<Record<string, unknown>>
export type FiledEntry = { readonly name: string; readonly value: string; readonly isLong: boolean }
export type FiledGroup = { readonly title: string; readonly entries: readonly FiledEntry[] }
type Row = readonly [path: string, name: string, show?: (value: unknown) => string]

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const codes = (list: readonly CodeEntry[]) => (value: unknown) =>
  (Array.isArray(value) ? value : [value]).map((code) => nameOf(list, String(code))).join('、')
const money = (value: unknown) => showMoney(Number(value))

const person = (path: string): Row[] => [
  [`${path}.name`, '姓名'],
  [`${path}.phone`, '电话'],
  [`${path}.address`, '地址'],
  [`${path}.idType`, '证件类型', codes(idTypes)],
  [`${path}.idNumber`, '证件号码'],
]

const layout: readonly (readonly [title: string, rows: readonly Row[]])[] = [
  [
    '事实与诉求',
    [
      ['facts', '争议事实'],
      ['lead', '具体线索和事实依据'],
      ['question', '咨询问题'],
      ['requests', '投诉请求', codes(requests)],
      ['requestText', '请求说明'],
      ['topic', '主题'],
      ['item', '商品或服务'],
      ['amountFen', '涉及金额', money],
      ['purchasedAt', '购买日期'],
      ['disputeAt', '争议发生日期'],
      ['disputePlace', '争议发生地'],
      ['orderNumber', '订单号'],
      ['knewAt', '知道权益受损日期'],
      ['businessForm', '业态', codes(businessForms)],
    ],
  ],
  [
    '被投诉举报人',
    [
      ['respondent.name', '名称'],
      ['respondent.address', '地址'],
      ['respondent.phone', '电话'],
      ['respondent.contact', '联系人'],
      ['respondent.uscc', '统一社会信用代码'],
      ['respondent.platform', '所在平台'],
      ['respondent.county', '所在县区', (value) => bureauName(String(value))],
      ['respondent.shopCode', '一店一码'],
    ],
  ],
  ['投诉人', person('complainant')],
  ['举报人', person('reporter')],
  ['咨询人', person('person')],
  ['代理人', [...person('agent'), ['agent.powerOfAttorney', '授权内容']]],
]

function valueAt(tree: Tree, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), tree)
}

function entryOf(tree: Tree, [path, name, show = String]: Row): FiledEntry | undefined {
  const value = valueAt(tree, path)
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return
  const text = show(value)
  return { name, value: text, isLong: text.length > 40 }
}

/** The groups of a submission that hold something; joint complainants one group each. */
export function filedGroups(submission: Tree): FiledGroup[] {
  const body = isTree(submission['body']) ? submission['body'] : submission
  const others = Array.isArray(body['coComplainants']) ? body['coComplainants'].filter(isTree) : []
  const joint = others.map((other, index) => groupOf({ other }, `共同投诉人 ${index + 1}`, person('other')))
  return [...layout.map(([title, rows]) => groupOf(body, title, rows)), ...joint].filter(
    ({ entries }) => entries.length > 0,
  )
}

function groupOf(tree: Tree, title: string, rows: readonly Row[]): FiledGroup {
  return { title, entries: rows.map((row) => entryOf(tree, row)).filter((entry) => entry !== undefined) }
}
