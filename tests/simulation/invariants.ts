// What must hold when a simulation has come to rest, whatever went wrong on the way.
import { brokenLink } from '../../infra/commands/history-chain.ts'
import { releasedLaws } from '../../shared/adapters/law-book.ts'
import { clocksOf } from '../../shared/domain/clocks.ts'
import { contribution, type Miss } from '../../shared/domain/contribution.ts'
import { missIdentity } from '../../shared/domain/contribution-difference.ts'
import { recount } from '../../shared/domain/recount.ts'
import type { CaseRecord, HistoryEntry } from '../../shared/schemas/case-record.ts'
import { unexplainedMoves } from './due-dates.ts'
import type { Filed } from './intake.ts'
import type { Line } from './line.ts'
import { reckonedTwiceOrNever } from './reckoned-once.ts'
import type { Worked } from './staff.ts'

export type Breach = { readonly invariant: string; readonly what: string }

export type Ended = { readonly line: Line; readonly filed: Filed; readonly worked: Worked; readonly end: string }

/** What does not hold, in words. */
export async function breachesIn(ended: Ended): Promise<Breach[]> {
  const { cases } = ended.line.sound
  const all: (readonly [CaseRecord, readonly HistoryEntry[]])[] = []
  for await (const record of cases.all()) all.push([record, await cases.history(record.number)])
  const records = all.map(([record]) => record)
  return [
    ...submissionsKept(records, ended),
    ...stepsKept(new Map(all.map(([{ number }, history]) => [number, history])), ended),
    ...all
      .flatMap(([record, history]) => unexplainedMoves(record, history))
      .map(named('no due date moves unexplained')),
    ...(await brokenChains(all, ended)),
    ...records.flatMap((record) => endless(record, ended.end)).map(named('no clock runs on once closed')),
    ...(await reckonedTwiceOrNever(records, ended.line)).map(named('every case is reckoned once per clock')),
    ...(await countersHold(ended)),
    ...(await missesHold(records, ended)),
    ...nothingLeft(records, ended),
  ]
}

const named =
  (invariant: string) =>
  (what: string): Breach => ({ invariant, what })

/** What was answered is stored, once a key; nothing is stored that nobody sent. */
function submissionsKept(records: readonly CaseRecord[], { filed }: Ended): Breach[] {
  const stored = new Set(records.filter(({ bornOf }) => bornOf === undefined).map(({ number }) => number))
  const lost = [...filed.answered].filter(([, number]) => !stored.has(number))
  const answered = new Set(filed.answered.values())
  return [
    ...lost.map(([key, number]) => `${key} was answered with ${number}, which is not there`),
    ...filed.contradicted.map((key) => `${key} was answered with two numbers`),
    ...(answered.size === filed.answered.size ? [] : ['two keys were answered with one number']),
    ...(stored.size <= filed.sent ? [] : [`${stored.size} cases from ${filed.sent} submissions`]),
  ].map(named('every submission is one case'))
}

/** A step that was answered is in the history; of two on one version only one is. */
function stepsKept(histories: ReadonlyMap<string, readonly HistoryEntry[]>, { worked }: Ended): Breach[] {
  const missing = worked.acknowledged.filter(
    ({ number, version, action }) => histories.get(number)?.[version - 1]?.action !== action,
  )
  const twice = [...histories].filter(([, history]) => {
    const keys = history.flatMap(({ keyHash }) => keyHash ?? [])
    return new Set(keys).size < keys.length
  })
  return [
    ...missing.map(
      ({ number, version, action }) => `${number} version ${version} (${action}) was answered and is not there`,
    ),
    ...twice.map(([number]) => `${number} has one request twice`),
    ...worked.doubled.map((number) => `${number}: two steps on one version were both answered`),
  ].map(named('every step answered is taken once'))
}

