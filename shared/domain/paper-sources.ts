// What the papers draw on: the case, what was filed, and what was said with each step, read leniently.
import type { HistoryEntry } from '../schemas/case-record.ts'
import { idTypes, requests as requestList } from '../schemas/codes.data.ts'
import { bureauByCode } from './bureau-register.ts'
import { legalDay } from './calendar.ts'
import { paperLines } from './paper-lines.data.ts'
import type { PaperTask } from './papers.ts'
import type { Law } from './rulebook.ts'
import type { CaseState, GroundRule } from './rulebook-shape.ts'
import { timersOf } from './timers.ts'

/** What was filed, opened; its shape is that of the kind it was submitted as. */
export type Filed = Readonly<Record<string, unknown>>
/** An entry of the history with its text opened: words, or the fields of a paper. */
export type OpenedEntry = Pick<HistoryEntry, 'action' | 'actor' | 'occurredAt' | 'facts' | 'detail'> & {
  readonly text?: unknown
}

export type PaperSources = {
  readonly record: CaseState & { readonly respondentName: string; readonly item?: string | undefined }
  readonly filed: Filed
  readonly entries: readonly OpenedEntry[]
  readonly law: Law
}

/** An object of unknown shape, or one without fields. */
export const part = (value: unknown): Filed => (typeof value === 'object' && value !== null ? { ...value } : {})
/** A field as words; empty where there is none. */
export const say = (from: Filed, name: string): string => {
  const value = from[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Name, telephone and address of somebody. */
export const partyOf = (from: Filed) => ({
  name: say(from, 'name'),
  phone: say(from, 'phone'),
  address: say(from, 'address'),
})
/** Somebody with the paper that proves who it is. */
export const personOf = (from: Filed) => {
  const idType = idTypes.find(({ code }) => code === from['idType'])
  return { ...partyOf(from), idType: idType?.name ?? '', idNumber: say(from, 'idNumber') }
}

/** Who filed it. */
export const complainantOf = ({ filed }: PaperSources): Filed =>
  part(filed['complainant'] ?? filed['reporter'] ?? filed['person'])

/** The respondent's address: as filed, as the desk added it, else the county it was placed by. */
function respondentAddress({ filed, entries }: PaperSources): string {
  const added = entries.findLast(
    ({ action, detail }) => action === 'supplement' && detail['what'] === 'respondent-address',
  )
  if (typeof added?.text === 'string') return added.text
  const respondent = part(filed['respondent'])
  const county = bureauByCode(say(respondent, 'county'))?.name.replace('市场监督管理局', '')
  return say(respondent, 'address') || (county ?? '')
}

/** Who it is against. */
export const respondentOf = (sources: PaperSources) => {
  const filed = part(sources.filed['respondent'])
  return {
    ...partyOf(filed),
    name: say(filed, 'name') || sources.record.respondentName,
    address: respondentAddress(sources),
  }
}

/** What is asked for, by name. */
export function requestsOf({ filed }: PaperSources): string[] {
  const named = Array.isArray(filed['requests']) ? filed['requests'] : []
  const names = named.flatMap((code) => requestList.find((request) => request.code === code)?.name ?? [])
  return [...names, say(filed, 'requestText')].filter(Boolean)
}

/** 事项: who is complained of, and over what; it tells a respondent nothing of a report that was split off (O121 Art. 37). */
export function matterOf({ record }: PaperSources): string {
  const what = { complaint: '投诉', 'violation-report': '举报', consultation: '咨询' }[record.kind]
  return `${what}${record.respondentName}${record.item === undefined ? '' : `（${record.item}）`}`
}

const isBy = (fact: OpenedEntry['facts'][number], task: PaperTask) =>
  task.issued === undefined
    ? fact === task.step
    : fact.type === 'paper-issued' && fact.form === task.form && fact.at === task.issued.at

const sameFact = (fact: OpenedEntry['facts'][number], task: PaperTask) =>
  task.step !== undefined && fact.type === task.step.type && fact.at === task.step.at

/** What was said with the step, and with the paper itself. */
export function saidOf(task: PaperTask, { entries }: PaperSources) {
  const entry = entries.find(({ facts }) => facts.some((fact) => isBy(fact, task)))
  const stepEntry = entries.find(({ facts }) => facts.some((fact) => sameFact(fact, task)))
  const own = part(entry?.text)
  const words = typeof stepEntry?.text === 'string' ? stepEntry.text : say(part(stepEntry?.text), 'text')
  const inPaper = typeof entry?.text === 'string' ? entry.text : say(own, 'text')
  const actor = (entry ?? stepEntry)?.actor
  const staff = actor?.kind === 'staff' ? actor : undefined
  return { own, text: inPaper || words, by: staff?.name ?? '', bureau: staff?.bureau }
}

/** The bureau in whose name the paper goes out: of whoever issued it or took the step, else the one that holds the case. */
export const issuerOf = (task: PaperTask, sources: PaperSources): string =>
  saidOf(task, sources).bureau ?? sources.record.bureau

/** All grounds of an order, with the one chosen. */
export const groundLines = (rules: readonly GroundRule[], chosen: unknown) =>
  rules.map(({ code, zh }) => ({ code: String(code), text: zh, isChosen: code === chosen }))

/** What a paper is about. */
export const addressedOf = (sources: PaperSources) => ({
  matter: matterOf(sources),
  receivedOn: legalDay(sources.record.receivedAt),
})

/** Who stands for several complainants since they were last changed. */
export function representativesOf({ entries }: PaperSources): string | undefined {
  const names = part(entries.findLast(({ action }) => action === 'change-representatives')?.text)['representatives']
  return Array.isArray(names) ? names.join('、') : undefined
}

/** The law that gives the duty to tell the reporter. */
export function noticeLaw({ round }: PaperTask, { record, law }: PaperSources): string {
  const timer = timersOf(record, law).find(({ rule, round: of }) => rule.clock === 'reporter-notice' && of === round)
  const article = timer?.rule.article ?? ''
  const own = article.split('; ').at(-1) ?? ''
  return own.startsWith('Art.') || own === ''
    ? paperLines.reporterNotice[record.order]
    : (paperLines.statutes[own] ?? own)
}

/** The result in a sentence. */
export function resultOf({ record: { facts } }: PaperSources): string {
  const verified = facts.findLast((fact) => fact.type === 'verified')
  return verified?.type === 'verified' ? paperLines.results[verified.decision] : ''
}
