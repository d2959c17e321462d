// Shop codes are signed with HMAC-SHA-256: who checks them is the installation itself, and a short code scans better.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { shopCodeText, shopCodeWith } from '../domain/locate-shop-code.ts'
import type { Keyring } from '../ports.ts'
import type { ShopCodes } from '../ports-shops.ts'

/** Keys by name, newest first. A code names its key, so that sheets in shops outlive a new one. */
const keyNames = ['1'] as const

const signatureOf = (key: Uint8Array, text: string) => createHmac('sha256', key).update(text).digest()

/** Shop codes on the keyring. */
export function keyringShopCodes(keyring: Keyring): ShopCodes {
  return {
    async sign(shop) {
      const [keyId] = keyNames
      const signed = { ...shop, keyId }
      const key = await keyring.key('shop', keyId)
      return shopCodeWith(signed, signatureOf(key, shopCodeText(signed)).toString('base64url'))
    },
    async verifier() {
      // Only keys that were ever used: asking the ring for any other would make it.
      const keys = new Map<string, Uint8Array>()
      for (const name of keyNames) keys.set(name, await keyring.key('shop', name))
      return ({ text, signature, keyId }) => {
        const key = keys.get(keyId)
        if (key === undefined) return false
        const [made, given] = [signatureOf(key, text), Buffer.from(signature, 'base64url')]
        return made.length === given.length && timingSafeEqual(made, given)
      }
    },
  }
}
