// A flaw of a document that is to be published.
import type { RegisterDocuments, RegisterName } from '../schemas/registers.ts'

/** Something that cannot stand in a document, and where. */
export type Flaw = { readonly path: string; readonly zh: string; readonly en: string }

/** A document that is to take the place of another on a legal day. */
export type Replacement<Name extends RegisterName> = {
  readonly before: RegisterDocuments[Name]
  readonly after: RegisterDocuments[Name]
  readonly today: string
  /** The bureaus that the deployment has a queue of their own for. */
  readonly ownQueues: readonly string[]
}

/** A code that belongs to no bureau. */
export const unknownBureau = (path: string): Flaw => ({
  path,
  zh: '登记册中没有此机关代码',
  en: 'The register has no bureau of this code',
})
