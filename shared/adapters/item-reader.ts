// Reads single items of a table; what is asked for in one turn goes in one request, since a cold start asks for several.
import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Item } from './case-items.ts'

/** Gives the item of a key as it is stored now; `undefined` when there is none. */
export type ItemReader = (key: Item) => Promise<Item | undefined>

type Ask = { readonly key: Item; readonly answer: (item: Promise<Item | undefined>) => void }

/** The reader of a table. */
export function itemReader(client: DynamoDBClient, table: string): ItemReader {
  let waiting: Ask[] = []
  const isAt = (key: Item) => (item: Item) => item['pk']?.S === key['pk']?.S && item['sk']?.S === key['sk']?.S
  const fetch = () => {
    const asks = waiting
    waiting = []
    // A key asked for twice may stand in a request only once.
    const keys = new Map(asks.map(({ key }) => [`${key['pk']?.S}\n${key['sk']?.S}`, key]))
    const RequestItems = { [table]: { Keys: [...keys.values()], ConsistentRead: true } }
    const fetching = client.send(new BatchGetItemCommand({ RequestItems }))
    for (const { key, answer } of asks) answer(fetching.then(({ Responses }) => Responses?.[table]?.find(isAt(key))))
  }
  return (key) =>
    new Promise((answer) => {
      if (waiting.length === 0) queueMicrotask(fetch)
      waiting.push({ key, answer })
    })
}
