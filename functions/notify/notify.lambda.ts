// The notify queue → outbox, and the webhook where there is one.
import { noticeDueSchema } from '../../events/notice-due.ts'
import { dynamoDbOutbox } from '../../shared/adapters/dynamodb-outbox.ts'
import { webhookNotifier } from '../../shared/adapters/webhook.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { queue } from '../../shared/lambda/queue.ts'
import { notify } from './notify.ts'

const { settings, client, cases, secrets } = wire()
const { webhookUrl: url } = settings
const outbox = dynamoDbOutbox(client, settings.auditTable, { hasWebhook: url !== undefined })
const notifier = url === undefined ? outbox : webhookNotifier({ url, secrets, outbox })

export const handler = queue((body) => notify(noticeDueSchema.parse(body), { cases, notifier }))
