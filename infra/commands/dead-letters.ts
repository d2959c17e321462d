// `npm run dead-letters -- list|groups|show|replay|discard`: what could not be handled, why, and what to do with it.
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { sqsClient } from '../../shared/adapters/sqs-queues.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { type Cause, causes } from './dead-letters/causes.ts'
import { discard, mostLetters, queueNameOf, queuesOf, release } from './dead-letters/moving.ts'
import { isPicked, type Known, knownLetters, mostReplays, type Picked, replay } from './dead-letters/replaying.ts'
import { command, reachTables } from './running-anqi.ts'

const usage = `Usage: npm run dead-letters -- [list]                    every dead letter, one a line
       npm run dead-letters -- groups                   how many of which cause, and what to do
       npm run dead-letters -- show ID                  body, age and replays of one
       npm run dead-letters -- replay [--cause CAUSE] [--id ID] [--max N]
       npm run dead-letters -- discard --cause CAUSE|--id ID --keep FILE
  --queue NAME   one queue alone (anqi-local-510100)
  CAUSE          ${Object.keys(causes).join(', ')}`

const say = (text: string) => void process.stdout.write(`${text}\n`)

function read() {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { queue: text, cause: text, id: text, max: text, keep: text },
  })
  const [what = 'list', shown] = positionals
  const { queue, cause, keep } = values
  if (cause !== undefined && !(cause in causes)) throw new Error(`There is no cause ${cause}\n${usage}`)
  const max = values.max === undefined ? undefined : Number(values.max)
  if (max !== undefined && !(Number.isInteger(max) && max > 0)) throw new Error(`--max is a whole number\n${usage}`)
  const picked: Picked = { cause: cause as Cause | undefined, id: values.id ?? shown, max } // checked to be one
  return { what, queue, keep, picked }
}

const line = ({ letter, cause }: Known) =>
  `${letter.id}  ${letter.queue}  ${letter.sentAt}  ${cause}  put back ${letter.replays.length} times`

function printGroups(known: readonly Known[]): void {
  for (const [cause, some] of Map.groupBy(known, (each) => each.cause))
    say(`${some.length}  ${cause}: ${causes[cause]}`)
  if (known.length === 0) say('There are no dead letters')
}

function show(known: readonly Known[]): void {
  const [found] = known
  if (found === undefined) throw new Error('There is no such dead letter')
  say(line(found))
  say(`  ${causes[found.cause]}`)
  for (const { at, by } of found.letter.replays) say(`  put back ${at} by ${by}`)
  say(found.letter.body)
}

async function look(sqs: SQSClient, known: readonly Known[], order: ReturnType<typeof read>): Promise<void> {
  const chosen = known.filter((each) => isPicked(each, order.picked))
  try {
    if (order.what === 'groups') printGroups(chosen)
    else if (order.what === 'show') show(chosen)
    else for (const each of chosen) say(line(each))
    if (known.length >= mostLetters) say(`… and more: only ${mostLetters} of a queue are looked at in one go`)
  } finally {
    await release(
      sqs,
      known.map(({ letter }) => letter),
    )
  }
}

async function putBack(sqs: SQSClient, known: readonly Known[], { picked }: ReturnType<typeof read>): Promise<number> {
  const operator = { at: new Date().toISOString(), by: userInfo().username }
  const { replayed, hopeless, worn } = await replay(sqs, known, { picked, operator })
  say(`put back ${replayed}`)
  if (hopeless > 0) say(`left ${hopeless} that a replay cannot help: npm run dead-letters -- groups says why`)
  if (worn > 0) say(`left ${worn} that were put back ${mostReplays} times already: mend the cause, then discard them`)
  return hopeless + worn === 0 ? 0 : 1
}

async function throwAway(sqs: SQSClient, known: readonly Known[], order: ReturnType<typeof read>): Promise<number> {
  const { picked, keep } = order
  if (keep === undefined || (picked.cause === undefined && picked.id === undefined)) throw new Error(usage)
  const chosen = known.filter((each) => isPicked(each, picked))
  for (const { letter } of chosen) await discard(sqs, letter, keep)
  await release(
    sqs,
    known.filter((each) => !chosen.includes(each)).map(({ letter }) => letter),
  )
  say(`discarded ${chosen.length}; their bodies are in ${keep}`)
  return 0
}

await command(async () => {
  const order = read()
  if (!['list', 'groups', 'show', 'replay', 'discard'].includes(order.what)) throw new Error(usage)
  reachTables()
  const { settings, client, cases } = wire()
  const sqs = sqsClient()
  const queues = order.queue === undefined ? await queuesOf(sqs, settings.stage) : [queueNameOf(order.queue)]
  const known = await knownLetters(sqs, queues, cases)
  const acts = { replay: putBack, discard: throwAway }
  const act = acts[order.what as keyof typeof acts] // absent for what only looks
  const code = act === undefined ? await look(sqs, known, order) : await act(sqs, known, order)
  for (const each of [sqs, client]) each.destroy()
  return code ?? 0
})
