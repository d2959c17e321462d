// What a document of a register may not say, beyond its form: each flaw by its place, in both languages.
import type { PublicationHead, RegisterDocuments, RegisterName } from '../schemas/registers.ts'
import { bundledRegister, bureauByCode, bureausOf } from './bureau-register.ts'
import { bureausFlaws } from './bureaus-check.ts'
import { bundledCalendar } from './calendar.ts'
import { platformsOf } from './platform-register.ts'
import { platformsFlaws } from './platforms-check.ts'
import { defaultPolicies } from './policies.data.ts'
import { type Difference, differenceOf } from './register-difference.ts'
import { type Flaw, type Replacement, unknownBureau } from './register-flaw.ts'

/** The document that stands before anything is published: nothing is laid over the release. */
export const emptyDocuments: RegisterDocuments = {
  calendar: { notices: [], closures: [] },
  policies: { everywhere: {}, bureaus: {} },
  bureaus: { zones: [], withoutZones: [], ownQueue: [], bureaus: [], formerNames: [], units: [] },
  platforms: { platforms: [], without: [] },
}

/** What the release itself brings, for reading beside what lies over it. */
export function releasedDocument(name: RegisterName, province: string): unknown {
  if (name === 'calendar') return { years: bundledCalendar.years }
  if (name === 'policies') return defaultPolicies
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

const checks: { readonly [Name in RegisterName]: (replacement: Replacement<Name>) => Flaw[] } = {
  calendar: calendarFlaws,
  policies: policiesFlaws,
  bureaus: bureausFlaws,
  platforms: platformsFlaws,
}

/** What is wrong with a document; empty when it may be published. */
export function flawsOf<Name extends RegisterName>(name: Name, replacement: Replacement<Name>): Flaw[] {
  return checks[name](replacement)
}

/** The bureaus whose settings a change touches; the province itself for what holds everywhere. */
export function bureausTouched(name: RegisterName, difference: readonly Difference[], province: string): string[] {
  const own = (path: string) => (name === 'policies' ? /^bureaus\.(\d{6})/.exec(path)?.[1] : undefined)
  return [...new Set(difference.map(({ path }) => own(path) ?? province))]
}

/** Whether a publication moves the past days of cases: a calendar states facts, a setting only if it says so. */
export const movesPast = ({ register, movesPast: asked }: Pick<PublicationHead, 'register' | 'movesPast'>): boolean =>
  register === 'calendar' || asked === true
