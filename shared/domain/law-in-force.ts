// The law as published: the released calendar and settings with the documents of the registers laid over them.
import type { LawRegister, LawVersions } from '../schemas/law-versions.ts'
import { lawRegisters } from '../schemas/law-versions.ts'
import type { CalendarDocument, Publication } from '../schemas/registers.ts'
import { bundledCalendar, type Calendar } from './calendar.ts'
import { withNotice, withOverrides } from './calendar-loading.ts'
import { defaultPolicies } from './policies.data.ts'
import { bundledLaw, type Law } from './rulebook.ts'

/** The publications a law is read from; a register that is absent has only what the release brings. */
export type LawDocuments = { readonly [Name in LawRegister]?: Publication<Name> }

/** The released calendar with a document over it; its version names the publication. */
export function calendarWith({ notices, closures }: CalendarDocument, version: number): Calendar {
  const loaded = notices.reduce((calendar, notice) => withNotice(calendar, notice), bundledCalendar)
  const days = Object.fromEntries(closures.map(({ day, kind, note }) => [day, { kind, note }]))
  return { ...withOverrides(loaded, '', days), version: `${bundledCalendar.version}+loaded-${version}` }
}

/** The law of these publications. */
export function lawOf({ calendar, policies }: LawDocuments): Law {
  if (calendar === undefined && policies === undefined) return bundledLaw
  const { everywhere = {}, bureaus = {} } = policies?.document ?? {}
  return {
    calendar: calendar === undefined ? bundledCalendar : calendarWith(calendar.document, calendar.version),
    policies: Object.assign({}, defaultPolicies, everywhere),
    ...(Object.keys(bureaus).length === 0 ? {} : { byBureau: bureaus }),
    versions: {
      ...(calendar === undefined ? {} : { calendar: calendar.version }),
      ...(policies === undefined ? {} : { policies: policies.version }),
    },
  }
}

/** Of two sets of versions the later of each register. */
export function laterVersions(left: LawVersions = {}, right: LawVersions = {}): LawVersions {
  const later = lawRegisters.map((name) => [name, Math.max(left[name] ?? 0, right[name] ?? 0)] as const)
  return Object.fromEntries(later.filter(([, version]) => version > 0))
}

/** One text for a set of versions, the same for the same set. */
export const versionsText = (versions: LawVersions = {}): string =>
  lawRegisters.map((name) => versions[name] ?? 0).join('.')
