// Puts the published registers of bureaus and platforms in force in this process.
import { bureauByCode, createRegister, putInForce } from '../domain/bureau-register.ts'
import { emptyDocuments } from '../domain/register-check.ts'
import type { BureauBook, Registers } from '../ports-registers.ts'

type Reading = 'atHand' | 'newest' | 'stored'

/** The book on the registers; it is made once a process, as the register in force is one for all of it. */
export function bureauBook(registers: Pick<Registers, Reading>): BureauBook {
  let inForce = ''

  async function keep(how: Reading): Promise<void> {
    const [bureaus, platforms] = await Promise.all([registers[how]('bureaus'), registers[how]('platforms')])
    if (bureaus === undefined && platforms === undefined) return
    const version = `bureaus-${bureaus?.version ?? 0}+platforms-${platforms?.version ?? 0}`
    if (version === inForce) return
    const { platforms: own, without } = platforms?.document ?? emptyDocuments.platforms
    putInForce(
      createRegister({
        ...(bureaus?.document ?? emptyDocuments.bureaus),
        version,
        platforms: own,
        withoutPlatforms: without,
      }),
    )
    inForce = version
  }

  return {
    atHand: () => keep('atHand'),
    newest: () => keep('newest'),
    async know(codes) {
      if (codes.some((code) => bureauByCode(code) === undefined)) await keep('stored')
    },
  }
}

/** Where nothing was ever published. */
export const releasedBureaus: BureauBook = bureauBook({
  atHand: async () => undefined,
  newest: async () => undefined,
  stored: async () => undefined,
})
