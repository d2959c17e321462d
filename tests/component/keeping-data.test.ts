// Backup and restore of a running Anqi, and the move of a bureau from one running Anqi into another.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweepPending } from '../../functions/sweep-pending/sweep-pending.ts'
import { restoreBackup } from '../../infra/commands/backup/restoring.ts'
import { takeBackup } from '../../infra/commands/backup/taking.ts'
import { readBundle } from '../../infra/commands/bureau-move/bundle.ts'
import { type DemoLine, inventedCases, periodOf } from '../../infra/commands/demo/invented-cases.ts'
import { loseMessages } from '../../infra/commands/drill/losing.ts'
import { readRunningState } from '../../infra/local/data-directory.ts'
import { dynamoDbCaseStore } from '../../shared/adapters/dynamodb-case-store.ts'
import { s3Evidence } from '../../shared/adapters/s3-evidence.ts'
import { owedWorkOf } from '../owed-work.ts'
import { type RunningAnqi, startAnqi } from '../running-anqi.ts'

const bureau = '510107'
const folder = mkdtempSync(join(tmpdir(), 'anqi-keeping-'))
const path = (name: string) => join(folder, name)
const running: RunningAnqi[] = []
let source: RunningAnqi

/** Closed for longer than complaints are kept. */
const oldCase: DemoLine = {
  externalNumber: 'old-1',
  kind: 'complaint',
  receivedAt: '2020-03-02T09:00:00+08:00',
  bureau: '510903',
  complainant: { name: '陈旧安', phone: '13800000001', address: '遂宁市船山区' },
  respondent: { name: '某某商行' },
  facts: '多年以前的一件事，早已办结',
  events: [
    { type: 'accepted', at: '2020-03-05T10:00:00+08:00' },
    { type: 'closed', at: '2020-03-20T10:00:00+08:00', outcome: 'agreement', recoveredFen: 100 },
  ],
}

const start = async (data?: string): Promise<RunningAnqi> => {
  const anqi = await startAnqi({ environment: { ANQI_RATE_LIMIT: 'off' }, ...(data === undefined ? {} : { data }) })
  running.push(anqi)
  return anqi
}

