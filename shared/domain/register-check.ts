// What a document of a register may not say, beyond its form: each flaw by its place, in both languages.
import type { PublicationHead, RegisterDocuments, RegisterName } from '../schemas/registers.ts'
import { bundledRegister, bureauByCode, bureausOf } from './bureau-register.ts'
import { bureausFlaws } from './bureaus-check.ts'
import { bundledCalendar } from './calendar.ts'
import { platformsOf } from './platform-register.ts'
import { platformsFlaws } from './platforms-check.ts'
import { defaultPolicies } from './policies.data.ts'
import { defaultBoard } from './public-statistics.ts'
import { type Difference, differenceOf } from './register-difference.ts'
import { type Flaw, type Replacement, unknownBureau } from './register-flaw.ts'

/** The document that stands before anything is published: nothing is laid over the release. */
export const emptyDocuments: RegisterDocuments = {
  calendar: { notices: [], closures: [] },
  policies: { everywhere: {}, bureaus: {} },
  bureaus: { zones: [], withoutZones: [], ownQueue: [], bureaus: [], formerNames: [], units: [] },
  platforms: { platforms: [], without: [] },
  board: { shows: {} },
  'risk-notices': { notices: [] },
}

/** What the release itself brings, for reading beside what lies over it. */
export function releasedDocument(name: RegisterName, province: string): unknown {
  if (name === 'calendar') return { years: bundledCalendar.years }
  if (name === 'policies') return defaultPolicies
  if (name === 'board') return defaultBoard
  if (name === 'risk-notices') return { notices: [] }
  if (name === 'platforms') return { platforms: platformsOf(bundledRegister) }
  return {
    bureaus: bureausOf(province, bundledRegister),
    zones: bundledRegister.zones.filter(({ code }) => code.startsWith(province)),
  }
}

/** Days that have been counted are over: a notice or a closure of an earlier year may not change any more. */
function calendarFlaws({ before, after, today }: Replacement<'calendar'>): Flaw[] {
  const year = today.slice(0, 4)
  return differenceOf(before, after)
    .filter(({ path }) => (/^(?:notices|closures)\.(\d{4})/.exec(path)?.[1] ?? year) < year)
    .map(({ path }) => ({
      path,
      zh: `${year} 年以前的日历已经用于计算，不能再改`,
      en: `Days before ${year} have been counted and can no longer change`,
    }))
}

const policiesFlaws = ({ after }: Replacement<'policies'>): Flaw[] =>
  Object.keys(after.bureaus)
    .filter((code) => bureauByCode(code)?.code !== code)
    .map((code) => unknownBureau(`bureaus.${code}`))

/** Each notice has an id of its own that names its bureau, and an end that does not lie before its beginning. */
const riskNoticeFlaws = ({ after: { notices } }: Replacement<'risk-notices'>): Flaw[] =>
  notices.flatMap(({ id, from, until }, index) => [
    ...(bureauByCode(id.slice(0, 6))?.code === id.slice(0, 6) ? [] : [unknownBureau(`notices.${index}.id`)]),
    ...(notices.findIndex((other) => other.id === id) === index
      ? []
      : [{ path: `notices.${index}.id`, zh: '编号重复', en: 'This id stands twice' }]),
    ...(until === undefined || until >= from
      ? []
      : [{ path: `notices.${index}.until`, zh: '结束日早于发布日', en: 'It would end before it begins' }]),
  ])

const checks: { readonly [Name in RegisterName]: (replacement: Replacement<Name>) => Flaw[] } = {
  calendar: calendarFlaws,
  policies: policiesFlaws,
  bureaus: bureausFlaws,
  platforms: platformsFlaws,
  board: () => [],
  'risk-notices': riskNoticeFlaws,
}

/** What is wrong with a document; empty when it may be published. */
export function flawsOf<Name extends RegisterName>(name: Name, replacement: Replacement<Name>): Flaw[] {
  return checks[name](replacement)
}

/** The bureaus whose settings a change touches; the province itself for what holds everywhere. */
export function bureausTouched(name: RegisterName, difference: readonly Difference[], province: string): string[] {
  const places: Readonly<Partial<Record<RegisterName, RegExp>>> = {
    policies: /^bureaus\.(\d{6})/,
    'risk-notices': /^notices\.(\d{6})-/,
  }
  const own = (path: string) => places[name]?.exec(path)?.[1]
  return [...new Set(difference.map(({ path }) => own(path) ?? province))]
}

/** Whether a publication moves the past days of cases: a calendar states facts, a setting only if it says so. */
export const movesPast = ({ register, movesPast: asked }: Pick<PublicationHead, 'register' | 'movesPast'>): boolean =>
  register === 'calendar' || asked === true
