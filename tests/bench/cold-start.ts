// From process start to the first answer: submit-case against a handler with middy, zod, the client and one put.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { functionsFolder, splitOptions, startBytes } from '../../infra/build-functions.ts'
import { complaintBody } from '../component/case-bodies.ts'
import { startEngines } from '../engines.ts'
import { figure, median, ratio } from './figures.ts'

const runs = 21

const baseline = `
import middy from '@middy/core'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
const client = new DynamoDBClient({})
const schema = z.object({ complainant: z.object({ name: z.string() }), facts: z.string().min(10) })
export const handler = middy().handler(async (event) => {
  const body = schema.parse(JSON.parse(event.body))
  await client.send(new PutItemCommand({ TableName: process.env.CASES_TABLE, Item: {
    pk: { S: 'BENCH#' + event.headers['idempotency-key'] }, sk: { S: 'BENCH' }, facts: { S: body.facts } },
    ConditionExpression: 'attribute_not_exists(pk)' }))
  return { statusCode: 201 }
})`

const runner = `
const [module, event] = process.argv.slice(-2)
const { handler } = await import(module)
const answer = await handler(JSON.parse(event), { awsRequestId: '1' })
if (answer.statusCode !== 201) throw new Error(answer.body)
console.log(performance.now())
process.exit(0)`

/** Bundled as submit-case is, so that the ratio compares work and not bundling. */
async function bundleBaseline(folder: string): Promise<string> {
  const resolveDir = fileURLToPath(new URL('../..', import.meta.url))
  await build({ ...splitOptions, stdin: { contents: baseline, resolveDir }, outdir: folder })
  return join(folder, 'stdin.mjs')
}

function event(): string {
  return JSON.stringify({
    routeKey: 'POST /api/complaints',
    rawPath: '/api/complaints',
    rawQueryString: '',
    headers: { 'idempotency-key': randomUUID() },
    requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1' } },
    body: JSON.stringify(complaintBody()),
    isBase64Encoded: false,
  })
}

type Start = { readonly runner: string; readonly module: string; readonly environment: Record<string, string> }

function start({ runner: script, module, environment }: Start): number {
  const child = spawnSync(process.execPath, [script, module, event()], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(child.stderr)
  return Number(child.stdout.trim().split('\n').at(-1))
}

/** The third benchmark. */
export async function benchColdStart(): Promise<void> {
  const engines = await startEngines()
  const folder = mkdtempSync(join(tmpdir(), 'anqi-bench-'))
  try {
    const script = join(folder, 'runner.mjs')
    writeFileSync(script, runner)
    const { environment } = await engines.createStage()
    const modules = {
      baseline: await bundleBaseline(folder),
      submitCase: join(process.cwd(), functionsFolder, 'submit-case/index.mjs'),
    }
    const times = { baseline: [] as number[], submitCase: [] as number[] }
    for (let run = -2; run < runs; run++) {
      for (const name of ['baseline', 'submitCase'] as const) {
        const time = start({ runner: script, module: modules[name], environment })
        if (run >= 0) times[name].push(time)
      }
    }
    figure('what submit-case loads to start', startBytes('submit-case') / 1024, 'KB')
    figure('first answer of the bare handler, median of 21', median(times.baseline), 'ms')
    figure('first answer of submit-case, median of 21', median(times.submitCase), 'ms')
    ratio('cold start, submit-case ÷ bare handler', median(times.submitCase) / median(times.baseline), { atMost: 1.5 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await engines.stop()
  }
}
