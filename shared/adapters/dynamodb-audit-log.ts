// The audit log: append-only items by bureau and month, newest last.
import { randomUUID } from 'node:crypto'
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { legalDay } from '../domain/calendar.ts'
import type { AuditLog } from '../ports.ts'

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
  }
}
