// Makes the tables, queues and buckets of the deployment exist; what is there already is kept and completed.
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { CreateQueueCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Deployment, QueueDefinition } from './deployment.ts'
import type { Engines } from './engines.ts'
import { localCredentials } from './local-credentials.ts'

type Table = Deployment['tables'][number]
type Index = Table['GlobalSecondaryIndexes'][number]

/** Creates what is missing; safe to repeat at every start. */
export async function provision(deployment: Deployment, engines: Engines, region: string): Promise<void> {
  const common = { region, credentials: localCredentials }
  const dynamodb = new DynamoDBClient({ ...common, endpoint: engines.dynamodb })
  const sqs = new SQSClient({ ...common, endpoint: engines.sqs })
  const s3 = new S3Client({ ...common, endpoint: engines.s3, forcePathStyle: true })
  await Promise.all([
    ...deployment.tables.map((table) => ensureTable(dynamodb, table)),
    ensureQueues(sqs, deployment.queues),
    ensureBuckets(s3, deployment.buckets),
  ])
  for (const client of [dynamodb, sqs, s3]) client.destroy()
}

async function ensureTable(dynamodb: DynamoDBClient, table: Table): Promise<void> {
  const present = await presentIndexes(dynamodb, table.TableName)
  if (present === undefined) return createTable(dynamodb, table)
  const missing = table.GlobalSecondaryIndexes.filter((index) => !present.includes(index.IndexName))
  for (const index of missing) await addIndex(dynamodb, table, index)
}

/** The names of a table's indexes, or undefined when there is no such table. */
async function presentIndexes(dynamodb: DynamoDBClient, TableName: string): Promise<string[] | undefined> {
  try {
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }))
    return (Table?.GlobalSecondaryIndexes ?? []).map((index) => index.IndexName ?? '')
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

async function createTable(dynamodb: DynamoDBClient, table: Table): Promise<void> {
  const { GlobalSecondaryIndexes, StreamSpecification, TimeToLiveSpecification, ...keys } = table
  await dynamodb.send(
    new CreateTableCommand({
      ...keys,
      BillingMode: 'PAY_PER_REQUEST',
      ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
      ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
    }),
  )
  if (TimeToLiveSpecification === undefined) return
  await dynamodb.send(new UpdateTimeToLiveCommand({ TableName: table.TableName, TimeToLiveSpecification }))
}

async function addIndex(dynamodb: DynamoDBClient, table: Table, index: Index): Promise<void> {
  const { TableName, AttributeDefinitions } = table
  const GlobalSecondaryIndexUpdates = [{ Create: index }]
  await dynamodb.send(new UpdateTableCommand({ TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates }))
}

/** Dead-letter queues first, because the others' redrive policies name them. */
async function ensureQueues(sqs: SQSClient, queues: readonly QueueDefinition[]): Promise<void> {
  const isSource = (queue: QueueDefinition): boolean => queue.attributes['RedrivePolicy'] !== undefined
  await Promise.all(queues.filter((queue) => !isSource(queue)).map((queue) => ensureQueue(sqs, queue)))
  await Promise.all(queues.filter(isSource).map((queue) => ensureQueue(sqs, queue)))
}

async function ensureQueue(sqs: SQSClient, { name, attributes }: QueueDefinition): Promise<void> {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }))
  if (Object.keys(attributes).length === 0) return
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: attributes }))
}

async function ensureBuckets(s3: S3Client, names: readonly string[]): Promise<void> {
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}))
  const present = new Set(Buckets.map((bucket) => bucket.Name))
  const missing = names.filter((name) => !present.has(name))
  await Promise.all(missing.map((Bucket) => s3.send(new CreateBucketCommand({ Bucket }))))
}