beforeAll(async () => {
  source = await start()
  const now = new Date().toISOString()
  const lines = inventedCases({ province: '51', seed: 3, cases: 50, ...periodOf(undefined, now), now })
  lines.push(oldCase)
  writeFileSync(path('cases.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
  expect(run('import', source.data, path('cases.jsonl')).said).toContain('rejected 0')
  await owedWorkOf(source.data).settled()
}, 240_000)

afterAll(async () => {
  await Promise.all(running.map((anqi) => anqi.stop()))
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const commandOf = (script: string, args: string[]) => [
  '--disable-warning=ExperimentalWarning',
  `infra/commands/${script}.ts`,
  ...args,
]

function run(script: string, data: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandOf(script, args), {
    env: { ...process.env, ANQI_DATA: data },
    encoding: 'utf8',
  })
  return { code: status, said: stdout + stderr }
}

const file = (anqi: RunningAnqi, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${anqi.origin}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: JSON.stringify({
      complainant: { name: '测试', phone: '13800000000', address: '成都市武侯区' },
      respondent: { name: '某某商行', county: bureau },
      facts: '买的电热水壶用了两天就不加热了，商家不管',
      requests: ['refund'],
    }),
  })

async function filedAt(anqi: RunningAnqi): Promise<{ number: string; accessCode: string }> {
  const response = await file(anqi)
  expect(response.status).toBe(201)
  return (await response.json()) as { number: string; accessCode: string } // the answer of the contract
}

const followed = async (anqi: RunningAnqi, { number, accessCode }: { number: string; accessCode: string }) =>
  (await fetch(`${anqi.origin}/api/cases/${number}`, { headers: { 'access-code': accessCode } })).status

/** Looks at the running Anqi as the province's supervisor. */
async function seen(path: string): Promise<string> {
  const token = await source.token('supervisor', '510000')
  const response = await fetch(source.origin + path, { headers: { authorization: `Bearer ${token}` } })
  return response.text()
}

async function search(what: Record<string, string>): Promise<string> {
  const token = await source.token('supervisor', '510000')
  const response = await fetch(`${source.origin}/api/worklist/search`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(what),
  })
  expect(response.status).toBe(200)
  return response.text()
}

/** The files that consumers added to cases of the running Anqi. */
function evidenceOf({ data }: RunningAnqi) {
  const { environment = {} } = readRunningState(data) ?? {}
  const s3 = new S3Client({
    endpoint: environment['AWS_ENDPOINT_URL_S3'] ?? '',
    region: environment['AWS_REGION'] ?? '',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  return { s3, evidence: s3Evidence(s3, environment['EVIDENCE_BUCKET'] ?? '') }
}

/** The run of the night, in a process of its own as any function. */
async function nightly(): Promise<void> {
  const { environment = {} } = readRunningState(source.data) ?? {}
  const entry = "import('./functions/forget-persons/forget-persons.lambda.ts').then(({ handler }) => handler())"
  const { status, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', entry], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}

async function publishRetention(retentionYears: Record<string, number>): Promise<void> {
  const token = await source.token('admin', '510000')
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${source.origin}/api/registers/policies${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    expect(response.ok, `${path} ${response.status}`).toBe(true)
    return (await response.json()) as { version: number; shown: string } // the answer of the contract
  }
  const document = { everywhere: { retentionYears }, bureaus: {} }
  const { version, shown } = await post('/preview', { document })
  await post('', { document, shown, reason: '档案保存期限' }, { 'if-match': `"${version}"` })
}

describe('kept data', { shuffle: false }, () => {
  test('a canary goes the public way to its end, and is in no figure and on no list but its own', async () => {
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
    const figures = () => seen(`/api/statistics?period=${month}`).then((text) => JSON.parse(text).totals)
    const before = await figures()
    const { code, said } = run('canary', source.data)
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('filed, followed and closed') })
    const number = said.replace('Canary ', '').slice(0, 12)
    await owedWorkOf(source.data).settled()
    expect(await figures()).toEqual(before)
    for (const stage of ['all', 'closed'])
      expect(await seen(`/api/worklist?stage=${stage}&limit=200`)).not.toContain(number)
    expect(await seen('/api/worklist?stage=canary')).toContain(number)
    expect(JSON.parse(await seen('/api/health')).checks).toMatchObject({ canary: 'ok' })
    run('export-events', source.data, '--out', path('events.jsonl'))
    expect(readFileSync(path('events.jsonl'), 'utf8')).not.toContain(number)
    expect((await file(source, { 'anqi-canary': 'forged' })).status).toBe(403)
  }, 120_000)

  test('what a queue loses, the sweep brings: every acknowledged case reaches its bureau', async () => {
    const { client, table, settled } = owedWorkOf(source.data)
    const cases = dynamoDbCaseStore(client, table)
    const { environment = {} } = readRunningState(source.data) ?? {}
    const sqs = new SQSClient({
      endpoint: environment['AWS_ENDPOINT_URL_SQS'] ?? '',
      region: environment['AWS_REGION'] ?? '',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    })
    const filed: { number: string; accessCode: string }[] = []
    const fileSome = async () => {
      for (let place = 0; place < 5; place++) filed.push(await filedAt(source))
    }
    const queueUrl = `${environment['QUEUE_URL_PREFIX']}510100`
    expect(await loseMessages({ sqs, queueUrl, file: fileSome, expected: 5 })).toBe(5)
    const stages = () => Promise.all(filed.map(async ({ number }) => (await cases.get(number))?.stage))
    expect(await stages()).toEqual(Array(5).fill('routing'))
    // As the sweep will find them once the stream's five minutes are over.
    await sweepPending(new Date(Date.now() + 360_000).toISOString(), { cases })
    await settled()
    expect(await stages()).toEqual(Array(5).fill('initial-review'))
    expect(run('reconcile', source.data).said).toContain('0 not yet counted, 0 differences, 0 unbalanced bureaus')
    client.destroy()
    sqs.destroy()
  }, 120_000)

  test('a backup taken while cases come in restores to everything acknowledged before it began, in balance', async () => {
    const before = await filedAt(source)
    const taking = takeBackup(source.data, path('backup'))
    let isOver = false
    void taking.then(() => {
      isOver = true
    })
    while (!isOver) await filedAt(source)
    await taking
    await restoreBackup(path('backup'), path('restored'), { replace: false })
    const restored = await start(path('restored'))
    // What no message is left for is still owed: the sweep drives it after five minutes, as in any other crash.
    expect(await followed(restored, before)).toBe(200)
    expect(run('reconcile', restored.data).said).toContain('0 differences, 0 unbalanced bureaus')
    expect(run('verify-history', restored.data).said).toContain(' 0 broken')

    const again = (replace: boolean) => restoreBackup(path('backup'), restored.data, { replace })
    await expect(again(true)).rejects.toThrow('Anqi is running on')
    await restored.stop()
    await expect(again(false)).rejects.toThrow('holds data: add --replace')
    expect((await again(true)).kept).toContain('before-restore-')
  }, 240_000)

  test('a damaged backup and one of a newer version are refused and nothing is written', async () => {
    const [damaged, newer] = [path('damaged'), path('newer')]
    for (const copy of [damaged, newer]) cpSync(path('backup'), copy, { recursive: true })
    writeFileSync(join(damaged, 'checkpoints.json'), '{}')
    const manifest = JSON.parse(readFileSync(join(newer, 'manifest.json'), 'utf8'))
    writeFileSync(join(newer, 'manifest.json'), JSON.stringify({ ...manifest, version: '99.0.0' }))
    for (const [backup, told] of [
      [damaged, 'The backup is damaged: checkpoints.json'],
      [newer, 'made by Anqi 99.0.0'],
      [folder, 'is not a whole backup'],
    ] as const) {
      await expect(restoreBackup(backup, path('nowhere'), { replace: false })).rejects.toThrow(told)
    }
    expect(existsSync(path('nowhere'))).toBe(false)
    await expect(takeBackup(source.data, path('backup'))).rejects.toThrow('is not empty')
  })

  test('a bureau moves between two running instances: numbers and codes kept, chains verified, balances equal', async () => {
    const mine = await filedAt(source)
    await owedWorkOf(source.data).settled()
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const added = await fetch(`${source.origin}/api/cases/${mine.number}/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'image/png', 'access-code': mine.accessCode },
      body: picture,
    })
    expect(added.status).toBe(201)
    await owedWorkOf(source.data).settled()
    const exported = run('export-bureau', source.data, '--bureau', bureau, '--out', path('bureau'))
    expect(exported.code, exported.said).toBe(0)
    const target = await start()
    const imported = run('import-bureau', target.data, path('bureau'))
    expect(imported).toEqual({ code: 0, said: expect.stringContaining('balance and counters are equal on both sides') })
    expect(run('import-bureau', target.data, path('bureau')).said).toContain('0 cases brought')
    expect(await followed(target, mine)).toBe(200)
    expect(await followed(target, { ...mine, accessCode: 'WRONGCODE0' })).toBe(404)
    expect(run('verify-history', target.data).said).toContain(' 0 broken')
    expect(run('reconcile', target.data).said).toContain('0 not yet counted, 0 differences, 0 unbalanced bureaus')
    const headers = { authorization: `Bearer ${await target.token('handler', bureau)}` }
    const detail = await (await fetch(`${target.origin}/api/worklist/${mine.number}`, { headers })).text()
    expect(detail).toContain('电热水壶用了两天')
    const id = /"id":"([0-9a-f-]{36})","mediaType":"image\/png"/.exec(detail)?.[1]
    const file = await fetch(`${target.origin}/api/worklist/${mine.number}/evidence/${id}`, { headers })
    expect(Buffer.from(await file.arrayBuffer())).toEqual(picture)
  }, 240_000)

  test('an export that was changed, cut off, or is without its key is refused and nothing is written', async () => {
    const lines = readFileSync(path('bureau'), 'utf8').trimEnd().split('\n')
    const write = (name: string, changed: readonly string[]) => {
      writeFileSync(path(name), `${changed.join('\n')}\n`)
      copyFileSync(path('bureau.key'), path(`${name}.key`))
    }
    write('swapped', [...lines.slice(0, 1), lines[2] ?? '', lines[1] ?? '', ...lines.slice(3)])
    write('cut', lines.slice(0, -1))
    write('newer-export', [(lines[0] ?? '').replace('"format":1', '"format":9'), ...lines.slice(1)])
    copyFileSync(path('bureau'), path('keyless'))
    for (const [name, told] of [
      ['swapped', 'Line 2 of'],
      ['cut', 'it is cut off'],
      ['newer-export', 'written by a newer Anqi'],
      ['keyless', 'The key is missing'],
    ] as const) {
      expect(() => readBundle(path(name))).toThrow(told)
    }
    const back = run('import-bureau', source.data, path('bureau'))
    expect(back).toEqual({ code: 1, said: expect.stringContaining('is another case here. Nothing was changed') })
  }, 60_000)

  test('a case past its time loses its persons and keeps its history and its place in the figures', async () => {
    const due = run('retention', source.data).said
    expect(due).toContain('1 cases are due')
    const number = due.slice(0, 12)
    expect(await search({ phone: '13800000001' })).toContain(number)
    const { evidence, s3 } = evidenceOf(source)
    const photo = { number, id: 'photo', mediaType: 'image/png' }
    const another = { ...photo, number: '000000000000' }
    for (const file of [photo, another]) await evidence.put(file, Buffer.from('photo'))
    await nightly()
    expect(run('person-data', source.data, number).said).toContain('陈旧安')
    expect(await evidence.get(photo)).toBeDefined()
    await publishRetention({ complaint: 4, 'violation-report': 4, consultation: 2 })
    await nightly()
    expect(run('retention', source.data).said).toContain('0 cases are due')
    const left = run('person-data', source.data, number).said
    expect([left.includes('陈旧安'), left.includes('13800000001')]).toEqual([false, false])
    expect([await evidence.get(photo), await evidence.get(another)]).toEqual([undefined, expect.anything()])
    s3.destroy()
    const found = await search({ phone: '13800000001' })
    expect(found).not.toContain(number)
    expect(run('verify-history', source.data, number).said).toContain(' 0 broken')
    await owedWorkOf(source.data).settled()
    expect(run('reconcile', source.data).said).toContain('0 not yet counted, 0 differences, 0 unbalanced bureaus')
  }, 240_000)
})
