// The filed text in the order a case handler reads it: which fields, under which names.
import { businessForms } from '../../shared/schemas/categories.data.ts'
import type { CodeEntry } from '../../shared/schemas/coded.ts'
import { idTypes, requests } from '../../shared/schemas/codes.data.ts'
import { named } from '../staff/language.ts'
import { bureauName } from '../staff/page-config.ts'
import { showMoney } from '../staff/show.ts'
import { words } from './words.ts'

const { filedFields: labels } = words

type Tree = Readonly<Record<string, unknown>>
export type FiledEntry = { readonly name: string; readonly value: string; readonly isLong: boolean }
export type FiledGroup = { readonly title: string; readonly entries: readonly FiledEntry[] }
type Row = readonly [path: string, name: string, show?: (value: unknown) => string]

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const codes = (list: readonly CodeEntry[]) => (value: unknown) =>
  (Array.isArray(value) ? value : [value]).map((code) => named(list, String(code))).join(words.listComma)
const money = (value: unknown) => showMoney(Number(value))

const person = (path: string): Row[] => [
  [`${path}.name`, labels.name],
  [`${path}.phone`, labels.phone],
  [`${path}.address`, labels.address],
  [`${path}.idType`, labels.idType, codes(idTypes)],
  [`${path}.idNumber`, labels.idNumber],
]

const matter: readonly Row[] = [
  ['facts', labels.facts],
  ['lead', labels.lead],
  ['question', labels.question],
  ['requests', labels.requests, codes(requests)],
  ['requestText', labels.requestText],
  ['topic', labels.topic],
  ['item', labels.item],
  ['amountFen', labels.amount, money],
  ['purchasedAt', labels.purchasedAt],
  ['disputeAt', labels.disputeAt],
  ['disputePlace', labels.disputePlace],
  ['orderNumber', labels.orderNumber],
  ['knewAt', labels.knewAt],
  ['businessForm', labels.businessForm, codes(businessForms)],
]

const respondent: readonly Row[] = [
  ['respondent.name', labels.respondentName],
  ['respondent.address', labels.address],
  ['respondent.phone', labels.phone],
  ['respondent.contact', labels.contact],
  ['respondent.uscc', words.uscc],
  ['respondent.platform', labels.platform],
  ['respondent.county', labels.county, (value) => bureauName(String(value))],
  ['respondent.shopCode', labels.shopCode],
]

const layout: readonly (readonly [title: string, rows: readonly Row[]])[] = [
  [labels.matter, matter],
  [labels.respondent, respondent],
  [labels.complainant, person('complainant')],
  [labels.reporter, person('reporter')],
  [labels.person, person('person')],
  [labels.agent, [...person('agent'), ['agent.powerOfAttorney', labels.powerOfAttorney]]],
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
  const joint = others.map((other, index) => groupOf({ other }, labels.coComplainant(index + 1), person('other')))
  return [...layout.map(([title, rows]) => groupOf(body, title, rows)), ...joint].filter(
    ({ entries }) => entries.length > 0,
  )
}

function groupOf(tree: Tree, title: string, rows: readonly Row[]): FiledGroup {
  return { title, entries: rows.map((row) => entryOf(tree, row)).filter((entry) => entry !== undefined) }
}
