// The console's frame: the list alone, or on a wide screen the list beside the open case.
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Person } from '../staff/session.ts'
import { CasePage } from './case-page.tsx'
import { KeyHelp } from './key-help.tsx'
import { useKeys } from './keys.ts'
import { OutboxPage } from './outbox-page.tsx'
import { goTo, type Place, usePlace } from './place.ts'
import { RegistersPage } from './registers/registers-page.tsx'
import { ShopCodesPage } from './shop-codes-page.tsx'
import { SorterPage } from './sorter-page.tsx'
import { StageNav } from './stage-nav.tsx'
import { TopBar } from './top-bar.tsx'
import { words } from './words.ts'
import { Worklist } from './worklist.tsx'

/** Scrolls the list, and it alone, to the case that is open. */
function showCurrentRow(): void {
  const list = document.querySelector('.list-side')
  const row = list?.querySelector('a.row[aria-current]')
  if (list === null || row === undefined || row === null) return
  list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3
}

/** Opening a case starts at its top; coming back finds the list where it was left. */
function useListPlace(caseNumber: string | undefined): void {
  const left = useRef(0)
  useEffect(() => {
    if (caseNumber !== undefined) return
    const remember = () => {
      left.current = window.scrollY
    }
    window.addEventListener('scroll', remember, { passive: true })
    return () => window.removeEventListener('scroll', remember)
  }, [caseNumber])
  useLayoutEffect(() => {
    window.scrollTo(0, caseNumber === undefined ? left.current : 0)
    showCurrentRow()
  }, [caseNumber])
}

const toSteps = () => document.querySelector<HTMLElement>('.actions button')?.focus()

/** In an open case: to its steps, and back to the list. */
function useCaseKeys(place: Place): void {
  const actions = useMemo(() => {
    const { caseNumber, ...list } = place
    const toList = () => goTo(list)
    return caseNumber === undefined ? {} : { a: toSteps, Escape: toList }
  }, [place])
  useKeys(actions)
}

/** An administrator has no worklist: the registers are where that day begins. */
const isOnRegisters = ({ page, caseNumber }: Place, { role }: Person) =>
  page === 'registers' || (role === 'admin' && page === undefined && caseNumber === undefined)

export function Console({ person }: { readonly person: Person }) {
  const place = usePlace()
  const bureau = place.bureau ?? person.bureau
  const { caseNumber, ...list } = place
  useListPlace(caseNumber)
  useCaseKeys(place)
  return (
    <>
      <a className="skip" href="#main">
        {words.skipToMain}
      </a>
      <TopBar place={place} person={person} bureau={bureau} />
      {isOnRegisters(place, person) ? (
        <RegistersPage name={place.register} role={person.role} />
      ) : place.page === 'shop-codes' ? (
        <ShopCodesPage root={person.bureau} />
      ) : place.page === 'outbox' ? (
        <main id="main" className="list-only">
          <OutboxPage bureau={bureau} />
        </main>
      ) : place.page === 'sorter' ? (
        <main id="main" className="list-only">
          <SorterPage mayChoose={person.role === 'supervisor' && person.bureau.endsWith('0000')} />
        </main>
      ) : (
        <main id="main" className={caseNumber === undefined ? 'list-only' : 'list-and-case'}>
          <div className="list-side">
            {caseNumber === undefined && <h1 className="unseen">{words.worklist}</h1>}
            <StageNav place={place} />
            <Worklist place={place} bureau={bureau} person={person.id} />
            <KeyHelp />
          </div>
          {caseNumber !== undefined && (
            <CasePage key={caseNumber} number={caseNumber} root={person.bureau} back={() => goTo(list)} />
          )}
        </main>
      )}
    </>
  )
}
