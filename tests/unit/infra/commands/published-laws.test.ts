import { describe, expect, test } from 'vitest'
import { checkLaws, lawDigests } from '../../../../infra/commands/bureau-move/published-laws.ts'
import { AnqiError } from '../../../../shared/domain/errors.ts'
import type { Registers } from '../../../../shared/ports-registers.ts'

/** Registers of which only some versions of the settings are published. */
const published = (...documents: object[]): Pick<Registers, 'version'> => ({
  async version(_name, version) {
    const document = documents[version - 1]
    if (document === undefined) throw new AnqiError('not-found')
    return { document } as never // all that a digest is made of
  },
})
const judged = [{ law: { policies: 2 } }, { law: {} }, {}]
const years = (complaint: number) => ({ everywhere: { retentionYears: { complaint } }, bureaus: {} })

describe('the laws of a bureau that moves', () => {
  test('are the same where the documents are, whatever the order of their fields', async () => {
    const there = await lawDigests(judged, published(years(1), years(5)))
    expect(Object.keys(there)).toEqual(['policies 2'])
    const here = published(years(9), Object.fromEntries(Object.entries(years(5)).toReversed()))
    await expect(checkLaws(judged, there, here)).resolves.toBeUndefined()
  })

  test('are missing where fewer were published, and others where another document has the number', async () => {
    const there = await lawDigests(judged, published(years(1), years(5)))
    const start = 'Cases of the file are judged by version 2 of the register policies, which is '
    for (const told of [there, {}]) {
      await expect(checkLaws(judged, told, published(years(1)))).rejects.toThrow(`${start}not published here`)
    }
    await expect(checkLaws(judged, there, published(years(1), years(6)))).rejects.toThrow(
      `${start}another document here`,
    )
  })
})
