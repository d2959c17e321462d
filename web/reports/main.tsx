// Starts the reports page for whoever is signed in; sends others to sign in and back to the same figures.
import './reports.css'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { setToken } from '../staff/request.ts'
import { type Person, signedInPerson, signIn, signOut } from '../staff/session.ts'
import { ReportPage } from './report-page.tsx'
import { words } from './strings.zh.ts'

function TopBar({ person }: { readonly person: Person | undefined }) {
  return (
    <header className="top-bar">
      <a className="brand" href="/reports">
        <span className="seal" aria-hidden="true">
          <b>按</b>
          <b>期</b>
        </span>
        <span className="unseen">{words.brand}</span>
        <small>{words.title}</small>
      </a>
      <nav className="top-links" aria-label="页面">
        <a href="/console">{words.console}</a>
        <a href="/board">{words.board}</a>
      </nav>
      {person !== undefined && (
        <div className="who">
          <span>{person.name}</span>
          <button type="button" onClick={() => window.print()}>
            {words.print}
          </button>
          <button type="button" onClick={() => void signOut()}>
            {words.signOut}
          </button>
        </div>
      )}
    </header>
  )
}

function SignIn({ note }: { readonly note: string }) {
  return (
    <main id="main" className="sign-in">
      <h1>{words.title}</h1>
      <p>{note}</p>
      <button type="button" className="main-button" onClick={() => void signIn()}>
        {words.signIn}
      </button>
    </main>
  )
}

function Root({ person }: { readonly person: Person | undefined }) {
  const [isOver, setOver] = useState(false)
  useEffect(() => setToken(person?.token ?? '', () => setOver(true)), [person])
  return (
    <>
      <a className="skip" href="#main">
        {words.skipToMain}
      </a>
      <TopBar person={person} />
      {person === undefined || isOver ? (
        <SignIn note={isOver ? words.sessionEnded : words.signInNote} />
      ) : (
        <ReportPage person={person} />
      )}
    </>
  )
}

const page = document.getElementById('page')
const person = await signedInPerson()
if (person !== undefined) setToken(person.token, () => {})
if (page !== null) createRoot(page).render(<Root person={person} />)
