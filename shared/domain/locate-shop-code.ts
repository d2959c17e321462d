// The signed code of 一店一码: names shop and bureau in a QR link. Its form is decided here, the signature is made and
// checked by whoever holds the key and injects it.

/** What a shop code says. `issuedOn` is a legal day. */
export type ShopCode = {
  readonly keyId: string
  readonly bureau: string
  readonly shop: string
  readonly name: string
  readonly issuedOn: string
}

/** Whether `signature` (base64url) was made over `text` with the key `keyId`. */
export type VerifyShopCode = (signed: { text: string; signature: string; keyId: string }) => boolean

/** A code that holds, or why not. */
export type ReadShopCode =
  | { readonly kind: 'valid'; readonly shopCode: ShopCode }
  | { readonly kind: 'invalid'; readonly reason: 'malformed' | 'forged' | 'unverified' }

const toBase64Url = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

function fromBase64Url(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text that is signed: `1.key.bureau.shop.day.name`, the name in base64url. */
export const shopCodeText = (code: ShopCode): string =>
  ['1', code.keyId, code.bureau, code.shop, code.issuedOn.replaceAll('-', ''), toBase64Url(code.name)].join('.')

/** The whole code, as it stands in the link. */
export const shopCodeWith = (code: ShopCode, signature: string): string => `${shopCodeText(code)}.${signature}`

const form = /^(1\.([\w-]{1,20})\.(\d{6})\.([\w-]{1,24})\.(\d{4})(\d\d)(\d\d)\.([\w-]{1,200}))\.([\w-]{40,200})$/

/** Reads a code, or a link that carries one as `shop=`; without a verifier nothing is believed. */
export function readShopCode(text: string, verify: VerifyShopCode | undefined): ReadShopCode {
  const code = /[?&#](?:shop|s)=([^&#]+)/.exec(text)?.[1] ?? text.trim()
  const match = form.exec(code)
  const [, signed = '', keyId = '', bureau = '', shop = '', year, month, day, packedName = '', signature = ''] =
    match ?? []
  const name = match ? fromBase64Url(packedName) : undefined
  if (name === undefined) return { kind: 'invalid', reason: 'malformed' }
  if (!verify) return { kind: 'invalid', reason: 'unverified' }
  if (!verify({ text: signed, signature, keyId })) return { kind: 'invalid', reason: 'forged' }
  return { kind: 'valid', shopCode: { keyId, bureau, shop, name, issuedOn: `${year}-${month}-${day}` } }
}
