// Submission over HTTP with the whole line running, against bare conditional puts of an item of the same size.
import { randomUUID } from 'node:crypto'
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { complaintBody } from '../component/case-bodies.ts'
import { type OwedWork, owedWorkOf } from '../owed-work.ts'
import { type RunningAnqi, startAnqi } from '../running-anqi.ts'
import { figure, median, ratio } from './figures.ts'

const alone = 200
const together = { clients: 16, requests: 1200 }

type Work = () => Promise<unknown>

async function latencies(work: Work, count: number): Promise<number[]> {
  const times: number[] = []
  for (let done = 0; done < count; done++) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  return times
}

/** Acknowledged a second, by so many clients side by side. */
async function throughput(work: Work, { clients, requests }: typeof together): Promise<number> {
  let left = requests
  const startedAt = performance.now()
  const client = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: clients }, client))
  return requests / ((performance.now() - startedAt) / 1000)
}

async function submit(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(complaintBody()),
  })
  const body = (await response.json()) as { number: string }
  if (response.status !== 201) throw new Error(`Submission answered ${response.status}`)
  return body.number
}

/** Puts items as a submission stores them, under other keys, so that no function takes them up. */
function barePut(client: DynamoDBClient, table: string, template: Awaited<ReturnType<typeof storedItem>>): Work {
  const { unroutedShard: _u, unroutedSince: _us, uncountedShard: _c, uncountedSince: _cs, ...item } = template
  return () =>
    client.send(
      new PutItemCommand({
        TableName: table,
        Item: { ...item, pk: { S: `BENCH#${randomUUID()}` }, sk: { S: 'BENCH' }, padding: { S: 'x'.repeat(120) } },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
}

async function storedItem(client: DynamoDBClient, table: string, number: string) {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: table, Key: { pk: { S: `CASE#${number}` }, sk: { S: 'STATE' } } }),
  )
  if (Item === undefined) throw new Error('The case is not stored')
  return Item
}

/** Cases a second from the backlog to worklist and counters, once nothing new comes. */
async function drain(owed: OwedWork, submitted: number): Promise<void> {
  const startedAt = performance.now()
  const backlog = await owed.count()
  await owed.settled()
  const seconds = (performance.now() - startedAt) / 1000
  figure('routings and countings owed when the last was acknowledged', backlog, `for ${submitted} cases`)
  figure('backlog drained to worklist and counters within', seconds, 's')
}

async function measure(anqi: RunningAnqi): Promise<void> {
  const owed = owedWorkOf(anqi.data)
  const { client, table } = owed
  for (let warm = 0; warm < 50; warm++) await submit(anqi.origin)
  const put = barePut(client, table, await storedItem(client, table, await submit(anqi.origin)))
  await latencies(put, 50)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const bareAlone = median(await latencies(put, alone))
  const submitAlone = median(await latencies(() => submit(anqi.origin), alone))
  const bareTogether = await throughput(put, together)
  const submitTogether = await throughput(() => submit(anqi.origin), together)
  figure('bare conditional put, one client, p50', bareAlone, 'ms')
  figure('submission over HTTP, one client, p50', submitAlone, 'ms')
  ratio('submission p50 ÷ bare put p50, one client', submitAlone / bareAlone, { atMost: 3 })
  figure('bare conditional puts, 16 clients', bareTogether, '/s')
  figure('submissions acknowledged, 16 clients', submitTogether, '/s')
  ratio('submissions ÷ bare puts, 16 clients', submitTogether / bareTogether, { atLeast: 0.15 })
  await drain(owed, alone + together.requests)
  client.destroy()
}

/** The first benchmark. */
export async function benchSubmission(): Promise<void> {
  const anqi = await startAnqi({ environment: { ANQI_RATE_LIMIT: 'off' } })
  try {
    await measure(anqi)
  } finally {
    await anqi.stop()
  }
}
