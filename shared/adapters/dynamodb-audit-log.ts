// The audit log: append-only items by bureau and month, newest last.
import { randomUUID } from 'node:crypto'
import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { legalDay } from '../domain/calendar.ts'
import type { AuditLog } from '../ports.ts'
import { auditEntrySchema } from '../schemas/audit.ts'

/** The audit log on a table. */
export function dynamoDbAuditLog(client: DynamoDBClient, table: string): AuditLog {
  return {
    async note(entry) {
      const pk = `AUDIT#${entry.by.bureau}#${legalDay(entry.at).slice(0, 7)}`
      const item = marshall({ pk, sk: `${entry.at}#${randomUUID()}`, ...entry }, { removeUndefinedValues: true })
      await client.send(
        new PutItemCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
      )
    },
    async page({ bureau, month, limit, after }) {
      const pk = `AUDIT#${bureau}#${month}`
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: marshall({ ':pk': pk }),
          ScanIndexForward: false,
          Limit: limit,
          ...(after === undefined ? {} : { ExclusiveStartKey: marshall({ pk, sk: after }) }),
        }),
      )
      const items = Items.map((item) => auditEntrySchema.parse({ ...unmarshall(item), id: item['sk']?.S }))
      return { items, next: LastEvaluatedKey?.['sk']?.S }
    },
  }
}
