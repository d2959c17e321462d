// `npm run lose-queue -- [--queue 510100] [--cases 10]`: files canaries, loses their messages, waits until all are there.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sqsClient } from '../../shared/adapters/sqs-queues.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { deployedTopology } from '../../shared/domain/topology.ts'
import { type FiledCanary, fileCanary, followCanary, withdrawCanary } from '../../shared/lambda/canary.ts'
import { loseMessages } from './drill/losing.ts'
import { command, reachPublicApi, reachTables } from './running-anqi.ts'

/** The sweep comes every five minutes and steps in after five. */
const sweepSeconds = 720

await command(async () => {
  const options = { queue: { type: 'string' }, cases: { type: 'string', default: '10' } } as const
  const { values } = parseArgs({ options })
  const count = Number(values.cases)
  if (!Number.isInteger(count) || count < 1 || count > 100) throw new Error('--cases: from 1 to 100')
  reachTables()
  const { settings, client, secrets } = wire()
  const topology = deployedTopology(settings.province, settings.ownQueues).filter(({ bureaus }) => bureaus.length > 0)
  const queue = topology.find(({ suffix }) => suffix === (values.queue ?? topology[0]?.suffix))
  if (queue === undefined) throw new Error(`--queue: one of ${topology.map(({ suffix }) => suffix).join(', ')}`)
  const ports = { site: reachPublicApi(), secrets, newKey: randomUUID, pause }
  const counties = queue.bureaus.filter((code) => !code.endsWith('00'))
  const canaries: FiledCanary[] = []
  const file = async () => {
    for (let place = 0; place < count; place++) {
      const filed = await fileCanary(counties[place % counties.length] ?? queue.suffix, ports)
      if ('status' in filed) throw new Error(`A case was not taken: status ${filed.status}`)
      canaries.push(filed)
    }
  }
  const queueUrl = settings.queueUrlPrefix + queue.suffix
  const lost = await loseMessages({ sqs: sqsClient(), queueUrl, file, expected: count })
  process.stdout.write(`${count} cases acknowledged, ${lost} messages of queue ${queue.suffix} lost; the sweep …\n`)
  const begun = performance.now()
  const followed = await Promise.all(canaries.map((canary) => followCanary(canary, ports, sweepSeconds)))
  const arrived = followed.filter(({ kind }) => kind === 'arrived').length
  const seconds = Math.round((performance.now() - begun) / 1000)
  await Promise.all(canaries.map((canary) => withdrawCanary(canary, ports)))
  client.destroy()
  process.stdout.write(`${arrived} of ${count} reached their bureaus, the last after ${seconds} s\n`)
  return arrived === count ? 0 : 1
})
