// Every half hour: what the limits ask for goes to the notify queue, in working hours alone.
import { dynamoDbOutbox } from '../../shared/adapters/dynamodb-outbox.ts'
import { sqsClient, sqsNotificationQueue } from '../../shared/adapters/sqs-queues.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { bundledCalendar } from '../../shared/domain/calendar.ts'
import { defaultWatchPolicies } from '../../shared/domain/policies.data.ts'
import { isWorkingTime } from '../../shared/domain/working-time.ts'
import { log } from '../../shared/lambda/log.ts'
import { metric } from '../../shared/lambda/metrics.ts'
import { watchClocks } from './watch-clocks.ts'

const { settings, client, cases } = wire()
const ports = {
  cases,
  outbox: dynamoDbOutbox(client, settings.auditTable),
  notices: sqsNotificationQueue(sqsClient(), settings.notifyQueueUrl),
}
const law = { calendar: bundledCalendar, policies: defaultWatchPolicies }

export const handler = async (): Promise<void> => {
  const now = new Date().toISOString()
  const { workingHours } = law.policies
  metric('WorkingTime', isWorkingTime(now, { calendar: law.calendar, workingHours }) ? 1 : 0)
  const sent = await watchClocks(now, settings.province, { law, ports })
  if (sent > 0) log.info('notices-sent', 'Reminders and digests were sent', { sent })
}
