// A small synthesized deployment, made by hand: two stacks, one of them with a nested stack, and three real functions.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import * as z from 'zod'

type Properties = Record<string, unknown>

const getArn = (id: string): unknown => ({ 'Fn::GetAtt': [id, 'Arn'] })

function table(TableName: string, more: Properties = {}): unknown {
  const names = ['pk', 'sk']
  return {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName,
      KeySchema: names.map((AttributeName, place) => ({ AttributeName, KeyType: place === 0 ? 'HASH' : 'RANGE' })),
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      ...more,
    },
  }
}

function lambda(name: string, variables: Properties = {}): unknown {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Handler: 'index.handler',
      Timeout: 3,
      Environment: {
        Variables: {
          CASES_TABLE: { 'Fn::ImportValue': 'data:Cases' },
          TALLY_TABLE: { 'Fn::ImportValue': 'data:Tally' },
          // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
          QUEUE_URL_PREFIX: { 'Fn::Sub': 'https://sqs.${AWS::Region}.${AWS::URLSuffix}/${AWS::AccountId}/test-' },
          ...variables,
        },
      },
    },
    Metadata: { 'aws:asset:path': `asset.${name}` },
  }
}

function reader(name: string): Record<string, unknown> {
  return {
    [`${name}Function`]: lambda('stream', { READER: name }),
    [`${name}Mapping`]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::ImportValue': 'data:CasesStream' },
        FunctionName: { Ref: `${name}Function` },
        BatchSize: 25,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"wanted":{"S":[{"exists":true}]}}}}' }] },
        DestinationConfig: { OnFailure: { Destination: getArn('StreamDeadLetters') } },
      },
    },
  }
}

function route(id: string, RouteKey: string, isAuthorized = false): Record<string, unknown> {
  return {
    [`${id}Route`]: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        RouteKey,
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
        ...(isAuthorized && { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Authorizer' } }),
      },
    },
  }
}

const data = {
  Resources: {
    Cases: table('test-cases', { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }),
    Tally: table('test-tally'),
    Bucket: { Type: 'AWS::S3::Bucket', Properties: {} },
  },
  Outputs: {
    Cases: { Value: { Ref: 'Cases' }, Export: { Name: 'data:Cases' } },
    CasesStream: { Value: { 'Fn::GetAtt': ['Cases', 'StreamArn'] }, Export: { Name: 'data:CasesStream' } },
    Tally: { Value: { Ref: 'Tally' }, Export: { Name: 'data:Tally' } },
  },
}

const routes = {
  ...route('Store', 'POST /items'),
  ...route('Staff', 'GET /staff', true),
  ...route('Parameter', 'GET /echo/{number}'),
  ...route('Greedy', 'GET /files/{proxy+}'),
  ...route('Form', 'POST /form'),
  ...Object.assign({}, ...['slow', 'hang', 'throw', 'crash', 'bytes'].map((name) => route(name, `GET /${name}`))),
}

const service = {
  Resources: {
    HttpFunction: lambda('http'),
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        IntegrationUri: {
          'Fn::Sub': [
            // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
            'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${to}/invocations',
            { to: getArn('HttpFunction') },
          ],
        },
      },
    },
    ...routes,
    Authorizer: { Type: 'AWS::ApiGatewayV2::Authorizer', Properties: {} },
    StreamDeadLetters: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'test-stream-dlq' } },
    ...reader('First'),
    ...reader('Second'),
    Queues: {
      Type: 'AWS::CloudFormation::Stack',
      Properties: { Parameters: { consumer: getArn('QueueFunction') } },
      Metadata: { 'aws:asset:path': 'queues.nested.template.json' },
    },
    QueueFunction: lambda('queue', { OWN_QUEUE: { 'Fn::GetAtt': ['Queues', 'Outputs.Url'] } }),
  },
}

const queues = {
  Parameters: { consumer: { Type: 'String' } },
  Resources: {
    DeadLetters: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'test-5101-dlq' } },
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: 'test-5101',
        // Longer than a first, cold run of the consumer takes on a busy machine: a message shown twice is counted twice.
        VisibilityTimeout: 3,
        RedrivePolicy: { deadLetterTargetArn: getArn('DeadLetters'), maxReceiveCount: 3 },
      },
    },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: getArn('Queue'),
        FunctionName: { Ref: 'consumer' },
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
  },
  Outputs: { Url: { Value: { Ref: 'Queue' } } },
}

/** Writes it below `.build`, where the functions still find their packages; call `remove` when through. */
export async function makeAssembly(): Promise<{ directory: string; remove(): void }> {
  mkdirSync('.build', { recursive: true })
  const directory = mkdtempSync('.build/test-assembly-')
  const stack = (templateFile: string): unknown => ({ type: 'aws:cloudformation:stack', properties: { templateFile } })
  const files = {
    'manifest.json': { artifacts: { data: stack('data.json'), service: stack('service.json') } },
    'data.json': data,
    'service.json': service,
    'queues.nested.template.json': queues,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), JSON.stringify(content))
  await build({
    entryPoints: ['http', 'stream', 'queue'].map((name) => ({
      in: `tests/component/local-functions/${name}.lambda.ts`,
      out: `asset.${name}/index`,
    })),
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  })
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) }
}

const shownSchema = z.object({
  event: z.looseObject({
    headers: z.record(z.string(), z.string()),
    pathParameters: z.record(z.string(), z.string()).optional(),
    body: z.string().optional(),
    isBase64Encoded: z.boolean(),
    requestContext: z.looseObject({
      authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) }).optional(),
    }),
  }),
  environment: z.record(z.string(), z.string()),
})

/** The event and the environment that the function behind a route has seen. */
export async function shown(response: Response): Promise<z.infer<typeof shownSchema>> {
  return shownSchema.parse(await response.json())
}
