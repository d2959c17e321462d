// A poison message and a flood of cases for one county: how long cases of other counties take to their worklist, on
// other queues, on the same queue, and after the flooded bureau has changed to a queue of its own while cases travel.
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { readRunningState } from '../../infra/local/data-directory.ts'
import { type OwedWork, owedWorkOf } from '../owed-work.ts'
import { type RunningAnqi, startAnqi } from '../running-anqi.ts'
import { figure, percentile, ratio } from './figures.ts'
import { fileFor, publishOwnQueue } from './filing.ts'
import { type Received, receptions } from './receptions.ts'

const flooded = '510107'
const sameQueue = '510104'
const otherQueues = ['510703', '511302']
const clients = 16
/** At the pace of people: so many milliseconds between two cases of the counties that are watched. */
const pace = 350
const quietCases = 120
/** So long a process may go by the register it read before, and somewhat longer. */
const untilAdopted = 130_000

type Watched = { readonly same: string[]; readonly other: string[] }
type Line = { readonly origin: string; readonly owed: OwedWork; readonly sqs: SQSClient; readonly prefix: string }

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Files for the watched counties in turn until `isOver`. */
async function watch({ origin }: Line, isOver: (filed: number) => boolean): Promise<Watched> {
  const counties = [sameQueue, ...otherQueues]
  const watched: Watched = { same: [], other: [] }
  for (let filed = 0; !isOver(filed); filed++) {
    const county = counties[filed % counties.length] ?? sameQueue
    const number = await fileFor(origin, county)
    watched[county === sameQueue ? 'same' : 'other'].push(number)
    await pause(pace)
  }
  return watched
}

/** Files so many cases for the flooded county as fast as it goes; then waits until all is on its worklist. */
async function flood({ origin, owed }: Line, cases: number): Promise<string[]> {
  const numbers: string[] = []
  let left = cases
  const client = async () => {
    while (left-- > 0) numbers.push(await fileFor(origin, flooded))
  }
  await Promise.all(Array.from({ length: clients }, client))
  while ((await owed.count()) > clients) await pause(250)
  return numbers
}

async function underFlood(line: Line, cases: number) {
  let isOver = false
  let most = 0
  const flooding = flood(line, cases).finally(() => {
    isOver = true
  })
  const looking = (async () => {
    for (; !isOver; await pause(250)) most = Math.max(most, await waiting(line))
  })()
  const watched = await watch(line, () => isOver)
  await looking
  return { watched, numbers: await flooding, most }
}

async function waiting({ sqs, prefix }: Line): Promise<number> {
  const asked = { QueueUrl: prefix + flooded, AttributeNames: ['ApproximateNumberOfMessages' as const] }
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand(asked))
  return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0)
}

/** A message about a case that nobody has: it comes again and again until it is a dead letter. */
const poison = ({ sqs, prefix }: Line) =>
  sqs.send(
    new SendMessageCommand({
      QueueUrl: `${prefix}510100`,
      MessageBody: JSON.stringify({ number: '000000000000', version: 1, hop: 1, hash: 'poison' }),
      MessageGroupId: flooded,
    }),
  )

type Since = 'fromFiling' | 'fromRouting'
const p95 = (all: ReadonlyMap<string, Received>, numbers: readonly string[], since: Since = 'fromRouting'): number =>
  percentile(
    numbers.flatMap((number) => all.get(number)?.[since] ?? []),
    0.95,
  )

async function measure(anqi: RunningAnqi, cases: number): Promise<void> {
  const environment = readRunningState(anqi.data)?.environment ?? {}
  const sqs = new SQSClient({
    endpoint: environment['AWS_ENDPOINT_URL_SQS'] ?? '',
    region: environment['AWS_REGION'] ?? '',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const prefix = environment['QUEUE_URL_PREFIX'] ?? ''
  const line: Line = { origin: anqi.origin, owed: owedWorkOf(anqi.data), sqs, prefix }
  for (let warm = 0; warm < 30; warm++) await fileFor(anqi.origin, sameQueue)
  await line.owed.settled()

  const quiet = await watch(line, (filed) => filed >= quietCases)
  await poison(line)
  const shared = await underFlood(line, cases)
  const published = publishOwnQueue(anqi, flooded)
  // The change takes effect somewhere within this time, while cases of the flooded county go on coming.
  const until = Date.now() + untilAdopted
  const changing: string[] = []
  while (Date.now() < until) {
    changing.push(...(await Promise.all([1, 2, 3, 4].map(() => fileFor(anqi.origin, flooded)))))
    await pause(pace)
  }
  await published
  await line.owed.settled()
  const own = await underFlood(line, cases)
  await line.owed.settled()

  const watched = [quiet, shared.watched, own.watched].flatMap(({ same, other }) => [...same, ...other])
  const everyone = [...watched, ...shared.numbers, ...changing, ...own.numbers]
  const all = await receptions(line.owed, everyone)
  const [other, same] = [p95(all, quiet.other), p95(all, quiet.same)]
  figure('quiet: filed to worklist, p95', p95(all, quiet.other, 'fromFiling'), 'ms')
  figure('flood: filed to worklist, other queues, p95', p95(all, shared.watched.other, 'fromFiling'), 'ms')
  figure('quiet: routing to worklist, p95', other, 'ms')
  figure('flood: counties on other queues, p95', p95(all, shared.watched.other), `ms (${cases} cases, one poison)`)
  ratio('other queues, flood ÷ quiet', p95(all, shared.watched.other) / other, { atMost: 2 })
  figure('flood: a county on the same queue, p95', p95(all, shared.watched.same), 'ms')
  figure('own queue: the county on the queue it left, p95', p95(all, own.watched.same), 'ms')
  ratio('same queue after ownQueue, flood ÷ quiet', p95(all, own.watched.same) / same, { atMost: 2 })
  figure('most that waited in the own queue before the change', shared.most, 'messages')
  figure('most that waited in the own queue after it', own.most, 'messages')
  figure('cases filed', everyone.length, `(${changing.length} while the queue changed)`)
  ratio('lost', everyone.filter((number) => (all.get(number)?.times ?? 0) === 0).length, { atMost: 0 })
  ratio('received twice', everyone.filter((number) => (all.get(number)?.times ?? 0) > 1).length, { atMost: 0 })
  line.owed.client.destroy()
  sqs.destroy()
}

/** The bench of queues; so many cases are the flood. */
export async function benchFlood(cases: number): Promise<void> {
  const environment = { ANQI_RATE_LIMIT: 'off', ANQI_OWN_QUEUES: flooded }
  const anqi = await startAnqi({ environment })
  try {
    await measure(anqi, cases)
  } finally {
    await anqi.stop()
  }
}
