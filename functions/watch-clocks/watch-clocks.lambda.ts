// Every half hour: what the limits ask for goes to the notify queue, in working hours alone.
import { dynamoDbOutbox } from '../../shared/adapters/dynamodb-outbox.ts'
import { metric } from '../../shared/adapters/metrics.ts'
import { sqsClient, sqsNotificationQueue } from '../../shared/adapters/sqs-queues.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { isWorkingTime } from '../../shared/domain/working-time.ts'
import { log } from '../../shared/lambda/log.ts'
import { watchClocks } from './watch-clocks.ts'

const { settings, client, cases, laws, bureauBook } = wire()
const ports = {
  cases,
  outbox: dynamoDbOutbox(client, settings.auditTable),
  notices: sqsNotificationQueue(sqsClient(), settings.notifyQueueUrl),
}

export const handler = async (): Promise<void> => {
  await bureauBook.newest()
  const law = await laws.newest()
  const now = new Date().toISOString()
  const { workingHours } = law.policies
  metric('WorkingTime', isWorkingTime(now, { calendar: law.calendar, workingHours }) ? 1 : 0)
  const sent = await watchClocks(now, settings.province, { law, ports })
  if (sent > 0) log.info('notices-sent', 'Reminders and digests were sent', { sent })
}
