// What a figure is called, from its path in the answer.
import { businessForms, objects, problems, violations } from '../../shared/schemas/categories.data.ts'
import { type CodeEntry, nameOf } from '../../shared/schemas/coded.ts'
import {
  channels,
  decisions,
  kinds,
  notFiledGrounds,
  outcomes,
  penaltyResults,
} from '../../shared/schemas/codes.data.ts'
import { words } from './strings.zh.ts'

const lists: Readonly<Record<string, readonly CodeEntry[]>> = {
  byKind: kinds,
  byChannel: channels,
  byObject: objects,
  byProblem: problems,
  byProblemNational: problems,
  byViolation: violations,
  byBusinessForm: businessForms,
  'process.outcome': outcomes,
  'reports.decision': decisions,
  'reports.notFiled': notFiledGrounds,
  'reports.penalty': penaltyResults,
}

const known: Readonly<Record<string, string>> = words.figureNames
const rateParts: Readonly<Record<string, string>> = words.rateParts
const clocks: Readonly<Record<string, string>> = words.clocks

/** `rates.onTimeClosure.missed` → 投诉按期办结率：超期. */
export function figureTitle(path: string): string {
  const found = known[path]
  if (found !== undefined) return found
  const [head = '', name = '', ...rest] = path.split('.')
  const tail = rest.join('.')
  if (head === 'rates') return `${clocks[name] ?? name}：${rateParts[tail] ?? tail}`
  if (head === 'topics') return `${nameOf(objects, name)}·${nameOf(problems, tail)}`
  if (head === 'byUnit') return `${name}：${words.unitParts[tail as keyof typeof words.unitParts] ?? tail}` // names of the API
  const list = rest.length === 0 ? lists[head] : lists[`${head}.${name}`]
  return list === undefined ? path : nameOf(list, rest.length === 0 ? name : tail)
}
