// Reads DynamoDB streams in the wire's own JSON, which is the form a function gets its records in.
import * as z from 'zod'

const keySchema = z.record(z.string(), z.json())

export const streamRecordSchema = z.looseObject({
  eventID: z.string(),
  eventName: z.string(),
  dynamodb: z.looseObject({
    Keys: keySchema,
    SequenceNumber: z.string(),
    ApproximateCreationDateTime: z.number().default(0),
  }),
})
export type StreamRecord = z.infer<typeof streamRecordSchema>

const streamsSchema = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) })
const descriptionSchema = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }),
})
const iteratorSchema = z.object({ ShardIterator: z.string() })
const recordsSchema = z.object({ Records: z.array(streamRecordSchema), NextShardIterator: z.string().optional() })

/** A place in a stream: the one shard that the engine keeps per table. */
export type StreamPlace = { streamArn: string; shardId: string }

export type StreamPage = { records: StreamRecord[]; next: string | undefined }

/** So many pages are kept for the readers that have not come to them yet. */
const keptPages = 12

export class StreamClient {
  readonly #pages = new Map<string, Promise<StreamPage>>()
  readonly #endpoint: string
  readonly #headers: Record<string, string>

  constructor(endpoint: string, region: string) {
    this.#endpoint = endpoint
    const scope = `20200101/${region}/dynamodb/aws4_request`
    this.#headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': '20200101T000000Z',
      authorization: `AWS4-HMAC-SHA256 Credential=local/${scope}, SignedHeaders=host, Signature=0`,
    }
  }

  async #call(action: string, body: unknown): Promise<unknown> {
    const response = await fetch(this.#endpoint, {
      method: 'POST',
      headers: { ...this.#headers, 'x-amz-target': `DynamoDBStreams_20120810.${action}` },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${action} was answered with ${response.status}: ${await response.text()}`)
    return response.json()
  }

  /** The stream of a table and its open shard. */
  async find(tableName: string): Promise<StreamPlace> {
    const { Streams } = streamsSchema.parse(await this.#call('ListStreams', { TableName: tableName }))
    const streamArn = Streams.at(-1)?.StreamArn
    if (streamArn === undefined) throw new Error(`The table ${tableName} has no stream`)
    const answer = await this.#call('DescribeStream', { StreamArn: streamArn })
    const shardId = descriptionSchema.parse(answer).StreamDescription.Shards.at(-1)?.ShardId
    if (shardId === undefined) throw new Error(`The stream of ${tableName} has no shard`)
    return { streamArn, shardId }
  }

  /** An iterator after a record, or from the oldest one that is kept. */
  async iterator({ streamArn, shardId }: StreamPlace, after: string | undefined): Promise<string> {
    const start =
      after === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
    const answer = await this.#call('GetShardIterator', { StreamArn: streamArn, ShardId: shardId, ...start })
    return iteratorSchema.parse(answer).ShardIterator
  }

  /** The next records, and the iterator behind them. Readers of one stream share its pages: reading costs as writing does. */
  async records(iterator: string, limit: number): Promise<StreamPage> {
    const page = this.#pages.get(iterator) ?? this.#read(iterator, limit)
    this.#pages.set(iterator, page)
    for (const [oldest] of this.#pages) if (this.#pages.size > keptPages) this.#pages.delete(oldest)
    const read = await page.catch((error: unknown) => {
      this.#pages.delete(iterator)
      throw error
    })
    // Where nothing was yet, something may be next time.
    if (read.records.length === 0) this.#pages.delete(iterator)
    return read
  }

  async #read(iterator: string, limit: number): Promise<StreamPage> {
    const answer = recordsSchema.parse(await this.#call('GetRecords', { ShardIterator: iterator, Limit: limit }))
    return { records: answer.Records, next: answer.NextShardIterator }
  }
}
