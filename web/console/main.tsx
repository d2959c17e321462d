// Starts the console: finishes a sign-in that is under way, then shows the worklist or the way to sign in.
import './console.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Alert, App, Button, ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { language } from '../staff/language.ts'
import { pageConfig } from '../staff/page-config.ts'
import { ApiError, setToken } from '../staff/request.ts'
import { finishSignIn, type Person, signedInPerson, signIn } from '../staff/session.ts'
import { Console } from './app.tsx'
import { theme } from './theme.ts'
import { words } from './words.ts'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.problem.status >= 400),
    },
  },
})

function SignInPage({ problem }: { readonly problem: string | undefined }) {
  const isConfigured = pageConfig.issuer !== ''
  return (
    <main className="sign-in">
      <h1>
        {words.brand}
        <small>{words.brandNote}</small>
      </h1>
      {problem !== undefined && <Alert type="warning" showIcon title={problem} />}
      {isConfigured ? (
        <>
          <p>{words.signInNote}</p>
          <Button type="primary" size="large" block onClick={() => void signIn()}>
            {words.signIn}
          </Button>
        </>
      ) : (
        <Alert type="error" showIcon title={words.noIssuer} />
      )}
    </main>
  )
}

function Root({ start, problem }: { readonly start: Person | undefined; readonly problem: string | undefined }) {
  const [isOver, setOver] = useState(false)
  useEffect(() => setToken(start?.token ?? '', () => setOver(true)), [start])
  if (start === undefined) return <SignInPage problem={problem} />
  return (
    <>
      {isOver && (
        <Alert
          banner
          type="warning"
          role="alert"
          title={words.sessionEnded}
          action={
            <Button size="small" onClick={() => void signIn()}>
              {words.signInAgain}
            </Button>
          }
        />
      )}
      <Console person={start} />
    </>
  )
}

async function start(): Promise<void> {
  if (language === 'en') Object.assign(document.documentElement, { lang: 'en' })
  document.title = `${words.worklist} · ${words.brand}`
  const problem = await finishSignIn().then(
    () => undefined,
    () => words.signInFailed,
  )
  const person = await signedInPerson()
  if (person !== undefined) setToken(person.token, () => {})
  const nonce = document.querySelector<HTMLElement>('[nonce]')?.nonce ?? ''
  const page = document.getElementById('page')
  if (page === null) return
  createRoot(page).render(
    <ConfigProvider
      locale={language === 'en' ? english : chinese}
      theme={theme}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={client}>
        <App>
          <Root start={person} problem={problem} />
        </App>
      </QueryClientProvider>
    </ConfigProvider>,
  )
}

void start()
