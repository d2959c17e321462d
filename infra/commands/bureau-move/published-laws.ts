// The publications that cases are judged by: versions are counted in each installation for itself, so a move compares texts.
import { createHash } from 'node:crypto'
import { AnqiError } from '../../../shared/domain/errors.ts'
import type { Registers } from '../../../shared/ports-registers.ts'
import { canonicalText } from '../../../shared/schemas/canonical-text.ts'
import type { CaseRecord } from '../../../shared/schemas/case-record.ts'
import { type LawRegister, lawRegisters } from '../../../shared/schemas/law-versions.ts'

/** Digests of the documents by `REGISTER VERSION`. */
export type LawDigests = Readonly<Record<string, string>>
type Named = { readonly register: LawRegister; readonly version: number }
type Judged = readonly Pick<CaseRecord, 'law'>[]
type Book = Pick<Registers, 'version'>

function publicationsOf(records: Judged): Named[] {
  const versionsOf = (register: LawRegister) =>
    new Set(records.map(({ law }) => law?.[register]).filter((version) => version !== undefined))
  return lawRegisters.flatMap((register) => [...versionsOf(register)].map((version) => ({ register, version })))
}

async function digestOf({ register, version }: Named, registers: Book): Promise<string> {
  const { document } = await registers.version(register, version)
  return createHash('sha256').update(canonicalText(document)).digest('base64url')
}

/** What the cases name, each document by its digest. */
export async function lawDigests(records: Judged, registers: Book): Promise<LawDigests> {
  const named = publicationsOf(records).map(
    async (each) => [`${each.register} ${each.version}`, await digestOf(each, registers)] as const,
  )
  return Object.fromEntries(await Promise.all(named))
}

/** Throws a sentence for the operator when a publication that the cases name is missing here, or is another one than there. */
export async function checkLaws(records: Judged, there: LawDigests, registers: Book): Promise<void> {
  for (const each of publicationsOf(records)) {
    const name = `${each.register} ${each.version}`
    const here = await digestOf(each, registers).catch((error: unknown) => {
      if (error instanceof AnqiError && error.code === 'not-found') return undefined
      throw error
    })
    if (here !== undefined && here === there[name]) continue
    const fault =
      here === undefined
        ? 'is not published here: publish the same documents in the same order first'
        : 'is another document here: the days of its cases would be counted otherwise'
    throw new Error(
      `Cases of the file are judged by version ${each.version} of the register ${each.register}, which ${fault}. Nothing was changed.`,
    )
  }
}
