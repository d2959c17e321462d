// Every working morning: alerts on the on-time budgets go to the notify queue.
import { dynamoDbOutbox } from '../../shared/adapters/dynamodb-outbox.ts'
import { dynamoDbTallyStore } from '../../shared/adapters/dynamodb-tally-store.ts'
import { sqsClient, sqsNotificationQueue } from '../../shared/adapters/sqs-queues.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { bundledCalendar } from '../../shared/domain/calendar.ts'
import { defaultWatchPolicies } from '../../shared/domain/policies.data.ts'
import { log } from '../../shared/lambda/log.ts'
import { watchBudgets } from './watch-budgets.ts'

const { settings, client, cases } = wire()
const ports = {
  cases,
  tally: dynamoDbTallyStore(client, settings.tallyTable),
  outbox: dynamoDbOutbox(client, settings.auditTable),
  notices: sqsNotificationQueue(sqsClient(), settings.notifyQueueUrl),
}
const law = { calendar: bundledCalendar, workingHours: defaultWatchPolicies.workingHours }

export const handler = async (): Promise<void> => {
  const sent = await watchBudgets(new Date().toISOString(), settings.province, { law, ports })
  if (sent > 0) log.info('budget-alerts-sent', 'Alerts on budgets were sent', { sent })
}
