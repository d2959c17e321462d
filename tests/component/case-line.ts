// A whole line for component tests: the real entries on the real engines, with the test as stream, queue and gateway.
import { randomUUID } from 'node:crypto'
import { GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, vi } from 'vitest'
import { queueTopology } from '../../shared/domain/topology.ts'
import type { CaseView } from '../../shared/schemas/case-view.ts'
import type { SubmitAnswer } from '../../shared/schemas/submit-answer.ts'
import { startEngines, type TestEngines, type TestStage } from '../engines.ts'

export type Answer<Body = Record<string, unknown>> = {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Body
}

export type Call = {
  readonly body?: unknown
  /** A body that is no text. */
  readonly bytes?: Uint8Array
  readonly headers?: Record<string, string>
  readonly parameters?: Record<string, string>
  readonly query?: Record<string, string>
  /** Where the call comes from; by default each call comes from somewhere else. */
  readonly address?: string
  readonly staff?: { readonly role: string; readonly bureau: string; readonly unit?: string; readonly id?: string }
}

type Handler = (event: unknown, context: unknown) => Promise<unknown>

export type CaseLine = Awaited<ReturnType<typeof openLine>>

const entries = {
  'POST /api/complaints': () => import('../../functions/submit-case/submit-case.lambda.ts'),
  'POST /api/violation-reports': () => import('../../functions/submit-case/submit-case.lambda.ts'),
  'POST /api/consultations': () => import('../../functions/submit-case/submit-case.lambda.ts'),
  'GET /api/cases/{number}': () => import('../../functions/follow-case/follow-case.lambda.ts'),
  'POST /api/cases/{number}/actions': () => import('../../functions/follow-case/act-on-own-case.lambda.ts'),
  'POST /api/cases/{number}/evidence': () => import('../../functions/follow-case/act-on-own-case.lambda.ts'),
  'POST /track/act': () => import('../../functions/follow-case/act-on-own-case-form.lambda.ts'),
  'POST /api/sort': () => import('../../functions/sort-text/sort-text.lambda.ts'),
  'POST /api/locate': () => import('../../functions/locate-bureau/locate-bureau.lambda.ts'),
  'GET /api/worklist': () => import('../../functions/view-worklist/view-worklist.lambda.ts'),
  'POST /api/worklist/search': () => import('../../functions/view-worklist/view-worklist.lambda.ts'),
  'GET /api/worklist/{number}': () => import('../../functions/view-worklist/view-worklist.lambda.ts'),
  'GET /api/worklist/{number}/evidence/{id}': () => import('../../functions/view-worklist/view-worklist.lambda.ts'),
  'GET /api/worklist/{number}/papers/{form}': () => import('../../functions/print-paper/print-paper.lambda.ts'),
  'POST /api/worklist/{number}/actions': () => import('../../functions/act-on-case/act-on-case.lambda.ts'),
  'GET /api/outbox': () => import('../../functions/view-outbox/view-outbox.lambda.ts'),
  'GET /api/audit': () => import('../../functions/view-audit/view-audit.lambda.ts'),
  'GET /api/registers': () => import('../../functions/manage-registers/manage-registers.lambda.ts'),
  'GET /api/registers/{register}': () => import('../../functions/manage-registers/manage-registers.lambda.ts'),
  'POST /api/registers/{register}': () => import('../../functions/manage-registers/manage-registers.lambda.ts'),
  'POST /api/registers/{register}/preview': () => import('../../functions/manage-registers/manage-registers.lambda.ts'),
  'GET /api/sorter': () => import('../../functions/oversee-sorter/oversee-sorter.lambda.ts'),
  'POST /api/sorter': () => import('../../functions/oversee-sorter/oversee-sorter.lambda.ts'),
  'POST /api/shop-codes': () => import('../../functions/issue-shop-codes/issue-shop-codes.lambda.ts'),
  'POST /api/imports': () => import('../../functions/import-cases/import-cases.lambda.ts'),
  'GET /api/statistics': () => import('../../functions/view-statistics/view-statistics.lambda.ts'),
  'GET /api/statistics/cases': () => import('../../functions/inspect-figures/inspect-figures.lambda.ts'),
  'GET /api/statistics/budget': () => import('../../functions/inspect-figures/inspect-figures.lambda.ts'),
  'GET /api/statistics/changes': () => import('../../functions/inspect-figures/inspect-figures.lambda.ts'),
  route: () => import('../../functions/route-case/route-case.lambda.ts'),
  tally: () => import('../../functions/tally-case/tally-case.lambda.ts'),
  receive: () => import('../../functions/receive-case/receive-case.lambda.ts'),
  notify: () => import('../../functions/notify/notify.lambda.ts'),
  watch: () => import('../../functions/watch-clocks/watch-clocks.lambda.ts'),
  adopt: () => import('../../functions/adopt-law/adopt-law.lambda.ts'),
  negotiations: () => import('../../functions/end-negotiations/end-negotiations.lambda.ts'),
  sweep: () => import('../../functions/sweep-pending/sweep-pending.lambda.ts'),
  retrain: () => import('../../functions/retrain-sorter/retrain-sorter.lambda.ts'),
  reconcile: () => import('../../functions/reconcile/reconcile.lambda.ts'),
} as const
export type Entry = keyof typeof entries

/** Engines for the whole file and a stage for it; `line()` is there once the tests run. */
export function openCaseLine(): () => CaseLine {
  let engines: TestEngines | undefined
  let line: CaseLine | undefined
  beforeAll(async () => {
    engines = await startEngines()
    line = await openLine(engines)
  })
  afterAll(async () => {
    await engines?.stop()
  })
  return () => {
    if (line === undefined) throw new Error('The line is opened before all tests')
    return line
  }
}

