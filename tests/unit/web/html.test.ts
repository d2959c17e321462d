// Nothing typed ever becomes markup.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributes, html, trusted } from '../../../web/shell/html.ts'

test('text is escaped, markup is kept, nothing is left out as nothing', () => {
  const inner = html`<b>${'a<b>&"\''}</b>`
  expect(html`<p title="${'"'}">${inner}${undefined}${false}${[1, html`<i></i>`]}</p>`.markup).toBe(
    '<p title="&quot;"><b>a&lt;b&gt;&amp;&quot;&#39;</b>1<i></i></p>',
  )
})

test('attributes stand alone, with a value, or not at all', () => {
  expect(attributes({ required: true, checked: false, max: undefined, value: 'a"b' }).markup).toBe(
    ' required value="a&quot;b"',
  )
})

test('no text can open a tag or close an attribute', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"']/)
    }),
  )
})

test('trusted text is taken as it is', () => {
  expect(html`${trusted('<hr>')}`.markup).toBe('<hr>')
})
