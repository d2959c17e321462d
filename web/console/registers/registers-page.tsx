// The registers an administrator looks after; the audit log beside them for who may read it.
import type { RegisterName } from '../../../shared/schemas/registers.ts'
import { useRegisters } from './api.ts'
import { AuditLog } from './audit-log.tsx'
import { momentOf } from './publications.tsx'
import { Failure, RegisterPage } from './register-page.tsx'
import { words } from './words.ts'
import './registers.css'

function List() {
  const { data, error } = useRegisters()
  return (
    <>
      <h1>{words.title}</h1>
      <p className="hint">{words.intro}</p>
      <Failure error={error} />
      <ul className="register-list">
        {data?.registers.map(({ register, version, published }) => (
          <li key={register}>
            <a href={`/console/registers/${register}`}>
              <b>{words.names[register]}</b> <span className="chip">{words.version(version)}</span>
              <span className="hint">{words.about[register]}</span>
              <small>
                {published === undefined
                  ? words.neverPublished
                  : `${words.published(published.by.name, momentOf(published.at))}：${published.reason}`}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const isRegister = (name: string | undefined): name is RegisterName =>
  name !== undefined && Object.hasOwn(words.names, name)

/** What stands below /console/registers. */
export function RegistersPage({ name, role }: { readonly name: string | undefined; readonly role: string }) {
  const register = isRegister(name) ? name : undefined
  return (
    <main id="main" className="registers">
      {register === undefined ? <List /> : <RegisterPage register={register} />}
      {register === undefined && role === 'auditor' && <AuditLog />}
    </main>
  )
}
