// What each kind of resource is called once it exists on this machine: its Ref and its attributes.
import { createHash } from 'node:crypto'
import { account, partition, type ResourceNames } from './resolve.ts'
import type { Json, Resource, Scope } from './template.ts'

type Kind = {
  nameProperty: string
  service: string
  arnPath: (name: string) => string
  longest: number
  isLowerCase?: true
}

const kinds: Record<string, Kind> = {
  'AWS::DynamoDB::Table': {
    nameProperty: 'TableName',
    service: 'dynamodb',
    arnPath: (name) => `table/${name}`,
    longest: 255,
  },
  'AWS::SQS::Queue': { nameProperty: 'QueueName', service: 'sqs', arnPath: (name) => name, longest: 80 },
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    service: 's3',
    arnPath: (name) => name,
    longest: 63,
    isLowerCase: true,
  },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    service: 'lambda',
    arnPath: (name) => `function:${name}`,
    longest: 64,
  },
}

export type Naming = ResourceNames & {
  name(resource: Resource): string
  arn(resource: Resource): string
  queueUrl(name: string): string
}

export type NamingOptions = {
  region: string
  sqsEndpoint: string
  resolve: (value: Json, scope: Scope) => Json
}

/** Names for every resource; a resource without a name of its own gets one from its path, always the same. */
export function namingOf({ region, sqsEndpoint, resolve }: NamingOptions): Naming {
  const name = (resource: Resource): string => {
    const kind = kinds[resource.type]
    if (kind === undefined) return resource.logicalId
    const given = resource.properties[kind.nameProperty]
    return given === undefined ? generatedName(resource, kind) : String(resolve(given, resource.scope))
  }
  const arn = (resource: Resource): string => {
    const kind = kinds[resource.type]
    if (kind === undefined) return `arn:${partition}:local:${region}:${account}:${resource.path}`
    if (kind.service === 's3') return `arn:${partition}:s3:::${name(resource)}`
    return `arn:${partition}:${kind.service}:${region}:${account}:${kind.arnPath(name(resource))}`
  }
  const queueUrl = (queueName: string): string => `${sqsEndpoint}/${account}/${queueName}`
  return {
    name,
    arn,
    queueUrl,
    ref: (resource) => {
      if (resource.type === 'AWS::SQS::Queue') return queueUrl(name(resource))
      if (resource.type === 'AWS::Lambda::Alias') return aliasArn(resource, resolve)
      return name(resource)
    },
    attribute: (resource, attribute) => {
      if (attribute === 'Arn') return arn(resource)
      if (attribute === 'StreamArn') return `${arn(resource)}/stream/local`
      if (attribute === 'QueueName') return name(resource)
      if (attribute === 'QueueUrl') return queueUrl(name(resource))
      return `${resource.path}.${attribute}`
    },
  }
}

function aliasArn(resource: Resource, resolve: NamingOptions['resolve']): string {
  return String(resolve(resource.properties['FunctionName'] ?? '', resource.scope))
}

function generatedName(resource: Resource, kind: Kind): string {
  const digest = createHash('sha256').update(resource.path).digest('hex').slice(0, 8)
  const words = resource.path.replace(/[^A-Za-z0-9]+/g, '-')
  const name = `${words.slice(0, kind.longest - 9)}-${digest}`
  return kind.isLowerCase ? name.toLowerCase() : name
}
