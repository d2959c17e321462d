// What the use cases need from outside, in the words of the domain. Adapters stand in shared/adapters.
import type { OutboxQuery } from './ports-notices.ts'
import type { AuditEntry } from './schemas/audit.ts'
import type { CaseRecord, HistoryEntry, Sealed, WorklistRow } from './schemas/case-record.ts'
import type { Notice } from './schemas/notice.ts'
import type { WorklistFilter } from './schemas/worklist-filter.ts'

/** What was submitted, sealed, and what a retry of the same submission must be answered with. */
export type FiledText = {
  readonly sealed: Sealed
  /** Keyed hash of route and Idempotency-Key: tells a retry from another submission that met the same number. */
  readonly keyHash: string
  /** Keyed hash of the parsed, canonical body. */
  readonly bodyHash: string
  /** The variable parts of the 201 as JSON text, so that a replay is the same to the byte. */
  readonly answer: string
  /** What staff may find the case by. */
  readonly lookUp: LookUpHashes
}

/** Keyed hashes of who submitted and of whom it is about; none can be turned back into a name or a number. */
export type LookUpHashes = {
  readonly phoneHash?: string | undefined
  readonly idNumberHash?: string | undefined
  readonly respondentHash?: string | undefined
}

/** What a step still owes to the rest of the line. */
export type Owed = {
  readonly routing: boolean
  readonly counting: boolean
  /** The step is itself what routing was owed for: nothing is owed on from earlier versions. */
  readonly settlesRouting?: true
}

/** A version to be written: the new state, the entry that explains it, what it owes. */
export type CaseStep = {
  readonly record: CaseRecord
  readonly entry: HistoryEntry
  readonly owed: Owed
  /** The record as `get` gave it, from which the step was taken: saves the store from reading it again. */
  readonly from?: CaseRecord
  /** A linked case that comes into being in the same transaction; `moved-on` too when its number is taken. */
  readonly born?: BornCase
}

/** The first version of a case, with what was filed. */
export type BornCase = {
  readonly record: CaseRecord
  readonly entry: HistoryEntry
  readonly owed: Owed
  readonly filed: FiledText
}

export type WorklistQuery = {
  readonly bureau: string
  readonly level: 'county' | 'city' | 'province'
  /** `open`, `closed`, one stage, or `incoming`: what others handed to the bureau, or it is to decide as superior. */
  readonly stage: string
  readonly unit?: string | undefined
  readonly handler?: string | undefined
  /** `overdue` is a matter of the day, so the caller turns it into `dueTo` and keeps it for the paused. */
  readonly filter?: WorklistFilter | undefined
  readonly limit: number
  /** Sort key and number after which the page starts. */
  readonly after?: { readonly sort: string; readonly number: string } | undefined
}
export type WorklistPage = {
  readonly rows: readonly WorklistRow[]
  readonly next?: { readonly sort: string; readonly number: string } | undefined
}

export interface CaseStore {
  /** One conditional put of the whole case; `taken` gives what already stands under the number. Durable once resolved. */
  create(
    step: CaseStep & { readonly filed: FiledText },
  ): Promise<{ kind: 'created' } | { kind: 'taken'; record: CaseRecord }>
  get(number: string): Promise<CaseRecord | undefined>
  filedText(number: string): Promise<FiledText | undefined>
  history(number: string): Promise<HistoryEntry[]>
  /** One transaction of the new state, on condition that the stored version is the one before, and its history entry. */
  append(step: CaseStep): Promise<{ kind: 'appended' } | { kind: 'moved-on' }>
  /** Says that a version's routing or counting is done; silently nothing when a later version stands. */
  settle(owed: 'routing' | 'counting', number: string, version: number): Promise<void>
  /** Numbers of cases whose routing or counting has been owed since before `before`, oldest first. */
  owing(owed: 'routing' | 'counting', before: string, limit: number): Promise<string[]>
  /** Lets the stream bring a case again for what is owed; nothing happens when it no longer is. */
  driveAgain(owed: 'routing' | 'counting', number: string, now: string): Promise<void>
  worklist(query: WorklistQuery): Promise<WorklistPage>
  /** The list rows of cases that are in a list at all, at most a hundred of them. */
  rowsOf(numbers: readonly string[]): Promise<ReadonlyMap<string, WorklistRow>>
  findByExternalNumber(externalNumber: string): Promise<string[]>
  /** Numbers of the cases with that hash, newest receipt first, a hundred at the most. */
  findByHash(name: keyof LookUpHashes, hash: string): Promise<string[]>
  /** Every case, in no order, for recounts. */
  all(): AsyncIterable<CaseRecord>
  /** Some of all cases, in no order, from a place on that an earlier page gave as `next`. */
  pageOfAll(after?: string): Promise<{ records: readonly CaseRecord[]; next?: string }>
}

