// A shop's own code, as the form and the intake meet it: what checks it, and what it opens the form with.
import { bureauByCode } from '../../shared/domain/bureau-register.ts'
import { readShopCode } from '../../shared/domain/locate-shop-code.ts'
import type { ShopCodes } from '../../shared/ports-shops.ts'
import type { ScannedShop } from '../../shared/schemas/shop-codes.ts'
import type { Submission } from '../../shared/schemas/submission.ts'
import type { Typed } from './form-input.ts'

type Ports = { readonly shopCodes?: Pick<ShopCodes, 'verifier'> }

/** Fetched only where there is a code; without the keys nothing is believed, and a case is taken in all the same. */
const verifierFor = (code: string | undefined, { shopCodes }: Ports) =>
  code === undefined || code === '' ? undefined : shopCodes?.verifier().catch(() => undefined)

export const submittedVerifier = async ({ kind, body }: Submission, ports: Ports) =>
  kind === 'consultation' ? undefined : verifierFor(body.respondent.shopCode, ports)

export const typedVerifier = async (typed: Typed, ports: Ports) =>
  verifierFor(typed['respondent.shopCode']?.[0]?.trim(), ports)

/** What the link in a QR code says: `/?shop=CODE`. A code that does not hold is told of and goes no further. */
export async function scannedShop(query: URLSearchParams, ports: Ports): Promise<ScannedShop | undefined> {
  const code = query.get('shop')?.slice(0, 400)
  if (code === undefined || code === '') return undefined
  const read = readShopCode(code, await verifierFor(code, ports))
  if (read.kind === 'invalid') return { kind: 'invalid', reason: read.reason }
  const { name, bureau } = read.shopCode
  const known = bureauByCode(bureau)
  return known ? { kind: 'valid', code, name, bureau: known.name } : { kind: 'invalid', reason: 'unknown' }
}

/** What such a code fills in. */
export const prefilledBy = (shop: ScannedShop | undefined): Typed =>
  shop?.kind === 'valid'
    ? { 'respondent.shopCode': [shop.code], 'respondent.name': [shop.name], channel: ['shop-code'] }
    : {}
