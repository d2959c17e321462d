// Files invented cases one by one, at the pace of people, through the API that the public form has.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { bureausOfDemo, type DemoBureau, pickWeighted, storyOf } from './case-mix.ts'
import { personOf, shopOf, storyText } from './case-words.ts'
import { type Random, randomFrom } from './random.ts'
import { leads, questions } from './stories.data.ts'

type Pace = {
  readonly province: string
  readonly seed: number
  readonly count: number
  /** So many seconds between two cases, on the average. */
  readonly everySeconds: number
}

const answerSchema = z.object({ number: z.string(), bureau: z.object({ name: z.string() }) })
const retrySeconds = 30

/** A submission and the route it goes to. */
export function filing(random: Random, bureau: DemoBureau, now: string): { route: string; body: object } {
  const draw = random.next()
  const channel = random.pick(['internet', 'app', 'mini-program'])
  if (draw < 0.7) return { route: 'complaints', body: { ...complaint(random, bureau, now), channel } }
  if (draw < 0.9) {
    const lead = random.pick(leads)
    const name = shopOf(random, bureau, lead.trader)
    const reporter = random.next() < 0.5 ? { reporter: personOf(random, bureau) } : {}
    const report = { ...reporter, respondent: { name, county: bureau.code }, lead: `${name}${lead.text}，请查处。` }
    return { route: 'violation-reports', body: { ...report, channel } }
  }
  return { route: 'consultations', body: { question: random.pick(questions), county: bureau.code, channel } }
}

function complaint(random: Random, bureau: DemoBureau, now: string): object {
  const story = storyOf(Number(now.slice(5, 7)), random)
  const name = shopOf(random, bureau, story.trader)
  return {
    complainant: personOf(random, bureau),
    respondent: { name, county: bureau.code },
    item: story.item,
    facts: storyText(random, { story, shop: name, receivedAt: now }),
    amountFen: random.between(...story.yuan) * 100,
    requests: random.pick([['refund'], ['return', 'refund'], ['repair'], ['exchange'], ['refund', 'compensation']]),
    consents: { publish: random.next() < 0.6, entrustMediation: false },
  }
}

/** Files until `count` is reached; waits where the limiter says so, and goes on when nothing answers for a while. */
export async function fileLive(address: string, { province, seed, count, everySeconds }: Pace): Promise<void> {
  const random = randomFrom(seed)
  const bureaus = bureausOfDemo(province, 7)
  for (let filed = 0; filed < count; ) {
    const bureau = pickWeighted(random, bureaus, ({ weight }) => weight)
    const { route, body } = filing(random, bureau, new Date().toISOString())
    const response = await post(`${address}/api/${route}`, body)
    if (response?.ok) {
      const { number, bureau: at } = answerSchema.parse(await response.json())
      filed++
      process.stdout.write(`${new Date().toLocaleTimeString('zh-CN')}  ${number}  ${at.name}\n`)
      if (filed < count) await sleep(everySeconds * 1000 * (0.3 + 1.4 * random.next()))
    } else if (response === undefined || response.status === 429 || response.status >= 500) {
      process.stdout.write(`${response?.status ?? 'nothing answers'}, once more in ${retrySeconds} s\n`)
      await sleep(retrySeconds * 1000)
    } else throw new Error(`It was refused: ${await response.text()}`)
  }
}

const post = (address: string, body: object): Promise<Response | undefined> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  }).catch(() => undefined)
