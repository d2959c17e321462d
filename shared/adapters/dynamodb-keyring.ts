// Keys by purpose and name in the cases table, made by conditional put, kept wrapped, cached in the process.
import { randomBytes } from 'node:crypto'
import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { KeyPurpose, Keyring } from '../ports.ts'
import type { ItemReader } from './item-reader.ts'
import type { KeyWrapper } from './key-wrapper.ts'

const keyOf = (purpose: KeyPurpose, name: string) => ({ pk: { S: `KEY#${purpose}` }, sk: { S: name } })

/** The keyring on a table. Two processes that make the same key at once end with the same one. */
export function dynamoDbKeyring(
  { client, table, read }: { client: DynamoDBClient; table: string; read: ItemReader },
  wrapper: KeyWrapper,
): Keyring {
  const cache = new Map<string, Promise<Uint8Array>>()

  const stored = async (purpose: KeyPurpose, name: string) => (await read(keyOf(purpose, name)))?.['wrapped']?.B

  async function make(purpose: KeyPurpose, name: string): Promise<Uint8Array> {
    const key = randomBytes(32)
    const wrapped = await wrapper.wrap(key, purpose)
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...keyOf(purpose, name), wrapped: { B: wrapped } },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      )
      return key
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error
      const other = await stored(purpose, name)
      if (other === undefined) throw error
      return wrapper.unwrap(other, purpose)
    }
  }

  async function load(purpose: KeyPurpose, name: string): Promise<Uint8Array> {
    const wrapped = await stored(purpose, name)
    return wrapped === undefined ? make(purpose, name) : wrapper.unwrap(wrapped, purpose)
  }

  return {
    key(purpose, name) {
      const id = `${purpose}#${name}`
      const cached = cache.get(id)
      if (cached !== undefined) return cached
      const loading = load(purpose, name)
      cache.set(id, loading)
      loading.catch(() => cache.delete(id))
      return loading
    },
    async names(purpose) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: `KEY#${purpose}` } },
          ProjectionExpression: 'sk',
        }),
      )
      return (Items ?? []).map((item) => item['sk']?.S ?? '')
    },
  }
}
