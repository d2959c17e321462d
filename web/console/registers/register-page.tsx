// One register: its document to edit, the difference before it is published, its publications to go back to.
import { Alert, Button } from 'antd'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import type { RegisterAnswer } from '../../../shared/schemas/register-views.ts'
import type { RegisterName } from '../../../shared/schemas/registers.ts'
import { ApiError } from '../../staff/request.ts'
import { type Shown, usePreview, usePublish, useRegister, type Wish } from './api.ts'
import { Difference } from './difference.tsx'
import { Publications } from './publications.tsx'
import { words } from './words.ts'

export function Failure({ error }: { readonly error: Error | null }) {
  if (error === null) return null
  const errors = error instanceof ApiError ? (error.problem.errors ?? []) : []
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={error.message === '' ? words.failed : error.message}
      description={
        errors.length > 0 && (
          <ul>
            {errors.map(({ path, message }) => (
              <li key={path}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        )
      }
    />
  )
}

function documentIn(text: string): { readonly document: unknown } | undefined {
  try {
    return { document: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const textOf = (document: unknown) => JSON.stringify(document, undefined, 2)

function Editor({
  answer,
  preview,
  isBusy,
}: {
  readonly answer: RegisterAnswer
  readonly preview: (wish: Wish) => void
  readonly isBusy: boolean
}) {
  const [text, setText] = useState(textOf(answer.document))
  const [isBad, setBad] = useState(false)
  const [movesPast, setMovesPast] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = documentIn(text)
    setBad(read === undefined)
    if (read !== undefined) preview(answer.register === 'policies' ? { ...read, movesPast } : read)
  }
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file !== undefined) setText(await file.text())
  }
  return (
    <form className="editor" onSubmit={submit}>
      <label htmlFor="document">{words.document}</label>
      <textarea
        id="document"
        spellCheck={false}
        rows={16}
        value={text}
        readOnly={!answer.mayPublish}
        aria-invalid={isBad}
        aria-describedby={isBad ? 'bad-document' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {isBad && (
        <p id="bad-document" role="alert" className="bad">
          {words.badJson}
        </p>
      )}
      {answer.register === 'policies' && answer.mayPublish && (
        <label className="check">
          <input type="checkbox" checked={movesPast} onChange={(event) => setMovesPast(event.target.checked)} />
          <span>
            {words.movesPast}
            <small>{words.movesPastNote}</small>
          </span>
        </label>
      )}
      {answer.mayPublish ? (
        <div className="buttons">
          <label className="file">
            {words.file}
            <input type="file" accept="application/json,.json" onChange={(event) => void readFile(event)} />
          </label>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {words.preview}
          </Button>
        </div>
      ) : (
        <p className="hint">{words.readOnly}</p>
      )}
    </form>
  )
}

function PublishForm({
  shown,
  publish,
  isBusy,
}: {
  readonly shown: Shown
  readonly publish: (reason: string) => void
  readonly isBusy: boolean
}) {
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    publish(reason)
  }
  return (
    <>
      <Difference shown={shown} />
      <form className="publish" onSubmit={submit}>
        <label htmlFor="reason">{words.reason}</label>
        <input
          id="reason"
          required
          minLength={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {words.publish}
        </Button>
      </form>
    </>
  )
}

function Register({ answer }: { readonly answer: RegisterAnswer }) {
  const [looked, setLooked] = useState(0)
  const preview = usePreview(answer.register, setLooked)
  const publish = usePublish(answer.register)
  const start = (wish: Wish) => {
    setLooked(0)
    publish.reset()
    preview.mutate(wish)
  }
  return (
    <>
      <Editor key={answer.version} answer={answer} preview={start} isBusy={preview.isPending} />
      <p role="status" className="hint">
        {preview.isPending && `${words.previewing} ${words.looked(looked)}`}
      </p>
      <Failure error={preview.error ?? publish.error} />
      {publish.data !== undefined && (
        <Alert type="success" showIcon role="status" title={words.donePublishing(publish.data.published.version)} />
      )}
      {preview.data !== undefined && publish.data === undefined && (
        <PublishForm
          shown={preview.data}
          isBusy={publish.isPending}
          publish={(reason) => publish.mutate({ ...preview.data, reason })}
        />
      )}
      <Publications answer={answer} rollBack={(rollBackTo) => start({ rollBackTo })} />
      <details>
        <summary>{words.released}</summary>
        <textarea readOnly rows={14} aria-label={words.released} value={textOf(answer.released)} />
      </details>
    </>
  )
}

export function RegisterPage({ register }: { readonly register: RegisterName }) {
  const { data, error } = useRegister(register)
  return (
    <article className="register">
      <a href="/console/registers">{words.back}</a>
      <h1>
        {words.names[register]} {data !== undefined && <small>{words.version(data.version)}</small>}
      </h1>
      <p className="hint">{words.about[register]}</p>
      <Failure error={error} />
      {data !== undefined && <Register answer={data} />}
    </article>
  )
}
