// `npm run shop-codes -- --bureau 510107 --shops FILE --url https://… --out sheet.html`: signs a code for each shop of a
// file (a line: number, comma, name) and writes a page to print. Asks the API as an administrator.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { shopCodesAnswerSchema } from '../../shared/schemas/shop-codes.ts'
import { shopsIn } from '../../shared/schemas/shop-lines.ts'
import { renderShopSheet } from '../../web/shop-codes/render.ts'
import { command, reachApi } from './running-anqi.ts'

/** The API signs so many at once. */
const atOnce = 200

const { values } = parseArgs({
  options: {
    bureau: { type: 'string' },
    shops: { type: 'string' },
    url: { type: 'string' },
    out: { type: 'string', default: 'shop-codes.html' },
  },
})

const problemSchema = z.object({
  title: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

type Api = Awaited<ReturnType<typeof reachApi>>

async function signed(bureau: string, shops: readonly object[], { address, token }: Api) {
  const response = await fetch(`${address}/api/shop-codes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ bureau, shops }),
  })
  const body: unknown = await response.json()
  if (response.ok) return shopCodesAnswerSchema.parse(body)
  const { title, detail, errors = [] } = problemSchema.parse(body)
  throw new Error([detail ?? title, ...errors.map(({ path, message }) => `${path}: ${message}`)].join('\n'))
}

await command(async () => {
  const { bureau, shops: file, url, out } = values
  if (bureau === undefined || file === undefined) throw new Error('Name them: --bureau 510107 --shops FILE')
  const { shops, wrong } = shopsIn(readFileSync(file, 'utf8'))
  if (wrong.length > 0) throw new Error(`${file}: no shop in line ${wrong.join(', ')} (number, comma, name)`)
  if (shops.length === 0) throw new Error(`${file} names no shop`)
  const api = await reachApi('admin', bureau)
  const answers = []
  for (let from = 0; from < shops.length; from += atOnce) {
    answers.push(await signed(bureau, shops.slice(from, from + atOnce), api))
  }
  const [first] = answers
  if (first === undefined) throw new Error(`${file} names no shop`)
  writeFileSync(out, renderShopSheet({ ...first, codes: answers.flatMap(({ codes }) => codes) }, url ?? api.address))
  process.stdout.write(`${shops.length} codes of ${first.bureau.name} in ${out}: open it in a browser and print it\n`)
  return 0
})
