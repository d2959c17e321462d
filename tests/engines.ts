// The embedded engines for component tests: real tables, queues and buckets under names no other test has.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs'
import { type Engines, localRegion, startEngines as startEmbedded } from '../infra/local/engines.ts'
import { settingNames } from '../shared/config.ts'

/** One set of tables, queues and buckets, named by its stage. */
export type TestStage = {
  stage: string
  /** Everything a function's process.env must hold to use this stage. */
  environment: Record<string, string>
  createQueue(suffix: string, options?: QueueOptions): Promise<string>
}

export type QueueOptions = { visibilitySeconds?: number; deadLetterAfter?: number }

export type TestEngines = {
  endpoints: { dynamodb: string; sqs: string; s3: string }
  clients: { dynamodb: DynamoDBClient; sqs: SQSClient; s3: S3Client }
  keyFile: string
  createStage(): Promise<TestStage>
  stop(): Promise<void>
}

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const account = '000000000000'

/** Starts the engines on a fresh directory; call once a test file, and `stop` when it is through. */
export async function startEngines(): Promise<TestEngines> {
  const directory = mkdtempSync(join(tmpdir(), 'anqi-test-'))
  const engines = await startEmbedded({ directory })
  const keyFile = join(directory, 'master.key')
  writeFileSync(keyFile, randomBytes(32).toString('base64'), { mode: 0o600 })
  const clients = clientsOf(engines)
  return {
    endpoints: { dynamodb: engines.dynamodb, sqs: engines.sqs, s3: engines.s3 },
    clients,
    keyFile,
    createStage: () => createStage(engines, clients, keyFile),
    async stop() {
      for (const client of Object.values(clients)) client.destroy()
      await engines.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function clientsOf(engines: Engines): TestEngines['clients'] {
  const common = { region: localRegion, credentials }
  return {
    dynamodb: new DynamoDBClient({ ...common, endpoint: engines.dynamodb }),
    sqs: new SQSClient({ ...common, endpoint: engines.sqs }),
    s3: new S3Client({ ...common, endpoint: engines.s3, forcePathStyle: true }),
  }
}

async function createStage(engines: Engines, clients: TestEngines['clients'], keyFile: string): Promise<TestStage> {
  const stage = `t${randomBytes(5).toString('hex')}`
  const prefix = `anqi-${stage}-`
  const buckets = ['evidence', 'statistics', 'history']
  await Promise.all([
    ...testTables(prefix).map((table) => clients.dynamodb.send(new CreateTableCommand(table))),
    ...buckets.map((name) => clients.s3.send(new CreateBucketCommand({ Bucket: prefix + name }))),
  ])
  const createQueue = (suffix: string, options: QueueOptions = {}): Promise<string> =>
    createQueuePair(clients.sqs, prefix + suffix, options)
  await createQueue('notify')
  return { stage, environment: environmentOf(engines, stage, keyFile), createQueue }
}

function environmentOf(engines: Engines, stage: string, keyFile: string): Record<string, string> {
  const prefix = `anqi-${stage}-`
  return {
    [settingNames.stage]: stage,
    [settingNames.province]: '51',
    [settingNames.casesTable]: `${prefix}cases`,
    [settingNames.tallyTable]: `${prefix}tally`,
    [settingNames.limitsTable]: `${prefix}limits`,
    [settingNames.auditTable]: `${prefix}audit`,
    [settingNames.evidenceBucket]: `${prefix}evidence`,
    [settingNames.statisticsBucket]: `${prefix}statistics`,
    [settingNames.historyBucket]: `${prefix}history`,
    [settingNames.queueUrlPrefix]: `${engines.sqs}/${account}/${prefix}`,
    [settingNames.notifyQueueUrl]: `${engines.sqs}/${account}/${prefix}notify`,
    [settingNames.keyFile]: keyFile,
    AWS_REGION: localRegion,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: engines.dynamodb,
    AWS_ENDPOINT_URL_SQS: engines.sqs,
    AWS_ENDPOINT_URL_S3: engines.s3,
  }
}

/** Creates `name` and `name-dlq`; gives the URL of the first. */
async function createQueuePair(sqs: SQSClient, name: string, options: QueueOptions): Promise<string> {
  await sqs.send(new CreateQueueCommand({ QueueName: `${name}-dlq` }))
  const answer = await sqs.send(
    new CreateQueueCommand({
      QueueName: name,
      Attributes: {
        VisibilityTimeout: String(options.visibilitySeconds ?? 30),
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: `arn:aws:sqs:${localRegion}:${account}:${name}-dlq`,
          maxReceiveCount: options.deadLetterAfter ?? 3,
        }),
      },
    }),
  )
  if (answer.QueueUrl === undefined) throw new Error('The queue engine gave no URL')
  return answer.QueueUrl
}

const rowIndexes: Record<string, [string, string]> = {
  'holder-open': ['openHolder', 'openSort'],
  'city-open': ['openCity', 'openSort'],
  'province-open': ['openProvince', 'openSort'],
  'holder-stage': ['stageHolder', 'openSort'],
  'city-stage': ['stageCity', 'openSort'],
  'province-stage': ['stageProvince', 'openSort'],
  incoming: ['incoming', 'incomingSort'],
}

const keyIndexes: Record<string, [string, string]> = {
  'by-external-number': ['externalNumber', 'pk'],
  'by-phone': ['phoneHash', 'receivedAt'],
  'by-id-number': ['idNumberHash', 'receivedAt'],
  'by-respondent': ['respondentHash', 'receivedAt'],
  unrouted: ['unroutedShard', 'unroutedSince'],
  uncounted: ['uncountedShard', 'uncountedSince'],
  'by-confirmation': ['confirmedShard', 'confirmedAt'],
}

type Index = NonNullable<CreateTableCommandInput['GlobalSecondaryIndexes']>[number]
type IndexKeys = { name: string; keys: [string, string] }

function indexOf({ name, keys: [hash, range] }: IndexKeys, projection: Index['Projection']): Index {
  return {
    IndexName: name,
    KeySchema: [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ],
    Projection: projection,
  }
}

function table(name: string, keys: string[], indexes: Index[] = []): CreateTableCommandInput {
  const indexKeys = indexes.flatMap((index) => index.KeySchema?.map((key) => key.AttributeName ?? '') ?? [])
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keys.map((key, place) => ({ AttributeName: key, KeyType: place === 0 ? 'HASH' : 'RANGE' })),
    AttributeDefinitions: [...new Set([...keys, ...indexKeys])].map((key) => ({
      AttributeName: key,
      AttributeType: 'S',
    })),
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
  }
}

/** The tables of a stage; a test of the templates holds them to the stack's. */
export function testTables(prefix: string): CreateTableCommandInput[] {
  const rows = Object.entries(rowIndexes).map(([name, keys]) =>
    indexOf({ name, keys }, { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] }),
  )
  const keysOnly = Object.entries(keyIndexes).map(([name, keys]) =>
    indexOf({ name, keys }, { ProjectionType: 'KEYS_ONLY' }),
  )
  return [
    {
      ...table(`${prefix}cases`, ['pk', 'sk'], [...rows, ...keysOnly]),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    },
    table(`${prefix}tally`, ['pk', 'sk']),
    table(`${prefix}limits`, ['pk']),
    table(`${prefix}audit`, ['pk', 'sk']),
  ]
}
