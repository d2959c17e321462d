// The identity provider's own secrets: made at the first start, kept beside the data, so that tokens outlive a restart.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import * as z from 'zod'

const secretsSchema = z.object({
  cookie: z.string(),
  key: z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string(),
    kid: z.string(),
    alg: z.literal('ES256'),
    use: z.literal('sig'),
  }),
})

export type IdentitySecrets = z.infer<typeof secretsSchema>

export async function identitySecrets(file: string): Promise<IdentitySecrets> {
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(await newSecrets()), { mode: 0o600 })
  return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

async function newSecrets(): Promise<{ cookie: string; key: JWK }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'ES256', use: 'sig' }
  return { cookie: randomBytes(32).toString('hex'), key }
}
