// Codes for the shops of a bureau: typed or pasted from a table, signed by the API, taken away as a page to print.
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { ShopCodesAnswer } from '../../shared/schemas/shop-codes.ts'
import { type Shop, shopsIn } from '../../shared/schemas/shop-lines.ts'
import { renderShopSheet } from '../shop-codes/render.ts'
import { language } from '../staff/language.ts'
import { request } from '../staff/request.ts'
import { bureauChoices } from './bureau-choices.ts'
import { NativeSelect } from './native-select.tsx'
import { Failure } from './registers/register-page.tsx'
import { shopCodeWords } from './shop-codes.strings.ts'

const words = shopCodeWords[language]

const ask = (wish: { readonly bureau: string; readonly shops: readonly Shop[] }) =>
  request<ShopCodesAnswer>('/api/shop-codes', { method: 'POST', body: JSON.stringify(wish) })

/** Lets the browser keep a text as a file. */
function keep(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

export function ShopCodesPage({ root }: { readonly root: string }) {
  const groups = bureauChoices(root)
  const [bureau, setBureau] = useState(root)
  const [text, setText] = useState('')
  const issue = useMutation({ mutationFn: ask })
  const { shops, wrong } = shopsIn(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    issue.mutate({ bureau, shops })
  }
  const { data } = issue
  return (
    <main id="main" className="registers shop-codes">
      <h1>{words.title}</h1>
      <p className="hint">{words.intro}</p>
      <form onSubmit={submit}>
        {groups.flatMap(({ choices }) => choices).length > 1 && (
          <p>
            <NativeSelect aria-label={words.bureau} value={bureau} groups={groups} change={setBureau} />
          </p>
        )}
        <label htmlFor="shops">{words.shops}</label>
        <Input.TextArea
          id="shops"
          rows={8}
          value={text}
          placeholder={words.example}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="hint" role="status">
          {wrong.length > 0 ? words.wrong(wrong.join(', ')) : words.count(shops.length)}
        </p>
        <Button
          type="primary"
          htmlType="submit"
          loading={issue.isPending}
          disabled={shops.length === 0 || wrong.length > 0}
        >
          {words.issue}
        </Button>
      </form>
      <Failure error={issue.error} />
      {data !== undefined && (
        <section aria-live="polite">
          <h2>{words.issued(data.codes.length, data.bureau.name)}</h2>
          <Button
            onClick={() =>
              keep(renderShopSheet(data, location.origin), `shop-codes-${data.bureau.code}-${data.issuedOn}.html`)
            }
          >
            {words.sheet}
          </Button>
          <ul>
            {data.codes.map(({ shop, name, code }) => (
              <li key={shop}>
                {shop} <a href={`/?shop=${code}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
