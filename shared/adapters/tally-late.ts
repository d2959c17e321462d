// What reached the figures of a month after it was over, read from the tally table.
import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { CountedLate } from '../domain/late-moves.ts'
import { type Item, toItem } from './case-items.ts'
import { latePk } from './tally-items.ts'

type Tally = { readonly client: DynamoDBClient; readonly table: string }

/** The late moves of a month from an instant on. */
export async function lateSince({ client, table }: Tally, month: string, since: string): Promise<CountedLate[]> {
  const found: CountedLate[] = []
  let start: Item | undefined
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk >= :since',
        ExpressionAttributeValues: toItem({ ':pk': latePk(month), ':since': since }),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    )
    // Written by `lateWrite` alone.
    for (const item of page.Items ?? []) found.push(unmarshall(item)['late'] as CountedLate)
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return found
}
