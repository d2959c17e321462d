// Every working morning: alerts on the on-time budgets go to the notify queue.
import { dynamoDbOutbox } from '../../shared/adapters/dynamodb-outbox.ts'
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { sqsClient, sqsNotificationQueue } from '../../shared/adapters/sqs-queues.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { watchBudgets } from './watch-budgets.ts'

const { settings, client, cases, laws, bureauBook } = wire()
const ports = {
  cases,
  laws,
  tally: dynamoDbTallyStore(client, settings.tallyTable),
  outbox: dynamoDbOutbox(client, settings.auditTable),
  notices: sqsNotificationQueue(sqsClient(), settings.notifyQueueUrl),
}

export const handler = async (): Promise<void> => {
  await bureauBook.newest()
  const { calendar, policies } = await laws.newest()
  const law = { calendar, workingHours: policies.workingHours }
  const sent = await watchBudgets(new Date().toISOString(), settings.province, { law, ports })
  if (sent > 0) log.info('budget-alerts-sent', 'Alerts on budgets were sent', { sent })
}
