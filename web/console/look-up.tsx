// Is the dispute already in? Cases by phone, ID number or respondent; what is asked for stands in no address.
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import { kinds, stages } from '../../shared/schemas/codes.data.ts'
import { language, named } from '../staff/language.ts'
import { shortBureauName } from '../staff/page-config.ts'
import { request } from '../staff/request.ts'
import { showNumber } from '../staff/show.ts'
import { goTo, type Place } from './place.ts'

const texts = {
  zh: {
    open: '查重',
    title: '这件事是否已经登记',
    note: '只显示本单位权限内的办件；每次查询记入审计日志。',
    by: { phone: '电话', idNumber: '证件号码', respondent: '被投诉举报人' },
    item: '商品或服务（可不填）',
    find: '查询',
    close: '关闭',
    none: '没有找到，可以登记。',
    found: (count: number) => `找到 ${count} 件`,
  },
  en: {
    open: 'Look up',
    title: 'Is it already in?',
    note: 'Shows cases within your powers only; each look-up is noted in the audit log.',
    by: { phone: 'Phone', idNumber: 'ID number', respondent: 'Respondent' },
    item: 'Goods or service (optional)',
    find: 'Look up',
    close: 'Close',
    none: 'Nothing found; it can be registered.',
    found: (count: number) => `${count} found`,
  },
}[language]

type By = keyof typeof texts.by
const ways = Object.keys(texts.by) as By[] // its own keys

const lookers: ReadonlySet<string> = new Set(['intake', 'handler', 'supervisor'])

function Found({ answer, open }: { readonly answer: WorklistAnswer; readonly open: (number: string) => void }) {
  if (answer.items.length === 0) return <p>{texts.none}</p>
  return (
    <>
      <p>{texts.found(answer.items.length)}</p>
      <ul>
        {answer.items.map(({ number, kind, stage, bureau, respondentName, item, receivedAt }) => (
          <li key={number}>
            <button type="button" onClick={() => open(number)}>
              <code>{showNumber(number)}</code>
              <span>
                {named(kinds, kind)} · {named(stages, stage)} · {shortBureauName(bureau)} · {receivedAt.slice(0, 10)}
              </span>
              <b>
                {respondentName} {item}
              </b>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

export function LookUp({ role, place }: { readonly role: string; readonly place: Place }) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [asked, setAsked] = useState({ by: 'phone' as By, value: '', item: '' })
  const search = useMutation({
    mutationFn: ({ by, value, item }: typeof asked) =>
      request<WorklistAnswer>('/api/worklist/search', {
        method: 'POST',
        body: JSON.stringify({ [by]: value, ...(by === 'respondent' && item !== '' ? { item } : {}) }),
      }),
  })
  if (!lookers.has(role)) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    search.mutate({ ...asked, value: asked.value.trim(), item: asked.item.trim() })
  }
  const open = (number: string) => {
    dialog.current?.close()
    const { find: _find, ...list } = place
    goTo({ ...list, caseNumber: number })
  }
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{texts.open}</Button>
      <dialog ref={dialog} className="look-up" aria-labelledby={`${id}-title`}>
        <form onSubmit={submit}>
          <h2 id={`${id}-title`}>{texts.title}</h2>
          <fieldset>
            {ways.map((by) => (
              <label key={by}>
                <input
                  type="radio"
                  name={`${id}-by`}
                  checked={asked.by === by}
                  onChange={() => setAsked({ ...asked, by })}
                />
                {texts.by[by]}
              </label>
            ))}
          </fieldset>
          <Input
            required
            maxLength={200}
            aria-label={texts.by[asked.by]}
            autoComplete="off"
            value={asked.value}
            onChange={(event) => setAsked({ ...asked, value: event.target.value })}
          />
          {asked.by === 'respondent' && (
            <Input
              maxLength={100}
              aria-label={texts.item}
              placeholder={texts.item}
              value={asked.item}
              onChange={(event) => setAsked({ ...asked, item: event.target.value })}
            />
          )}
          <p>
            <small>{texts.note}</small>
          </p>
          <div className="look-up-buttons">
            <Button type="primary" htmlType="submit" loading={search.isPending}>
              {texts.find}
            </Button>
            <Button onClick={() => dialog.current?.close()}>{texts.close}</Button>
          </div>
        </form>
        <div role="status">
          {search.error && <p className="fault">{search.error.message}</p>}
          {search.data && !search.isPending && <Found answer={search.data} open={open} />}
        </div>
      </dialog>
    </>
  )
}
