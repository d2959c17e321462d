// The sorter's learning: what answers now, how each training fared on the last quarter, and the way back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Skeleton } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { objects, problems, violations } from '../../shared/schemas/categories.data.ts'
import type { SorterOversight, SorterRun } from '../../shared/schemas/sorter-oversight.ts'
import { showInstant } from '../staff/days.ts'
import { named } from '../staff/language.ts'
import { request } from '../staff/request.ts'
import { Chip } from './chip.tsx'
import { Refusal } from './refusal.tsx'
import { words } from './words.ts'

const { sorter: say } = words
const path = '/api/sorter'
const key = ['sorter']

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
const lists: Readonly<Record<string, typeof objects | typeof problems | typeof violations>> = {
  object: objects,
  problem: problems,
  violation: violations,
}

/** `object:food` under the name of the class. */
function className(classKey: string): string {
  const [axis = '', code = ''] = classKey.split(':')
  return named(lists[axis] ?? [], code)
}

/** The classes whose share moved, the most moved first. */
function Moved({ run }: { readonly run: SorterRun }) {
  const moved = run.classes
    .filter(({ before, after }) => before !== after)
    .sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before))
  if (moved.length === 0) return <p className="hint">{say.nothingMoved}</p>
  return (
    <ul className="sorter-moved">
      {moved.slice(0, 12).map(({ key: classKey, cases, before, after }) => (
        <li key={classKey} className={after < before ? 'is-worse' : ''}>
          {say.moved(className(classKey), { cases, before: percent(before), after: percent(after) })}
        </li>
      ))}
    </ul>
  )
}

type ListProps = { readonly oversight: SorterOversight; readonly pick?: ((version: string) => void) | undefined }

function Runs({ oversight: { runs, live, base }, pick }: ListProps) {
  if (runs.length === 0) return <p className="hint">{say.noRuns}</p>
  return (
    <ol className="sorter-runs">
      {runs.map((run) => (
        <li key={run.version} className="card">
          <h3>
            {run.version} {run.version === live.version && <Chip tone="good">{say.answers}</Chip>}
            {run.decision === 'keep' && <Chip tone="plain">{say.kept}</Chip>}
          </h3>
          <p>
            {say.fared({ ...run, at: showInstant(run.at), before: percent(run.before), after: percent(run.after) })}
          </p>
          {run.worse.length > 0 && (
            <p className="is-worse">{say.worse(run.worse.map(className).join(words.listComma))}</p>
          )}
          <Moved run={run} />
          {pick !== undefined && run.version !== live.version && run.base === base && (
            <Button onClick={() => pick(run.version)}>{say.use}</Button>
          )}
        </li>
      ))}
    </ol>
  )
}

function ChoiceForm({ version, close }: { readonly version: string; readonly close: () => void }) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [automatic, setAutomatic] = useState(false)
  const client = useQueryClient()
  const choose = useMutation({
    mutationFn: () =>
      request<SorterOversight>(path, { method: 'POST', body: JSON.stringify({ version, automatic, reason }) }),
    onSuccess: (answer) => {
      client.setQueryData(key, answer)
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    choose.mutate()
  }
  return (
    <form className="card sorter-choice" onSubmit={submit}>
      <h2>{version === 'base' ? say.toBase : say.toVersion(version)}</h2>
      <label htmlFor={id}>{say.reason}</label>
      <Input id={id} value={reason} maxLength={500} required onChange={(event) => setReason(event.target.value)} />
      <Checkbox checked={automatic} onChange={(event) => setAutomatic(event.target.checked)}>
        {say.automaticAgain}
      </Checkbox>
      <Refusal error={choose.error} reload={() => void client.invalidateQueries({ queryKey: key })} />
      <div className="action-buttons">
        <Button type="primary" htmlType="submit" loading={choose.isPending} disabled={reason.trim() === ''}>
          {say.confirm}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </form>
  )
}

export function SorterPage({ mayChoose }: { readonly mayChoose: boolean }) {
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => request<SorterOversight>(path, { signal }),
  })
  const [picked, setPicked] = useState<string>()
  if (error !== null && data === undefined) {
    const retry = <Button onClick={() => void refetch()}>{words.retry}</Button>
    return <Alert type="error" showIcon title={words.failedTitle} description={error.message} action={retry} />
  }
  if (data === undefined) return <Skeleton active />
  const { live, base } = data
  const shown = { ...live, base, since: showInstant(live.since) }
  return (
    <article className="sorter-page">
      <h1>{say.title}</h1>
      <p className="hint">{say.what}</p>
      <section className="card">
        <h2>{say.now}</h2>
        <p>{live.version === 'base' ? say.nowBase(base) : say.nowVersion(shown)}</p>
        {live.reason !== undefined && <p>{say.because(live.by, live.reason)}</p>}
        <p className="hint">{live.automatic ? say.automatic : say.byHand}</p>
        {mayChoose && live.version !== 'base' && <Button onClick={() => setPicked('base')}>{say.toBase}</Button>}
      </section>
      {picked !== undefined && <ChoiceForm key={picked} version={picked} close={() => setPicked(undefined)} />}
      <h2>{say.runs}</h2>
      <Runs oversight={data} pick={mayChoose ? setPicked : undefined} />
    </article>
  )
}
