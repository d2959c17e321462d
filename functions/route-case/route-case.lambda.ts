// Stream of the cases table → queue of the bureau's jurisdiction, and the notify queue.
import { sqsBureauQueue, sqsClient, sqsNotificationQueue } from '../../shared/adapters/sqs-queues.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { stream } from '../../shared/lambda/stream.ts'
import { routeCase } from './route-case.ts'

const { settings, cases, bureauBook } = wire()
const sqs = sqsClient()
const ports = {
  cases,
  bureauBook,
  bureaus: sqsBureauQueue(sqs, settings.queueUrlPrefix),
  notices: sqsNotificationQueue(sqs, settings.notifyQueueUrl),
}

export const handler = stream((record) => routeCase(record, ports))
