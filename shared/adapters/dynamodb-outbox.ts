// The outbox: notices handed over for delivery, one item an id, by bureau and month, so that none goes out twice.
import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { legalDay } from '../domain/calendar.ts'
import type { Notifier } from '../ports.ts'
import { toItem } from './case-items.ts'

/** The notifier that keeps notices in a table, where a gateway or a page picks them up. */
export function dynamoDbOutbox(client: DynamoDBClient, table: string): Notifier {
  return {
    async deliver(notice) {
      const pk = `OUTBOX#${notice.bureau}#${legalDay(notice.at).slice(0, 7)}`
      const Item = toItem({ pk, sk: notice.id, ...notice })
      try {
        await client.send(
          new PutItemCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
        )
        return 'delivered'
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'known'
        throw error
      }
    },
  }
}
