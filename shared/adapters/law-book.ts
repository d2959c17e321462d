// The law from the registers: each set of versions is read once in a process and never changes.
import { AnqiError } from '../domain/errors.ts'
import { adoptedLaw } from '../domain/law-change.ts'
import { laterVersions, lawOf, versionsText } from '../domain/law-in-force.ts'
import type { LawStep } from '../domain/law-move.ts'
import { movesPast } from '../domain/register-check.ts'
import { bundledLaw, type Law } from '../domain/rulebook.ts'
import type { LawBook, Registers } from '../ports-registers.ts'
import type { CaseRecord } from '../schemas/case-record.ts'
import type { LawVersions } from '../schemas/law-versions.ts'

/** Where nothing was ever published. */
export const releasedLaws: LawBook = lawBook({
  atHand: async () => undefined,
  newest: async () => undefined,
  version: async (name, version) => {
    throw new AnqiError('not-found', { id: `${name} ${version}` })
  },
})

/** The law book on the registers. */
export function lawBook(registers: Pick<Registers, 'atHand' | 'newest' | 'version'>): LawBook {
  const known = new Map<string, Promise<Law>>([[versionsText(), Promise.resolve(bundledLaw)]])

  function at(versions: LawVersions = {}): Promise<Law> {
    const text = versionsText(versions)
    const law = known.get(text) ?? read(versions)
    known.set(text, law)
    law.catch(() => known.delete(text))
    return law
  }

  async function read({ calendar, policies }: LawVersions): Promise<Law> {
    const [loaded, changed] = await Promise.all([
      calendar === undefined ? undefined : registers.version('calendar', calendar),
      policies === undefined ? undefined : registers.version('policies', policies),
    ])
    return lawOf({ ...(loaded && { calendar: loaded }), ...(changed && { policies: changed }) })
  }

  async function latest(how: 'atHand' | 'newest'): Promise<Law> {
    const [calendar, policies] = await Promise.all([registers[how]('calendar'), registers[how]('policies')])
    const law = lawOf({ ...(calendar && { calendar }), ...(policies && { policies }) })
    const text = versionsText(law.versions)
    const same = known.get(text) ?? Promise.resolve(law)
    known.set(text, same)
    return same
  }

  async function standing(record: CaseRecord, now: string): Promise<LawStep> {
    const [own, newest, settings] = await Promise.all([at(record.law), latest('newest'), registers.newest('policies')])
    const versions = laterVersions(own.versions, newest.versions)
    const { policies: _policies, ...calendar } = versions
    const [calendarOnly, all] = await Promise.all([at({ ...own.versions, ...calendar }), at(versions)])
    const settingsMovePast = settings !== undefined && movesPast(settings)
    return { own, calendarOnly, newest: all, settingsMovePast, now }
  }

  return {
    atHand: () => latest('atHand'),
    newest: () => latest('newest'),
    standing,
    of: ({ law }) => at(law),
    async forStep(record, now) {
      const { own, calendarOnly, newest } = await standing(record, now)
      return adoptedLaw(record, own, [newest, calendarOnly], now)
    },
  }
}
