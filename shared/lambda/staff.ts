// Who is calling: the claims of a verified token, read once, under the names the installation uses.
import type { JWTPayload } from 'jose'
import * as z from 'zod'
import type { Settings } from '../config.ts'
import { bureauByCode } from '../domain/bureau-register.ts'
import { AnqiError } from '../domain/errors.ts'
import type { Staff } from '../domain/rights.ts'
import { storedCode } from '../schemas/coded.ts'
import { roles } from '../schemas/codes.data.ts'
import { bureauCodeSchema, unitCodeSchema } from '../schemas/primitives.ts'
import type { ApiRequest } from './http.ts'

/** A claim may arrive as text, or from API Gateway as the text of a list: `[handler]`. */
const claimText = z.preprocess((value) => {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' ? text.replace(/^\[(.*)\]$/, '$1').split(' ')[0] : text
}, z.string())

const staffSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  role: claimText.pipe(storedCode(roles)),
  bureau: claimText.pipe(bureauCodeSchema),
  unit: claimText.pipe(unitCodeSchema).optional().catch(undefined),
})

/** The member of staff that verified claims name; throws `forbidden` when they name no role or no bureau of ours. */
export function staffOfClaims(claims: Readonly<Record<string, unknown>>, settings: Settings): Staff {
  const parsed = staffSchema.safeParse({
    id: claims['sub'],
    name: claims[settings.claimName] ?? claims['sub'],
    role: claims[settings.claimRole],
    bureau: claims[settings.claimBureau],
    unit: claims[settings.claimUnit],
  })
  if (!parsed.success || bureauByCode(parsed.data.bureau) === undefined) throw new AnqiError('forbidden')
  const { unit, ...staff } = parsed.data
  return unit === undefined ? staff : { ...staff, unit }
}

/** The caller of a route behind the JWT authorizer. */
export function staffOf(request: ApiRequest, settings: Settings): Staff {
  if (request.claims === undefined) throw new AnqiError('not-signed-in')
  return staffOfClaims(request.claims, settings)
}

/** Loaded only once somebody comes with a token: most submissions have none, and pay nothing for it. */
let verifier: Promise<(token: string) => Promise<JWTPayload>> | undefined

async function makeVerifier({
  oidcIssuer: issuer,
  oidcClientId: clientId,
}: Settings): Promise<(token: string) => Promise<JWTPayload>> {
  const { createRemoteJWKSet, jwtVerify } = await import('jose')
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(3_000) })
  const { jwks_uri: address } = z.object({ jwks_uri: z.url() }).parse(await answer.json())
  const keys = createRemoteJWKSet(new URL(address))
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, { issuer })
    // As API Gateway does: issuers name the client in one claim or the other. Another client's token is none of ours.
    const audience = [payload.aud, payload['client_id']].flat()
    if (!audience.includes(clientId)) throw new AnqiError('not-signed-in')
    return payload
  }
}

function verifierOf(settings: Settings) {
  verifier ??= makeVerifier(settings)
  verifier.catch(() => {
    verifier = undefined
  })
  return verifier
}

/** The caller of a public route, if there is a token; throws `not-signed-in` when the token does not hold. */
export async function optionalStaff(request: ApiRequest, settings: Settings): Promise<Staff | undefined> {
  const header = request.headers['authorization']
  if (header === undefined) return undefined
  const token = header.replace(/^Bearer\s+/i, '')
  try {
    const verify = await verifierOf(settings)
    return staffOfClaims(await verify(token), settings)
  } catch (error) {
    if (error instanceof AnqiError) throw error
    throw new AnqiError('not-signed-in', { cause: error })
  }
}
