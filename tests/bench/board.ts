// A burst of readers of the public board: sixteen clients on kept connections, first strangers, then with the tag they have.
import { Agent, get } from 'node:http'
import { startAnqi } from '../running-anqi.ts'
import { figure, ratio } from './figures.ts'

const clients = 16
const seconds = 5
const aim = 2000

type Answer = { readonly status: number; readonly etag: string }

function read(origin: string, agent: Agent, known?: string): Promise<Answer> {
  const headers = { 'accept-encoding': 'br', ...(known === undefined ? {} : { 'if-none-match': known }) }
  return new Promise((resolve, reject) => {
    get(`${origin}/board`, { agent, headers }, (message) => {
      message.resume()
      message.on('end', () => resolve({ status: message.statusCode ?? 0, etag: message.headers.etag ?? '' }))
    }).on('error', reject)
  })
}

/** Answers a second; throws for any other status. */
async function burst(origin: string, agent: Agent, known?: string): Promise<number> {
  const [startedAt, end] = [performance.now(), performance.now() + seconds * 1000]
  let answered = 0
  const client = async () => {
    while (performance.now() < end) {
      const { status } = await read(origin, agent, known)
      if (status !== (known === undefined ? 200 : 304)) throw new Error(`The board answered ${status}`)
      answered++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return answered / ((performance.now() - startedAt) / 1000)
}

/** The fifth benchmark. */
export async function benchBoard(): Promise<void> {
  const anqi = await startAnqi()
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  try {
    await burst(anqi.origin, agent)
    const { etag } = await read(anqi.origin, agent)
    const whole = await burst(anqi.origin, agent)
    const unchanged = await burst(anqi.origin, agent, etag)
    figure(`board to ${clients} clients, whole`, whole, 'a second')
    figure(`board to ${clients} clients, not modified`, unchanged, 'a second')
    ratio(`board, whole ÷ ${aim} a second`, whole / aim, { atLeast: 1 })
  } finally {
    agent.destroy()
    await anqi.stop()
  }
}