async function openLine(engines: TestEngines) {
  const stage = await engines.createStage()
  for (const { suffix } of queueTopology('51')) await stage.createQueue(suffix)
  Object.assign(process.env, stage.environment)
  vi.resetModules()
  const invoke = async (entry: Entry, event: unknown): Promise<unknown> => {
    const { handler } = (await entries[entry]()) as { handler: Handler }
    return handler(event, { awsRequestId: randomUUID() })
  }
  const call = async <Body = Record<string, unknown>>(route: Entry, request: Call = {}): Promise<Answer<Body>> =>
    answerOf(await invoke(route, httpEvent(route, request)))
  return { engines, stage, invoke, call, ...pumps(engines, stage, invoke), ...shortcuts(call) }
}

function httpEvent(
  route: string,
  { body, bytes, headers = {}, parameters = {}, query = {}, staff, address = randomUUID() }: Call,
) {
  const [method = '', path = ''] = route.split(' ')
  const claims = staff && { sub: staff.id ?? `${staff.role}-${staff.bureau}`, name: staff.role, ...staff }
  return {
    version: '2.0',
    routeKey: route,
    rawPath: Object.entries(parameters).reduce((text, [name, value]) => text.replace(`{${name}}`, value), path),
    rawQueryString: new URLSearchParams(query).toString(),
    headers,
    pathParameters: parameters,
    requestContext: { http: { method, sourceIp: address }, ...(claims && { authorizer: { jwt: { claims } } }) },
    body: bytes ? Buffer.from(bytes).toString('base64') : typeof body === 'string' ? body : JSON.stringify(body),
    isBase64Encoded: bytes !== undefined,
  }
}

function answerOf<Body>(result: unknown): Answer<Body> {
  const { statusCode, headers, body } = result as { statusCode: number; headers: Record<string, string>; body: string }
  const isJson = /json/.test(headers['content-type'] ?? '')
  return { status: statusCode, headers, body: isJson ? JSON.parse(body) : body }
}

/** What AWS does between the functions, in the order and as often as the test wants. */
function pumps(engines: TestEngines, stage: TestStage, invoke: (entry: Entry, event: unknown) => Promise<unknown>) {
  const { dynamodb, sqs } = engines.clients
  const table = stage.environment['CASES_TABLE'] ?? ''

  /** The stream record of the present state of a case. */
  async function streamRecord(number: string) {
    const { Item } = await dynamodb.send(
      new GetItemCommand({
        TableName: table,
        Key: { pk: { S: `CASE#${number}` }, sk: { S: 'STATE' } },
        ConsistentRead: true,
      }),
    )
    return { eventName: 'MODIFY', dynamodb: { SequenceNumber: String(Date.now()), NewImage: Item } }
  }

  async function takeFrom(queueUrl: string) {
    const { Messages } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
    )
    for (const { ReceiptHandle } of Messages ?? []) {
      await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }))
    }
    return (Messages ?? []).map(({ MessageId, Body }) => ({ messageId: MessageId ?? '', body: Body ?? '' }))
  }

  /** Takes the messages that wait on the queue of a jurisdiction. */
  const messages = (suffix: string) => takeFrom(`${stage.environment['QUEUE_URL_PREFIX']}${suffix}`)
  const notices = () => takeFrom(stage.environment['NOTIFY_QUEUE_URL'] ?? '')

  /** Everything that AWS would do for these cases, once. */
  async function settle(...numbers: string[]): Promise<void> {
    for (const number of numbers) {
      await invoke('route', { Records: [await streamRecord(number)] })
      const { suffix } = queueOf((await streamRecord(number)).dynamodb.NewImage)
      const waiting = suffix === undefined ? [] : await messages(suffix)
      if (waiting.length > 0) await invoke('receive', { Records: waiting })
      await invoke('route', { Records: [await streamRecord(number)] })
      await invoke('tally', { Records: [await streamRecord(number)] })
    }
  }

  /** Every stored item of a table, as it lies there. */
  async function items(name: string) {
    const { Items } = await dynamodb.send(new ScanCommand({ TableName: stage.environment[name] ?? '' }))
    return Items ?? []
  }

  return { streamRecord, messages, notices, settle, items }
}

function queueOf(image: Record<string, { M?: Record<string, { S?: string }> }> | undefined): { suffix?: string } {
  const to = image?.['transit']?.M?.['to']?.S
  const queue = queueTopology('51').find(({ bureaus }) => to !== undefined && bureaus.includes(to))
  return queue === undefined ? {} : { suffix: queue.suffix }
}

/** The calls most tests begin with. */
function shortcuts(call: <Body>(route: Entry, request?: Call) => Promise<Answer<Body>>) {
  const submit = (kind: 'complaints' | 'violation-reports' | 'consultations', body: unknown, headers = {}) =>
    call<SubmitAnswer>(`POST /api/${kind}`, { body, headers: { 'idempotency-key': randomUUID(), ...headers } })
  const view = (number: string, staff: Call['staff']) =>
    call<CaseView>('GET /api/worklist/{number}', { parameters: { number }, ...(staff && { staff }) })
  const act = (
    number: string,
    version: number,
    { staff, ...body }: { staff: Call['staff'] } & Record<string, unknown>,
  ) =>
    call<CaseView & { detail: string }>('POST /api/worklist/{number}/actions', {
      parameters: { number },
      headers: { 'if-match': `"${version}"` },
      body,
      ...(staff && { staff }),
    })
  return { submit, view, act }
}
