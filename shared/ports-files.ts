// Files beside the tables: what must not change once written, what is made again when it is asked for
// again, and what consumers add to their cases.

/** Files that must not change once written: anchors of the history, frozen months. */
export interface Archive {
  /** Writes the object unless there is one under the name already. */
  put(name: string, text: string, contentType: string): Promise<'written' | 'known'>
  get(name: string): Promise<string | undefined>
}

/** Files that are made again when they are asked for again. */
export interface FileStore {
  put(name: string, file: { readonly bytes: Uint8Array; readonly type: string }): Promise<void>
  /** An address from which anyone who has it may fetch the file for a few minutes, under this Content-Disposition. */
  address(name: string, disposition: string): Promise<string>
}

type EvidenceFile = { readonly number: string; readonly id: string }

/** Files of evidence, under the number of their case. */
export interface EvidenceStore {
  put(file: EvidenceFile & { readonly mediaType: string }, bytes: Uint8Array): Promise<void>
  get(file: EvidenceFile): Promise<Uint8Array | undefined>
  /** Deletes every file of a case, also one that its history does not name; done again it finds nothing. */
  removeAll(number: string): Promise<void>
}
