// Every half hour: the day's digest goes out in working hours, once a bureau.
import { dynamoDbOutbox } from '../../shared/adapters/dynamodb-outbox.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { watchClocks } from './watch-clocks.ts'

const { settings, client, cases } = wire()
const notifier = dynamoDbOutbox(client, settings.auditTable)

export const handler = async (): Promise<void> => {
  const digests = await watchClocks(new Date().toISOString(), settings.province, { cases, notifier })
  if (digests > 0) log.info('digests', 'Digests were handed over', { digests })
}
