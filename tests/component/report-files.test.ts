// A county's year through a running Anqi that is killed while it imports: balances, printed files, a recount from the log.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRunningState } from '../../infra/local/data-directory.ts'
import { statisticsSchema } from '../../shared/schemas/statistics.ts'
import { pengxi, pengxiFigures } from '../datasets/described-reports.ts'
import { linesOf } from '../datasets/printed-report.ts'
import { owedWorkOf } from '../owed-work.ts'
import { type RunningAnqi, startAnqi } from '../running-anqi.ts'

const folder = mkdtempSync(join(tmpdir(), 'anqi-files-'))
const data = join(folder, 'data')
const lines = [...linesOf(pengxi)]
let anqi: RunningAnqi

const commandOf = (script: string, args: readonly string[]) =>
  [process.execPath, ['--disable-warning=ExperimentalWarning', `infra/commands/${script}.ts`, ...args]] as const
const environment = { ...process.env, ANQI_DATA: data }
const run = (script: string, ...args: string[]) => {
  const [node, all] = commandOf(script, args)
  return spawnSync(node, all, { env: environment, encoding: 'utf8' })
}
const start = () => startAnqi({ data, environment: { ANQI_RATE_LIMIT: 'off' } })

beforeAll(async () => {
  const file = join(folder, 'lines.jsonl')
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  anqi = await start()
  const [node, all] = commandOf('import', [file])
  const importing = spawn(node, all, { env: environment, stdio: 'ignore' })
  const ended = new Promise((resolve) => importing.once('close', resolve))
  await untilSome()
  process.kill(anqi.pid, 'SIGKILL')
  await Promise.all([anqi.ended, ended])
  anqi = await start()
  expect(run('import', file).stdout).toMatch(/rejected 0/)
  await owedWorkOf(data).settled()
}, 180_000)

afterAll(async () => {
  await anqi?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Until at least one case of the import is stored. */
async function untilSome(): Promise<void> {
  const authorization = `Bearer ${await anqi.token('analyst', '510921')}`
  for (;;) {
    const answer = await fetch(`${anqi.origin}/api/worklist?bureau=510921&stage=all&limit=1`, {
      headers: { authorization },
    })
    if ((await answer.text()).includes('"number"')) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A paper of one of the cases, by default its registration, as asked for in this role. */
async function paper(role: string, bureau: string, form?: string): Promise<Response> {
  const authorization = `Bearer ${await anqi.token('analyst', '510921')}`
  const list = await fetch(`${anqi.origin}/api/worklist?bureau=510921&stage=all&limit=1`, {
    headers: { authorization },
  })
  const { items } = (await list.json()) as { items: { number: string; kind: string }[] } // the worklist's own test checks its shape
  const registration = items[0]?.kind === 'complaint' ? '1' : '2'
  return fetch(`${anqi.origin}/api/worklist/${items[0]?.number}/papers/${form ?? registration}`, {
    headers: { authorization: `Bearer ${await anqi.token(role, bureau)}` },
  })
}

test('prints the registration of a case for its handler as PDF, and for nobody else', async () => {
  const printed = await paper('handler', '510921')
  expect(printed.headers.get('content-type')).toBe('application/pdf')
  expect(Buffer.from(await printed.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
  expect((await paper('analyst', '510921')).status).toBe(404)
  expect((await paper('handler', '510703')).status).toBe(404)
  expect((await paper('handler', '510921', 'six')).status).toBe(404)
})

async function report(format: string): Promise<Response> {
  const authorization = `Bearer ${await anqi.token('analyst', '510921')}`
  const query = new URLSearchParams({ period: '2024', bureau: '510921', format })
  return fetch(`${anqi.origin}/api/statistics?${query}`, { headers: { authorization } })
}
const bytesOf = async (format: string) => Buffer.from(await (await report(format)).arrayBuffer())

test('a kill -9 during an import leaves nothing uncounted, no difference and no unbalanced bureau', () => {
  const said = run('reconcile').stdout.trim()
  expect(said).toBe(`${lines.length} cases, 0 not yet counted, 0 differences, 0 unbalanced bureaus`)
})

test('a report is printed as PDF with its font inside, as a Word document, and as a page under a policy', async () => {
  const pdf = await bytesOf('pdf')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.includes('/FontFile2')).toBe(true)
  expect((await bytesOf('docx')).subarray(0, 2).toString()).toBe('PK')
  const page = await report('html')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toContain('一、总体情况')
})

test('a workbook holds numbers as numbers under frozen Chinese heads, one table a sheet', async () => {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await bytesOf('xlsx')) as never) // the library's own Buffer type is of an older Node
  const sheet = book.worksheets.find(({ name }) => name.endsWith('按期情况'))
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
  const row = sheet?.getRows(3, 20)?.find((each) => each.getCell(1).value === '按期办结率')
  const { onTime, due, percent } = pengxiFigures.printed
  expect([3, 4, 5].map((column) => row?.getCell(column).value)).toEqual([onTime, due, Number(percent)])
})

test('a published year counted again from the exported log differs in no figure', async () => {
  const [log, published] = [join(folder, 'log.jsonl'), join(folder, 'published.json')]
  const statistics = statisticsSchema.parse(await (await report('json')).json())
  writeFileSync(published, JSON.stringify(statistics))
  expect(run('export-events', '--out', log).stdout).toContain(`${lines.length} cases`)
  expect(readFileSync(log, 'utf8')).not.toContain('百货商店')
  const asked = ['--events', log, '--period', '2024', '--bureau', '510921']
  const again = run('recompute', ...asked, '--against', published)
  expect(again.stdout.trim()).toBe('2024 510921: 0 figures differ')
  expect(run('recompute', '--events', log, '--period', '2024-13').status).toBe(1)
})

test('health asks for attention while a message lies in a dead-letter queue, and the installation goes on working', async () => {
  const environment = readRunningState(data)?.environment ?? {}
  const sqs = new SQSClient({
    region: environment['AWS_REGION'] ?? '',
    endpoint: environment['AWS_ENDPOINT_URL_SQS'] ?? '',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  await sqs.send(new SendMessageCommand({ QueueUrl: `${environment['NOTIFY_QUEUE_URL']}-dlq`, MessageBody: '{}' }))
  sqs.destroy()
  const answer = await fetch(`${anqi.origin}/api/health`)
  expect(answer.status).toBe(200)
  const checks = { cases: 'ok', counters: 'ok', keys: 'ok', queues: 'ok', deadLetters: 'waiting' }
  expect(await answer.json()).toMatchObject({ status: 'attention', checks })
})
