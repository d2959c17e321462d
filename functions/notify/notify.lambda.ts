// The notify queue → outbox.
import { noticeDueSchema } from '../../events/notice-due.ts'
import { dynamoDbOutbox } from '../../shared/adapters/dynamodb-outbox.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { queue } from '../../shared/lambda/queue.ts'
import { notify } from './notify.ts'

const { settings, client, cases } = wire()
const notifier = dynamoDbOutbox(client, settings.auditTable)

export const handler = queue((body) => notify(noticeDueSchema.parse(body), { cases, notifier }))
