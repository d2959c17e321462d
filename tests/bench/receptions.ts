// When each case came to its worklist, read from its history.
import { QueryCommand } from '@aws-sdk/client-dynamodb'
import type { OwedWork } from '../owed-work.ts'

export type Received = { readonly milliseconds: number; readonly times: number }

const atOnce = 16

/** By number: how long from filing to the worklist, and how often the case was received. */
export async function receptions(
  { client, table }: OwedWork,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Received>> {
  const found = new Map<string, Received>()
  const left = [...numbers]
  const reader = async () => {
    for (let number = left.pop(); number !== undefined; number = left.pop()) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :history)',
          ExpressionAttributeValues: { ':pk': { S: `CASE#${number}` }, ':history': { S: 'HISTORY#' } },
          ConsistentRead: true,
        }),
      )
      const at = (action: string) =>
        Items.filter((item) => item['action']?.S === action).map((item) => Date.parse(item['recordedAt']?.S ?? ''))
      const [filedAt = Number.NaN] = at('submitted')
      const received = at('received')
      found.set(number, { milliseconds: (received[0] ?? Number.NaN) - filedAt, times: received.length })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, reader))
  return found
}