export interface BureauQueue {
  /** Puts the pointer of a case on the queue of a jurisdiction; `group` keeps one county's flood from starving another. */
  send(
    jurisdiction: string,
    message: { readonly number: string; readonly version: number; readonly hop: number; readonly hash: string },
    group: string,
  ): Promise<void>
}

export interface NotificationQueue {
  /** A version that somebody may have to be told of, or a notice that is ready. */
  send(message: { readonly number: string; readonly version: number } | { readonly notice: Notice }): Promise<void>
}

/** 32-byte keys by purpose and name, made on first use, kept wrapped; the purpose decides who may unwrap. */
export type KeyPurpose = 'data' | 'secret' | 'chain' | 'receipt' | 'shop'
export interface Keyring {
  key(purpose: KeyPurpose, name: string): Promise<Uint8Array>
  names(purpose: KeyPurpose): Promise<string[]>
}

/** Seals a person's words for the store and opens them again; `number` binds the text to its case. */
export interface Sealer {
  seal(number: string, value: unknown, now: string): Promise<Sealed>
  open(number: string, sealed: Sealed): Promise<unknown>
}

/** Keyed hashes under the installation's secrets; `label` separates the uses. */
export interface Secrets {
  mac(label: string, ...parts: readonly string[]): Promise<Uint8Array>
}

/** Chains history entries so that a changed or missing one is found. */
export interface Chain {
  link(previous: string, entry: Omit<HistoryEntry, 'digest' | 'chain'>): Promise<HistoryEntry>
}

/** What a consumer keeps as proof: anyone who has the text can check the hash, and with the public key the signature. */
export type Receipt = {
  readonly number: string
  readonly receivedAt: string
  /** Keeps the hash from telling what was filed to those who do not have the text. */
  readonly salt: string
  readonly hash: string
  readonly kid: string
  readonly signature: string
}

export interface ReceiptSigner {
  /** The receipt of what was filed under `number`; the same input gives the same receipt. */
  sign(filed: {
    readonly number: string
    readonly receivedAt: string
    readonly salt: string
    readonly body: unknown
  }): Promise<Receipt>
  publicKeys(): Promise<readonly { readonly kid: string; readonly jwk: Readonly<Record<string, string>> }[]>
}

export interface RateLimiter {
  /** Counts one use of `key` in the window; false when `max` is passed. True when the store does not answer. */
  take(key: string, limit: { readonly max: number; readonly windowSeconds: number }): Promise<boolean>
  /** Whether `key` has reached `max`, without counting. */
  isSpent(key: string, limit: { readonly max: number; readonly windowSeconds: number }): Promise<boolean>
}

export interface AuditLog {
  /** Notes that somebody saw or did something that the law or our rules want on record. */
  note(entry: {
    readonly at: string
    readonly by: { readonly id: string; readonly name: string; readonly role: string; readonly bureau: string }
    readonly what: string
    readonly number?: string
    readonly detail?: Readonly<Record<string, string>>
  }): Promise<void>
  /** What those of a bureau did in a month, newest first; `next` is where the following page begins. */
  page(query: OutboxQuery): Promise<{ readonly items: readonly AuditEntry[]; readonly next?: string | undefined }>
}

/** Files that are always the newest. */
export interface Shelf {
  get(name: string): Promise<string | undefined>
  replace(name: string, text: string, contentType: string): Promise<void>
}
