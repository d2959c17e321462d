// The JWT authorizer of the staff routes: checks the bearer as API Gateway would and gives its claims as texts.
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as z from 'zod'
import type { Claims } from './http-event.ts'

export type Authorizer = (authorization: string | undefined) => Promise<Claims | undefined>

type Options = { issuer: string; audience: string }

const configurationSchema = z.object({ jwks_uri: z.url() })

/** Gives the claims of a valid token for `audience`, in `aud` or else in `client_id`; undefined for any other. */
export function authorizerOf({ issuer, audience }: Options): Authorizer {
  let keys: Promise<JWTVerifyGetKey> | undefined
  return async (authorization) => {
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) return undefined
    keys ??= keysOf(issuer)
    // An issuer that could not be reached is asked anew at the next request.
    const getKey = await keys.catch((error: unknown) => {
      keys = undefined
      throw error
    })
    const payload = await jwtVerify(token, getKey, { issuer }).then(
      (verified) => verified.payload,
      () => undefined,
    )
    if (payload === undefined || !isFor(payload, audience)) return undefined
    return claimsOf(payload)
  }
}

async function keysOf(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  if (!response.ok) throw new Error(`The issuer ${issuer} answers ${response.status}`)
  return createRemoteJWKSet(new URL(configurationSchema.parse(await response.json()).jwks_uri))
}

function isFor({ aud, client_id }: JWTPayload, audience: string): boolean {
  const audiences = aud === undefined ? [client_id] : [aud].flat()
  return audiences.includes(audience)
}

/** API Gateway hands every claim on as a text; a list arrives as `[a b]`. */
export function claimsOf(payload: JWTPayload): Claims {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, textOf(value)]))
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(' ')}]`
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}
