// Saved views as links, and a name for the present one.
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { addressOf, follow, type Place } from './place.ts'
import { useSavedViews } from './saved-views.ts'
import { words } from './words.ts'

type Props = { readonly place: Place; readonly person: string; readonly canSave: boolean }

const longestName = 20

function SaveForm({ save, close }: { readonly save: (name: string) => void; readonly close: () => void }) {
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    save(name.trim())
    close()
  }
  return (
    <form className="save-view" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <Input
        autoFocus
        size="small"
        aria-label={words.viewName}
        placeholder={words.viewName}
        maxLength={longestName}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit">
        {words.viewSave}
      </Button>
      <Button size="small" onClick={close}>
        {words.cancel}
      </Button>
    </form>
  )
}

export function ViewMenu({ place, person, canSave }: Props) {
  const { views, save, remove } = useSavedViews(person)
  const [isNaming, setNaming] = useState(false)
  const { caseNumber: _case, ...list } = place
  const here = addressOf(list)
  if (views.length === 0 && !canSave) return null
  return (
    <nav className="views" aria-label={words.views}>
      {views.map(({ name, address }) => (
        <span key={name} className="view">
          <a
            href={address}
            aria-current={address === here ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault()
              follow(address)
            }}
          >
            {name}
          </a>
          <button
            type="button"
            aria-label={words.viewRemove(name)}
            title={words.viewRemove(name)}
            onClick={() => remove(name)}
          >
            ×
          </button>
        </span>
      ))}
      {canSave && !isNaming && (
        <Button size="small" onClick={() => setNaming(true)}>
          {words.viewKeep}
        </Button>
      )}
      {isNaming && <SaveForm save={(name) => save({ name, address: here })} close={() => setNaming(false)} />}
    </nav>
  )
}
