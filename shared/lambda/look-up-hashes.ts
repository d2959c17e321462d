// What a case can be found by without holding it in clear: keyed hashes of phone, ID number and respondent.
import type { LookUpHashes, Secrets } from '../ports.ts'

export type LookUpFacts = {
  readonly phone?: string | undefined
  readonly idNumber?: string | undefined
  /** The respondent's name as it was written. */
  readonly respondent?: string | undefined
}

/** Mainland numbers are written with and without the country's prefix. */
const evenPhone = (phone: string) => phone.replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
const evenText = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{P}]/gu, '')

/** The hashes of what is known; the same facts, however they are written, give the same ones. */
export async function lookUpHashes(secrets: Secrets, facts: LookUpFacts): Promise<LookUpHashes> {
  const { phone, idNumber, respondent } = facts
  const hash = async (label: string, value: string | undefined): Promise<string | undefined> =>
    value === undefined || value === ''
      ? undefined
      : Buffer.from(await secrets.mac(label, value))
          .toString('base64url')
          .slice(0, 22)
  const [phoneHash, idNumberHash, respondentHash] = await Promise.all([
    hash('phone', phone === undefined ? undefined : evenPhone(phone)),
    hash('id-number', idNumber === undefined ? undefined : evenText(idNumber)),
    hash('respondent', respondent === undefined ? undefined : evenText(respondent)),
  ])
  return {
    ...(phoneHash === undefined ? {} : { phoneHash }),
    ...(idNumberHash === undefined ? {} : { idNumberHash }),
    ...(respondentHash === undefined ? {} : { respondentHash }),
  }
}
