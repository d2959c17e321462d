// How much routing and counting a running Anqi still owes: read from the two sparse indexes, without touching a case.
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { readRunningState } from '../infra/local/data-directory.ts'

export type OwedWork = {
  readonly client: DynamoDBClient
  readonly table: string
  count(): Promise<number>
  settled(): Promise<void>
}

/** Reaches the tables of the Anqi that runs on the data directory; `settled` resolves when nothing is owed. */
export function owedWorkOf(data: string): OwedWork {
  const environment = readRunningState(data)?.environment ?? {}
  const table = environment['CASES_TABLE'] ?? ''
  const client = new DynamoDBClient({
    endpoint: environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '',
    region: environment['AWS_REGION'] ?? '',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const inShard = async (name: string, shard: number): Promise<number> => {
    const { Count } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: name,
        Select: 'COUNT',
        KeyConditionExpression: `${name}Shard = :shard`,
        ExpressionAttributeValues: { ':shard': { S: `o${shard}` } },
      }),
    )
    return Count ?? 0
  }
  const count = async () => {
    const shards = Array.from({ length: 8 }, (_, shard) => shard)
    const counts = await Promise.all(
      shards.flatMap((shard) => [inShard('unrouted', shard), inShard('uncounted', shard)]),
    )
    return counts.reduce((sum, some) => sum + some, 0)
  }
  return {
    client,
    table,
    count,
    async settled() {
      while ((await count()) > 0) await new Promise((resolve) => setTimeout(resolve, 500))
    },
  }
}
