// How a 32-byte key is kept at rest: wrapped by KMS on AWS, by a key file of mode 600 on one machine.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { KeyPurpose } from '../ports.ts'

/** Wraps and unwraps keys; the purpose is bound to the wrapping, so that a grant for one does not open another. */
export interface KeyWrapper {
  wrap(key: Uint8Array, purpose: KeyPurpose): Promise<Uint8Array>
  unwrap(wrapped: Uint8Array, purpose: KeyPurpose): Promise<Uint8Array>
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM; gives nonce, tag and ciphertext in one. */
export function encrypt(key: Uint8Array, plain: Uint8Array, boundTo: string): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The plain bytes of `encrypt`; throws when key, binding or bytes do not fit. */
export function decrypt(key: Uint8Array, sealed: Uint8Array, boundTo: string): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes)).setAAD(Buffer.from(boundTo))
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
}

/** Wraps with the master key in `path`: 32 bytes, base64. */
export function fileKeyWrapper(path: string): KeyWrapper {
  const master = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (master.length !== 32) throw new Error('The key file must hold 32 bytes in base64')
  return {
    wrap: async (key, purpose) => encrypt(master, key, purpose),
    unwrap: async (wrapped, purpose) => decrypt(master, wrapped, purpose),
  }
}

/** Wraps with a KMS key; the client is loaded only where KMS is in use. */
export function kmsKeyWrapper(keyId: string): KeyWrapper {
  const loaded = import('@aws-sdk/client-kms').then((kms) => ({
    kms,
    client: new kms.KMSClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000 } }),
  }))
  const bytes = (blob: Uint8Array | undefined): Uint8Array => {
    if (blob === undefined) throw new Error('KMS answered without a key')
    return blob
  }
  return {
    async wrap(key, purpose) {
      const { kms, client } = await loaded
      const answer = await client.send(
        new kms.EncryptCommand({ KeyId: keyId, Plaintext: key, EncryptionContext: { purpose } }),
      )
      return bytes(answer.CiphertextBlob)
    },
    async unwrap(wrapped, purpose) {
      const { kms, client } = await loaded
      const answer = await client.send(
        new kms.DecryptCommand({ KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: { purpose } }),
      )
      return bytes(answer.Plaintext)
    },
  }
}
