// The ports that stand on the keyring: sealed text, keyed hashes, the history chain, receipts.
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
} from 'node:crypto'
import { legalDay } from '../domain/calendar.ts'
import type { Chain, Keyring, ReceiptSigner, Sealer, Secrets } from '../ports.ts'
import { canonicalText } from '../schemas/canonical-text.ts'
import { decrypt, encrypt } from './key-wrapper.ts'

/** Versions of the installation's long-lived keys; a new one is made by raising the number, the old stay readable. */
const secretName = '1'
const chainName = '1'
const receiptName = 'anqi-receipt-1'

/** Starts fetching what sealing, hashing, linking and signing at `now` will ask for, so that they fetch it side by side. */
export function fetchKeysAhead(keyring: Keyring, now: string): void {
  const asked = [
    keyring.key('secret', secretName),
    keyring.key('chain', chainName),
    keyring.key('data', legalDay(now)),
    keyring.key('receipt', receiptName),
  ]
  // Whoever needs a key that could not be had asks again, and answers for it.
  for (const key of asked) key.catch(() => undefined)
}

/** Sealing under a data key of the day, bound to the case number. */
export function keyringSealer(keyring: Keyring): Sealer {
  return {
    async seal(number, value, now) {
      const keyId = legalDay(now)
      const key = await keyring.key('data', keyId)
      return { keyId, data: encrypt(key, Buffer.from(JSON.stringify(value)), number) }
    },
    async open(number, sealed) {
      const key = await keyring.key('data', sealed.keyId)
      return JSON.parse(Buffer.from(decrypt(key, sealed.data, number)).toString())
    },
  }
}

/** Keyed hashes: HMAC-SHA-256 over label and parts, unambiguous whatever the parts hold. */
export function keyringSecrets(keyring: Keyring): Secrets {
  return {
    async mac(label, ...parts) {
      const key = await keyring.key('secret', secretName)
      return createHmac('sha256', key)
        .update(JSON.stringify([label, ...parts]))
        .digest()
    },
  }
}

/** Links an entry to the one before: digest of what is stored, HMAC over the previous link and the digest. */
export function keyringChain(keyring: Keyring): Chain {
  return {
    async link(previous, entry) {
      const key = await keyring.key('chain', chainName)
      const digest = createHash('sha256').update(canonicalText(entry)).digest('base64url')
      const chain = createHmac('sha256', key).update(`${previous}\n${digest}`).digest('base64url')
      return { ...entry, digest, chain }
    },
  }
}

/** DER prefix of an Ed25519 private key in PKCS #8; the 32-byte seed follows it. */
const pkcs8Ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

const privateKeys = new WeakMap<Uint8Array, KeyObject>()

/** The private key of a seed, made once: making it costs more than signing with it. */
function privateKeyOf(seed: Uint8Array): KeyObject {
  const made = privateKeys.get(seed)
  if (made !== undefined) return made
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Ed25519, seed]), format: 'der', type: 'pkcs8' })
  privateKeys.set(seed, key)
  return key
}

/** Signs receipts with Ed25519, which is deterministic: a replayed answer carries the same signature. */
export function keyringReceiptSigner(keyring: Keyring): ReceiptSigner {
  return {
    async sign({ number, receivedAt, salt, body }) {
      const key = privateKeyOf(await keyring.key('receipt', receiptName))
      const hash = createHash('sha256')
        .update(`${salt}\n${canonicalText(body)}`)
        .digest('base64url')
      const text = Buffer.from([number, receivedAt, hash].join('\n'))
      return {
        number,
        receivedAt,
        salt,
        hash,
        kid: receiptName,
        signature: signBytes(null, text, key).toString('base64url'),
      }
    },
    async publicKeys() {
      await keyring.key('receipt', receiptName)
      const names = await keyring.names('receipt')
      return Promise.all(
        names.map(async (kid) => {
          const { kty, crv, x } = createPublicKey(privateKeyOf(await keyring.key('receipt', kid))).export({
            format: 'jwk',
          })
          return { kid, jwk: { kty: String(kty), crv: String(crv), x: String(x), kid, alg: 'EdDSA', use: 'sig' } }
        }),
      )
    },
  }
}