async function brokenChains(all: readonly (readonly [CaseRecord, readonly HistoryEntry[]])[], { line }: Ended) {
  const broken: Breach[] = []
  for (const [record, history] of all) {
    const what = await brokenLink(record, history, { chain: line.sound.chain, anchors: new Map() })
    const isWhole = history.flatMap(({ facts }) => facts).length === record.facts.length
    if (what !== undefined) broken.push({ invariant: 'the history is unbroken', what: `${record.number}: ${what}` })
    if (!isWhole)
      broken.push({ invariant: 'the history is unbroken', what: `${record.number}: facts without an entry` })
  }
  return broken
}

/** Duties towards others that outlast the closing: notices, answers to superiors and senders, leads found. */
const outlasting: ReadonlySet<string> = new Set([
  'termination-notice',
  'reporter-notice',
  'report-back',
  'supervision-order',
])

function endless(record: CaseRecord, now: string): string[] {
  if (record.stage !== 'closed') return []
  return clocksOf(record, now)
    .filter(({ clock, doneAt }) => doneAt === undefined && !outlasting.has(clock))
    .map(({ clock, state }) => `${record.number} is closed and its clock ${clock} is ${state}`)
}

async function countersHold({ line }: Ended): Promise<Breach[]> {
  const { cases, tally } = line.sound
  const found = await recount({
    cases: cases.all(),
    marks: tally.allMarks(),
    rows: tally.allRows(),
    lawOf: releasedLaws.of,
  })
  return [
    ...found.differences.map(({ row, cell, counted, recounted }) => ({
      invariant: 'counters equal a recount',
      what: `${row} ${cell}: ${counted} counted, ${recounted} recounted`,
    })),
    ...found.lagging.map((number) => ({ invariant: 'counters equal a recount', what: `${number} is not counted` })),
    ...found.unbalanced.map(({ bureau, ...balance }) => ({
      invariant: 'every bureau’s cases add up',
      what: `${bureau}: ${JSON.stringify(balance)}`,
    })),
  ]
}

/** The lists of missed limits hold every one done since, and none that the cases do not give. */
async function missesHold(records: readonly CaseRecord[], { line }: Ended): Promise<Breach[]> {
  const given = records.flatMap((record) => contribution(record).misses)
  const lists = new Set(given.map(({ bureau, month }) => `${bureau}#${month}`))
  const listed: Miss[] = []
  for (const list of lists) listed.push(...(await line.sound.tally.misses(list.slice(0, 6), list.slice(7))))
  const [inCases, inLists] = [new Set(given.map(missIdentity)), new Set(listed.map(missIdentity))]
  const missing = given.filter((miss) => !miss.isOpen && !inLists.has(missIdentity(miss)))
  const stale = listed.filter((miss) => !inCases.has(missIdentity(miss)))
  return [
    ...missing.map((miss) => `${missIdentity(miss)} is not listed`),
    ...stale.map((miss) => `${missIdentity(miss)} is listed and no longer so`),
  ].map(named('missed limits are listed'))
}

const isForgotten = (transit: CaseRecord['transit'], end: string) =>
  transit?.awaits === 'taking' && Date.parse(transit.answerBy ?? end) < Date.parse(end)

/** Once the line is quiet nothing is on its way, nothing is owed, and no hand-over lies beyond its time. */
function nothingLeft(records: readonly CaseRecord[], { line, end }: Ended): Breach[] {
  return records.flatMap(({ number, transit }) => {
    const owed = line.sound.cases.owedOf(number)
    return [
      ...(transit === undefined || transit.answerBy !== undefined ? [] : [`${number} never reached ${transit.to}`]),
      ...(isForgotten(transit, end) ? [`${number} lies forgotten in the in-box of ${transit?.to}`] : []),
      ...(owed?.routing === undefined ? [] : [`${number} is owed its routing`]),
      ...(owed?.counting === undefined ? [] : [`${number} is owed its counting`]),
    ].map(named('nothing is left behind'))
  })
}
