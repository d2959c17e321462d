// What a synthesized deployment asks for, in the few shapes that this machine runs.
import { join } from 'node:path'
import * as z from 'zod'
import { Resolver } from './resolve.ts'
import { type Naming, namingOf } from './resource-names.ts'
import { type Assembly, type Json, type Resource, readAssembly } from './template.ts'
import {
  functionSchema,
  integrationSchema,
  mappingSchema,
  queueSchema,
  routeSchema,
  scheduleSchema,
  tableSchema,
} from './template-schemas.ts'

export type LocalFunction = {
  name: string
  arn: string
  directory: string
  /** The module and the name of its export: `index.handler`. */
  handler: string
  timeoutSeconds: number
  memoryMegabytes: number
  environment: Record<string, string>
}
export type Route = { key: string; functionArn: string; isAuthorized: boolean }
export type Mapping = z.infer<typeof mappingSchema> & { id: string }
export type Schedule = z.infer<typeof scheduleSchema> & { id: string }
export type QueueDefinition = { name: string; url: string; arn: string; attributes: Record<string, string> }

export type Deployment = {
  tables: z.infer<typeof tableSchema>[]
  queues: QueueDefinition[]
  buckets: string[]
  functions: LocalFunction[]
  routes: Route[]
  mappings: Mapping[]
  schedules: Schedule[]
  queueUrlOf(arn: string): string
}

/** Reads the assembly in `directory` as it would stand with its queues at `sqsEndpoint`. */
export function readDeployment(directory: string, settings: { region: string; sqsEndpoint: string }): Deployment {
  const assembly = readAssembly(directory)
  const naming: Naming = namingOf({ ...settings, resolve: (value, scope) => resolver.resolve(value, scope) })
  const resolver = new Resolver(assembly, { names: naming, region: settings.region })
  const read = new Reader(assembly, resolver, naming)
  return {
    tables: read.each('AWS::DynamoDB::Table', tableSchema, (table, resource) => ({
      ...table,
      TableName: naming.name(resource),
    })),
    queues: read.each('AWS::SQS::Queue', queueSchema, (queue, resource) => queueOf(queue, resource, naming)),
    buckets: read.each('AWS::S3::Bucket', z.unknown(), (_, resource) => naming.name(resource)),
    functions: read.each('AWS::Lambda::Function', functionSchema, (properties, resource) => ({
      name: naming.name(resource),
      arn: naming.arn(resource),
      directory: codeDirectory(assembly, resource),
      handler: properties.Handler,
      timeoutSeconds: properties.Timeout,
      memoryMegabytes: properties.MemorySize,
      environment: localEnvironment(properties.Environment.Variables, settings),
    })),
    routes: routesOf(read),
    mappings: read.each('AWS::Lambda::EventSourceMapping', mappingSchema, (mapping, { path }) => ({
      ...mapping,
      id: path,
      functionArn: read.functionArn(mapping.FunctionName),
    })),
    schedules: read.each('AWS::Scheduler::Schedule', scheduleSchema, (schedule, { path }) => ({
      ...schedule,
      id: path,
    })),
    queueUrlOf: (arn) => naming.queueUrl(arn.slice(arn.lastIndexOf(':') + 1)),
  }
}

class Reader {
  readonly #assembly: Assembly
  readonly #resolver: Resolver
  readonly #naming: Naming

  constructor(assembly: Assembly, resolver: Resolver, naming: Naming) {
    this.#assembly = assembly
    this.#resolver = resolver
    this.#naming = naming
  }

  each<Properties, Result>(
    type: string,
    schema: z.ZodType<Properties>,
    make: (properties: Properties, resource: Resource) => Result,
  ): Result[] {
    return this.#assembly.resources
      .filter((resource) => resource.type === type)
      .map((resource) => {
        const parsed = schema.safeParse(this.properties(resource))
        if (parsed.success) return make(parsed.data, resource)
        throw new Error(`${resource.path}: ${z.prettifyError(parsed.error)}`)
      })
  }

  properties(resource: Resource): Json {
    return this.#resolver.resolve(resource.properties, resource.scope)
  }

  /** The resource that a resolved Ref of the same stack names. */
  sibling(resource: Resource, logicalId: string): Resource {
    const found = resource.scope.resources.get(logicalId)
    if (found === undefined) throw new Error(`${resource.path} names ${logicalId}, which its stack does not have`)
    return found
  }

  /** The function that a name, an ARN or an integration URI stands for. */
  functionArn(text: string): string {
    const functions = this.#assembly.resources.filter(({ type }) => type === 'AWS::Lambda::Function')
    const found = functions.find((resource) => {
      const arn = this.#naming.arn(resource)
      return (
        text === this.#naming.name(resource) || text === arn || text.includes(`${arn}/`) || text.startsWith(`${arn}:`)
      )
    })
    if (found === undefined) throw new Error(`No function of this deployment is called ${text}`)
    return this.#naming.arn(found)
  }
}

function routesOf(read: Reader): Route[] {
  return read.each('AWS::ApiGatewayV2::Route', routeSchema, (route, resource) => {
    const integration = read.sibling(resource, route.Target.replace('integrations/', ''))
    const { IntegrationUri } = integrationSchema.parse(read.properties(integration))
    return {
      key: route.RouteKey,
      functionArn: read.functionArn(IntegrationUri),
      isAuthorized: route.AuthorizationType === 'JWT',
    }
  })
}

function queueOf(queue: z.infer<typeof queueSchema>, resource: Resource, naming: Naming): QueueDefinition {
  const { RedrivePolicy, ...numbers } = queue
  const name = naming.name(resource)
  const attributes = Object.entries(numbers).filter(([, value]) => value !== undefined)
  return {
    name,
    url: naming.queueUrl(name),
    arn: naming.arn(resource),
    attributes: {
      ...Object.fromEntries(attributes.map(([key, value]) => [key, String(value)])),
      ...(RedrivePolicy && { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
    },
  }
}

function codeDirectory(assembly: Assembly, resource: Resource): string {
  const asset = resource.metadata['aws:asset:path']
  if (typeof asset !== 'string') throw new Error(`${resource.path} names no bundle: synthesize with asset metadata`)
  return join(assembly.directory, asset)
}

/** Queue addresses put together from parts in the template point to AWS: here they point to the queue engine. */
function localEnvironment(
  variables: Record<string, string>,
  { region, sqsEndpoint }: { region: string; sqsEndpoint: string },
): Record<string, string> {
  const onAws = `https://sqs.${region}.amazonaws.com`
  const entries = Object.entries(variables)
  return Object.fromEntries(entries.map(([name, value]) => [name, value.replaceAll(onAws, sqsEndpoint)]))
}
