// Signing in and out with the configured identity provider: authorization code with PKCE, tokens kept for this tab alone.
import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { pageConfig } from './page-config.ts'

export type Person = {
  readonly token: string
  readonly id: string
  readonly name: string
  readonly role: string
  readonly bureau: string
}

const callbackPath = '/console/callback'

const manager = new UserManager({
  authority: pageConfig.issuer,
  client_id: pageConfig.clientId,
  redirect_uri: `${location.origin}${callbackPath}`,
  post_logout_redirect_uri: `${location.origin}/console`,
  response_type: 'code',
  scope: 'openid profile',
  userStore: new WebStorageStateStore({ store: sessionStorage }),
  automaticSilentRenew: false,
  loadUserInfo: false,
})

/** The claims of a JWT, unchecked: only to show a name and choose a bureau; the API checks the token itself. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const payload = token.split('.')[1] ?? ''
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return {}
  }
}

function personOf(user: User): Person {
  const claims = { ...user.profile, ...claimsOf(user.access_token) }
  const text = (name: string) => String(claims[name] ?? '')
  const { role, bureau, name } = pageConfig.claims
  return {
    token: user.access_token,
    id: text('sub'),
    name: text(name) || text('sub'),
    role: text(role),
    bureau: text(bureau),
  }
}

/** Who is signed in in this tab; nobody when the token has run out. */
export async function signedInPerson(): Promise<Person | undefined> {
  const user = await manager.getUser()
  return user === null || user.expired ? undefined : personOf(user)
}

/** Leaves for the identity provider and comes back to the present address. */
export async function signIn(): Promise<void> {
  await manager.signinRedirect({ state: `${location.pathname}${location.search}` })
}

export async function signOut(): Promise<void> {
  sessionStorage.removeItem('anqi-drafts')
  await manager.signoutRedirect().catch(async () => {
    await manager.removeUser()
    location.assign('/console')
  })
}

/** On the way back from the identity provider: takes the tokens and goes where the person wanted to be. */
export async function finishSignIn(): Promise<void> {
  if (location.pathname !== callbackPath) return
  const user = await manager.signinRedirectCallback()
  const target = typeof user.state === 'string' && user.state.startsWith('/') ? user.state : '/console'
  if (new URL(target, location.origin).pathname.startsWith('/console')) history.replaceState(null, '', target)
  else location.replace(target)
}
