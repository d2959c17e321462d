// The cases that fill a counter row, read from one partition: as many as the bureau had that month, never all there are.
import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { CountedCases } from '../ports-counting.ts'
import { toItem } from './case-items.ts'
import { cellsOfText, entryPk } from './tally-items.ts'

/** The index of counted cases on the tally table. */
export function dynamoDbCountedCases(client: DynamoDBClient, table: string): CountedCases {
  return {
    async entries({ row, cells, after, limit }) {
      const wanted = Object.fromEntries(cells.map((name, index) => [`:cell${index}`, ` ${name}`]))
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          FilterExpression: Object.keys(wanted)
            .map((name) => `contains(#cells, ${name})`)
            .join(' OR '),
          ExpressionAttributeNames: { '#cells': 'cells' },
          ExpressionAttributeValues: toItem({ ':pk': entryPk(row), ...wanted }),
          Limit: limit,
          ...(after === undefined ? {} : { ExclusiveStartKey: toItem({ pk: entryPk(row), sk: after }) }),
        }),
      )
      const entries = Items.map((item) => unmarshall(item)).map((item) => {
        return { row, number: String(item['sk']), cells: cellsOfText(String(item['cells'])) }
      })
      return { entries, next: LastEvaluatedKey?.['sk']?.S }
    },
  }
}
