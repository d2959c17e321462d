// When each case came to its worklist, read from its history.
import { QueryCommand } from '@aws-sdk/client-dynamodb'
import type { OwedWork } from '../owed-work.ts'

/** Milliseconds from filing, and from the message on the queue, to the worklist; how often it was received. */
export type Received = { readonly fromFiling: number; readonly fromRouting: number; readonly times: number }

const atOnce = 16

/** By number: how long until the worklist, and how often the case was received. */
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
      const detail = Items.find((item) => item['action']?.S === 'received')?.['detail']?.M ?? {}
      const routedAt = Date.parse(detail['routedAt']?.S ?? '')
      const receivedAt = received[0] ?? Number.NaN
      const times = received.length
      found.set(number, { fromFiling: receivedAt - filedAt, fromRouting: receivedAt - routedAt, times })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, reader))
  return found
}
