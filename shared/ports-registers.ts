// The registers as the use cases need them: what is published now, what was at any time, and how something is published.
import type { LawStep } from './domain/law-move.ts'
import type { Law } from './domain/rulebook.ts'
import type { CaseRecord } from './schemas/case-record.ts'
import type { Publication, PublicationHead, RegisterName } from './schemas/registers.ts'

/** The publications that the cases were taken to, and whether that was done once no process could go by earlier ones. */
export type AdoptedMark = { readonly publications: string; readonly isSettled: boolean }

export interface Registers {
  /** As `newest`, but what was read once serves until a later reading has come: nobody waits for that one. */
  atHand<Name extends RegisterName>(name: Name): Promise<Publication<Name> | undefined>
  /** The newest publication of a register, at most some minutes old; `undefined` while there is only the release. */
  newest<Name extends RegisterName>(name: Name): Promise<Publication<Name> | undefined>
  /** The newest as the table has it this moment. */
  stored<Name extends RegisterName>(name: Name): Promise<Publication<Name> | undefined>
  /** One publication, which never changes; throws when there is none of that version. */
  version<Name extends RegisterName>(name: Name, version: number): Promise<Publication<Name>>
  /** Who published what, newest first, from below `before` on. */
  heads(name: RegisterName, before?: number): Promise<readonly PublicationHead[]>
  /** What the cases have been taken to, if ever anything was published. */
  adopted(): Promise<AdoptedMark | undefined>
  markAdopted(mark: AdoptedMark): Promise<void>
  /** Publishes the version after the newest; `moved-on` when another came first. */
  publish(publication: Publication): Promise<{ kind: 'published' } | { kind: 'moved-on' }>
}

/** The law that cases are judged by. A case names the versions it is under, so that every reader counts the same days. */
export interface LawBook {
  /** The newest law that this process has read; waits for the table the first time alone. */
  atHand(): Promise<Law>
  /** The newest law, at most some minutes old. */
  newest(): Promise<Law>
  /** The law that a case names. */
  of(record: Pick<CaseRecord, 'law'>): Promise<Law>
  /** The laws between which a case stands while newer ones are published than it names. */
  standing(record: CaseRecord, now: string): Promise<LawStep>
  /** The law for the next step of a case: the newest as far as it moves nothing of the past, else the one it names. */
  forStep(record: CaseRecord, now: string): Promise<Law>
}

/** The registers of bureaus and platforms that this process goes by. Each call puts in force what it has read. */
export interface BureauBook {
  /** What was read last; waits for the table the first time alone. */
  atHand(): Promise<void>
  /** At most some minutes old. */
  newest(): Promise<void>
  /** The newest of the table if one of these bureaus is not known yet. */
  know(codes: readonly string[]): Promise<void>
}
