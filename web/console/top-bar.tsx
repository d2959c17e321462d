// The bar on top: where one is, finding a case, whose worklist, who is signed in.
import { Button, Input } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { roles } from '../../shared/schemas/codes.data.ts'
import { language, named } from '../staff/language.ts'
import { bureauName } from '../staff/page-config.ts'
import { type Person, signOut } from '../staff/session.ts'
import { switchLanguage } from '../staff/switch-language.ts'
import { besideWords } from './beside-words.ts'
import { bureauChoices } from './bureau-choices.ts'
import { isFree } from './keys.ts'
import { LookUp } from './look-up.tsx'
import { NativeSelect } from './native-select.tsx'
import { goTo, home, type Place } from './place.ts'
import { words as registerWords } from './registers/words.ts'
import { shopCodeWords } from './shop-codes.strings.ts'
import { words } from './words.ts'

type Props = { readonly place: Place; readonly person: Person; readonly bureau: string }

/** Digits of a case number with its separators taken out, or an external number as it stands. */
function searchFor(typed: string, place: Place): void {
  const text = typed.normalize('NFKC').trim()
  const digits = text.replaceAll(/[\s-]/g, '')
  if (text === '') return
  const { caseNumber: _case, find: _find, ...list } = place
  if (/^\d{12}$/.test(digits)) goTo({ ...list, caseNumber: digits })
  else goTo({ ...list, find: text })
}

function Search({ place }: { readonly place: Place }) {
  const box = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(place.find ?? '')
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const isCtrlK = event.key === 'k' && (event.ctrlKey || event.metaKey)
      if (!isCtrlK && !(event.key === '/' && isFree(event))) return
      event.preventDefault()
      box.current?.querySelector('input')?.focus()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    searchFor(typed, place)
  }
  return (
    <search className="search">
      <form ref={box} onSubmit={submit}>
        <Input
          type="search"
          name="find"
          aria-label={words.find}
          title={words.findHint}
          placeholder={words.find}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          suffix={<kbd>Ctrl K</kbd>}
        />
        <Button htmlType="submit">{words.findButton}</Button>
      </form>
    </search>
  )
}

function BureauSwitch({ place, person, bureau }: Props) {
  const groups = bureauChoices(person.bureau)
  if (groups.flatMap(({ choices }) => choices).length < 2)
    return (
      <span className="bureau-name" title={bureauName(bureau)}>
        {bureauName(bureau)}
      </span>
    )
  const change = (code: string) => {
    const { caseNumber: _case, find: _find, bureau: _bureau, ...list } = place
    goTo(code === person.bureau ? list : { ...list, bureau: code })
  }
  return (
    <NativeSelect className="bureau-switch" aria-label={words.bureau} value={bureau} groups={groups} change={change} />
  )
}

/** Who publishes registers or settings, or watches those who do. */
const seesRegisters = new Set(['supervisor', 'auditor', 'admin'])
/** Who answers for the sorter, or watches those who do. */
const seesSorter = new Set(['supervisor', 'analyst', 'auditor', 'admin'])

export function TopBar({ place, person, bureau }: Props) {
  const toStart = (event: FormEvent) => {
    event.preventDefault()
    goTo(home)
  }
  return (
    <header className="top-bar">
      <a className="brand" href="/console" onClick={toStart}>
        <span className="seal" aria-hidden="true">
          <b>按</b>
          <b>期</b>
        </span>
        <span className="unseen">{words.brand}</span>
        <small>{words.brandNote}</small>
      </a>
      <BureauSwitch place={place} person={person} bureau={bureau} />
      <Search key={place.find ?? ''} place={place} />
      <LookUp role={person.role} place={place} />
      <nav className="top-links" aria-label={words.pages}>
        <a href="/reports">{words.statistics}</a>
        <a href="/board">{words.board}</a>
        {person.role === 'supervisor' && (
          <a href="/console/outbox" aria-current={place.page === 'outbox' ? 'page' : undefined}>
            {besideWords.outbox}
          </a>
        )}
        {seesRegisters.has(person.role) && (
          <a href="/console/registers" aria-current={place.page === 'registers' ? 'page' : undefined}>
            {registerWords.title}
          </a>
        )}
        {person.role === 'admin' && (
          <a href="/console/shop-codes" aria-current={place.page === 'shop-codes' ? 'page' : undefined}>
            {shopCodeWords[language].title}
          </a>
        )}
        {seesSorter.has(person.role) && (
          <a href="/console/sorter" aria-current={place.page === 'sorter' ? 'page' : undefined}>
            {words.sorter.title}
          </a>
        )}
      </nav>
      <div className="who">
        <span>
          {person.name} <small>{named(roles, person.role)}</small>
        </span>
        <Button size="small" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={switchLanguage}>
          {words.otherLanguage}
        </Button>
        <Button size="small" onClick={() => void signOut()}>
          {words.signOut}
        </Button>
      </div>
    </header>
  )
}
