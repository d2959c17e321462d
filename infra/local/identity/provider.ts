// The embedded OpenID provider: code flow with PKCE for the console, JWT access tokens. For loopback addresses alone.
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { MemoryAdapter } from './memory-adapter.ts'
import { answerSignOutPage } from './sign-out-page.ts'
import type { IdentitySecrets } from './signing-keys.ts'
import { accountById, claimsOfAccount } from './staff-account.ts'

const api = 'urn:anqi:api'
export const apiScope = 'anqi'
/** A working day. */
export const tokenSeconds = 8 * 60 * 60

/** The first of `origins` is the one that the issuer stands under. */
export type ProviderSettings = {
  issuer: string
  origins: readonly string[]
  clientId: string
  secrets: IdentitySecrets
}

/** Where one may return to after signing in or out. */
const pages = ['/', '/console', '/console/callback', '/reports', '/reports/callback', '/board']

export function providerOf(settings: ProviderSettings): Provider {
  const { origins, clientId, secrets } = settings
  const returns = origins.flatMap((origin) => pages.map((page) => origin + page))
  return new Provider(settings.issuer, {
    ...accounts(clientId),
    adapter: MemoryAdapter,
    jwks: { keys: [secrets.key] },
    cookies: { keys: [secrets.cookie] },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: returns,
        post_logout_redirect_uris: returns,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    responseTypes: ['code'],
    clientBasedCORS: (_, origin) => origins.includes(origin),
    ttl: {
      AccessToken: tokenSeconds,
      IdToken: tokenSeconds,
      Session: tokenSeconds,
      Grant: tokenSeconds,
      Interaction: 60 * 60,
    },
    interactions: { url: (_, interaction) => `${settings.issuer}/sign-in/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: resources(clientId),
      rpInitiatedLogout: { logoutSource: answerSignOutPage },
    },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  })
}

/** Whoever signs in has chosen an account; there is nothing to consent to. */
function accounts(clientId: string): Configuration {
  const claims = (id: string): Record<string, string> => {
    const account = accountById(id)
    return account === undefined ? {} : claimsOfAccount(account)
  }
  return {
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'role', 'bureau', 'unit'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...claims(id) }) }),
    extraTokenClaims: (_, token) => ('accountId' in token ? claims(token.accountId) : undefined),
    loadExistingGrant: (context) => grantOf(context, clientId),
  }
}

async function grantOf({ oidc }: KoaContextWithOIDC, clientId: string) {
  const accountId = oidc.session?.accountId
  if (accountId === undefined) return undefined
  const grant = new oidc.provider.Grant({ clientId, accountId })
  grant.addOIDCScope('openid profile')
  grant.addResourceScope(api, apiScope)
  await grant.save()
  return grant
}

/** One API, whose tokens are JWTs with the console as audience, as API Gateway's authorizer wants it. */
function resources(clientId: string): NonNullable<Configuration['features']>['resourceIndicators'] {
  return {
    enabled: true,
    defaultResource: () => api,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: apiScope,
      audience: clientId,
      accessTokenTTL: tokenSeconds,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'ES256' } },
    }),
  }
}
