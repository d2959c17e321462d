// Rate limits in a table of their own: one conditional counter a window, forgotten by its expiry.
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { RateLimiter } from '../ports.ts'
import { metric } from './metrics.ts'

type Limit = { readonly max: number; readonly windowSeconds: number }

const windowOf = (key: string, { windowSeconds }: Limit, nowMs: number) => {
  const start = Math.floor(nowMs / 1000 / windowSeconds) * windowSeconds
  return { pk: { S: `${key}#${start}` }, expiresAt: { N: String(start + 2 * windowSeconds) } }
}

/** The limiter on a table. It fails open: a store that does not answer must not keep a consumer from filing, and is measured. */
export function dynamoDbRateLimiter(
  client: DynamoDBClient,
  table: string,
  nowMs: () => number = Date.now,
): RateLimiter {
  return {
    async take(key, limit) {
      const { pk, expiresAt } = windowOf(key, limit, nowMs())
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: { pk },
            UpdateExpression: 'SET expiresAt = :expiry ADD uses :one',
            ConditionExpression: 'attribute_not_exists(uses) OR uses < :max',
            ExpressionAttributeValues: { ':expiry': expiresAt, ':one': { N: '1' }, ':max': { N: String(limit.max) } },
          }),
        )
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        metric('LimiterOpen', 1)
        return true
      }
    },
    async isSpent(key, limit) {
      try {
        const { Item } = await client.send(
          new GetItemCommand({ TableName: table, Key: { pk: windowOf(key, limit, nowMs()).pk }, ConsistentRead: true }),
        )
        return Number(Item?.['uses']?.N ?? 0) >= limit.max
      } catch {
        metric('LimiterOpen', 1)
        return false
      }
    },
  }
}

/** Without limits: for load tests on a loopback address. */
export const noRateLimiter: RateLimiter = { take: async () => true, isSpent: async () => false }
