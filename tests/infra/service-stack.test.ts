import { describe, expect, test } from 'vitest'
import { lambdaEntries } from '../../infra/build-functions.ts'
import { canarySettings, oneMachineSettings } from '../../infra/function-environment.ts'
import { settingNames } from '../../shared/config.ts'
import { bureausOf } from '../../shared/domain/bureau-register.ts'
import { queueTopology } from '../../shared/domain/topology.ts'
import { listOf, objectOf, Synthesized, type TemplateResource } from './synthesized.ts'
import { expectedTriggers, mostThrottled } from './triggers.data.ts'
import { triggersOf } from './triggers-of.ts'

const templates = new Synthesized()
const functions = templates.all('AWS::Lambda::Function')
const mappings = templates.all('AWS::Lambda::EventSourceMapping')
const queues = templates.all('AWS::SQS::Queue')
const nameOf = ({ Properties }: TemplateResource): string =>
  String(Properties['FunctionName'] ?? Properties['QueueName']).replace('anqi-local-', '')
const queueNames = queues.map(nameOf)

describe('functions', () => {
  test('are exactly the entries of the source tree', () => {
    expect(functions.map(nameOf).sort()).toEqual([...lambdaEntries().keys()].sort())
  })

  test('are each wired to the triggers of the design', () => {
    expect(triggersOf(templates)).toEqual(expectedTriggers)
  })

  test('find in their environment every setting that the runtime reads, under the same name', () => {
    const { ...names }: Record<string, string> = settingNames
    for (const setting of [...oneMachineSettings, ...canarySettings]) delete names[setting]
    const ofCanary = Object.fromEntries(canarySettings.map((setting) => [setting, settingNames[setting]]))
    for (const { Properties } of functions) {
      const variables = Object.keys(objectOf(objectOf(Properties['Environment'])['Variables']))
      const isCanary = Properties['FunctionName'] === 'anqi-local-send-canary'
      expect(variables.sort()).toEqual(Object.values(isCanary ? { ...names, ...ofCanary } : names).sort())
    }
  })

  test('run on arm64 and the runtime that is set, without tracing', () => {
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x', Handler: 'index.handler' })
      expect(Properties['TracingConfig']).toBeUndefined()
    }
    const older = new Synthesized({ nodeRuntime: 'nodejs22.x' })
    for (const { Properties } of older.all('AWS::Lambda::Function')) expect(Properties['Runtime']).toBe('nodejs22.x')
  })

  test('log into groups that keep six months, as the law asks, and outlive the stack', () => {
    const groups = templates.all('AWS::Logs::LogGroup')
    expect(groups).toHaveLength(functions.length + 1)
    for (const { Properties, DeletionPolicy } of groups) {
      expect([Properties['RetentionInDays'], DeletionPolicy]).toEqual([180, 'Retain'])
    }
    const logged = functions.map(({ Properties }) => objectOf(Properties['LoggingConfig'])['LogGroup'])
    expect(new Set(logged.map((group) => templates.text(group))).size).toBe(functions.length)
  })

  test('raise an alarm each when they fail', () => {
    const watched = templates
      .all('AWS::CloudWatch::Alarm')
      .filter(({ Properties }) => Properties['MetricName'] === 'Errors')
      .map(({ Properties }) => templates.text(objectOf(listOf(Properties['Dimensions'])[0])['Value']))
    expect(watched).toHaveLength(functions.length)
    expect(new Set(watched).size).toBe(functions.length)
  })
})

describe('queues', () => {
  test('stand for every jurisdiction of the province, with the notices beside them', () => {
    const jurisdictions = queueTopology('51').map(({ suffix }) => suffix)
    const sources = queueNames.filter((name) => !name.endsWith('-dlq'))
    expect(sources.sort()).toEqual([...jurisdictions, 'notify'].sort())
  })

  test('send what fails five times to dead letters of the same name', () => {
    for (const queue of queues.filter((candidate) => !nameOf(candidate).endsWith('-dlq'))) {
      const policy = objectOf(queue.Properties['RedrivePolicy'])
      expect(policy['maxReceiveCount']).toBe(5)
      const target = templates.text(policy['deadLetterTargetArn']).replace('.Arn', '')
      const deadLetters = queues.find(({ id }) => id.replace(/[0-9A-F]{8}$/, '') === target)
      expect(deadLetters && nameOf(deadLetters)).toBe(`${nameOf(queue)}-dlq`)
    }
  })

  test('keep messages for two weeks, encrypted, and hide them six times as long as a consumer has', () => {
    const batchSeconds = 30
    for (const { Properties } of queues) {
      expect(Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true })
      if (!String(Properties['QueueName']).endsWith('-dlq')) {
        expect(Properties['VisibilityTimeout']).toBe(6 * batchSeconds)
      }
    }
  })

  test('turn away whoever comes without TLS', () => {
    const guarded = templates.all('AWS::SQS::QueuePolicy').flatMap(({ Properties }) => listOf(Properties['Queues']))
    expect(guarded).toHaveLength(queues.length)
  })

  test('raise an alarm as soon as one dead letter lies there', () => {
    const watched = templates
      .all('AWS::CloudWatch::Alarm')
      .filter(({ Properties }) => Properties['MetricName'] === 'ApproximateNumberOfMessagesVisible')
    const names = watched.map(({ Properties }) =>
      templates.text(objectOf(listOf(Properties['Dimensions'])[0])['Value']),
    )
    const deadLetters = queues.filter((queue) => nameOf(queue).endsWith('-dlq'))
    expect(names.sort()).toEqual(deadLetters.map(({ id }) => `${id.replace(/[0-9A-F]{8}$/, '')}.QueueName`).sort())
    for (const { Properties } of watched) expect(Properties['Threshold']).toBe(1)
  })

  test.each([
    ['51', 205],
    ['43', 120],
  ])('of all bureaus of province %s stand apart by city, so that no stack outgrows its limit', (province, least) => {
    const own = bureausOf(province).map(({ code }) => ({ suffix: code, bureaus: [code] }))
    const ownQueues = own.map(({ suffix }) => suffix).join(',')
    const everyone = new Synthesized({ province, ownQueues })
    expect(own.length).toBeGreaterThanOrEqual(least)
    const names = everyone.all('AWS::SQS::Queue').map(nameOf)
    expect(names).toEqual(expect.arrayContaining(own.map(({ suffix }) => suffix)))
    for (const [stack, { Resources }] of everyone.templates) {
      expect([stack, Object.keys(Resources).length < 450]).toEqual([stack, true])
    }
  })

  test('keep their logical ids when another bureau gets a queue of its own', () => {
    const idsOf = (of: Synthesized) => of.all('AWS::SQS::Queue').map(({ stack, id }) => `${stack} ${id}`)
    const grown = new Synthesized({}, [...queueTopology('51'), { suffix: '510107', bureaus: ['510107'] }])
    expect(idsOf(grown)).toEqual(expect.arrayContaining(idsOf(templates)))
  })
})

describe('event source mappings', () => {
  const ofStreams = mappings.filter(({ Properties }) => Properties['StartingPosition'] !== undefined)
  const ofQueues = mappings.filter(({ Properties }) => Properties['StartingPosition'] === undefined)

  test('report failures message by message', () => {
    for (const { Properties } of mappings) {
      expect(Properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures'])
    }
  })

  test('read the stream twice at the most, bisecting, within bounds, with pointers of what failed', () => {
    expect(ofStreams).toHaveLength(2)
    for (const { Properties } of ofStreams) {
      expect(Properties).toMatchObject({
        BatchSize: 100,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 5,
        MaximumRecordAgeInSeconds: 6 * 3600,
        StartingPosition: 'TRIM_HORIZON',
      })
      expect(templates.text(objectOf(objectOf(Properties['DestinationConfig'])['OnFailure'])['Destination'])).toMatch(
        /DeadLettersQueue\.Arn$/,
      )
    }
  })

  test('wake a stream reader only for cases that owe its work', () => {
    const filters = ofStreams.map(({ Properties }) => [
      templates.text(Properties['FunctionName']),
      JSON.parse(String(objectOf(listOf(objectOf(Properties['FilterCriteria'])['Filters'])[0])['Pattern'])),
    ])
    const owed = (name: string) => ({
      dynamodb: { Keys: { sk: { S: ['STATE'] } }, NewImage: { [name]: { S: [{ exists: true }] } } },
    })
    expect(Object.fromEntries(filters)).toEqual({
      RoutingroutecaseFunction: owed('unroutedSince'),
      CountingtallycaseFunction: owed('uncountedSince'),
    })
  })

  test('take ten messages of a queue at a time and leave room for the other queues', () => {
    expect(ofQueues).toHaveLength(queueTopology('51').length + 1)
    for (const { Properties } of ofQueues) {
      expect(Properties['BatchSize']).toBe(10)
      expect(objectOf(Properties['ScalingConfig'])['MaximumConcurrency']).toBeLessThanOrEqual(10)
    }
  })

  test('carry nothing that the China regions refuse', () => {
    for (const { Properties } of mappings) {
      for (const name of ['Tags', 'MetricsConfig', 'ProvisionedPollerConfig']) expect(Properties[name]).toBeUndefined()
    }
    for (const { Properties } of templates.all('AWS::CloudFormation::Stack')) expect(Properties['Tags']).toBeUndefined()
  })
})

describe('schedules', () => {
  const schedules = templates.all('AWS::Scheduler::Schedule')

  test('follow the clock of Asia/Shanghai and leave a dead letter for a run that never started', () => {
    expect(schedules).toHaveLength(12)
    for (const { Properties } of schedules) {
      expect(Properties['ScheduleExpressionTimezone']).toBe('Asia/Shanghai')
      const { Arn } = objectOf(objectOf(Properties['Target'])['DeadLetterConfig'])
      expect(templates.text(Arn)).toBe('UpkeepDeadLettersQueue.Arn')
    }
  })

  test('leave a dead letter for a run that failed', () => {
    const configs = templates.all('AWS::Lambda::EventInvokeConfig')
    expect(configs).toHaveLength(schedules.length)
    for (const { Properties } of configs) {
      const { Destination } = objectOf(objectOf(Properties['DestinationConfig'])['OnFailure'])
      expect(templates.text(Destination)).toBe('UpkeepDeadLettersQueue.Arn')
    }
  })
})

describe('public API', () => {
  const stage = templates.all('AWS::ApiGatewayV2::Stage')[0]

  test('asks for a token of the configured issuer on staff routes and on no other', () => {
    const secure = new Synthesized({ oidcIssuer: 'https://sso.example.org/anqi', oidcClientId: 'desk' })
    const [authorizer] = secure.all('AWS::ApiGatewayV2::Authorizer')
    expect(authorizer?.Properties['JwtConfiguration']).toEqual({
      Issuer: 'https://sso.example.org/anqi',
      Audience: ['desk'],
    })
    const guarded = templates
      .all('AWS::ApiGatewayV2::Route')
      .filter(({ Properties }) => Properties['AuthorizationType'] === 'JWT')
      .map(({ Properties }) => Properties['RouteKey'])
    expect(guarded.sort()).toEqual([
      'GET /api/audit',
      'GET /api/outbox',
      'GET /api/registers',
      'GET /api/registers/{register}',
      'GET /api/sorter',
      'GET /api/statistics/budget',
      'GET /api/statistics/cases',
      'GET /api/statistics/changes',
      'GET /api/worklist',
      'GET /api/worklist/{number}',
      'GET /api/worklist/{number}/evidence/{id}',
      'GET /api/worklist/{number}/papers/{form}',
      'POST /api/imports',
      'POST /api/registers/{register}',
      'POST /api/registers/{register}/preview',
      'POST /api/shop-codes',
      'POST /api/sorter',
      'POST /api/worklist/search',
      'POST /api/worklist/{number}/actions',
    ])
  })

  test('throttles the routes that anyone may try for nothing', () => {
    const settings = objectOf(stage?.Properties['RouteSettings'])
    expect(Object.keys(settings)).toEqual(expect.arrayContaining(mostThrottled))
    const keys = templates.all('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties['RouteKey'])
    expect(keys).toEqual(expect.arrayContaining(Object.keys(settings)))
  })

  test('logs no address, no path and no user of a request', () => {
    const format = String(objectOf(stage?.Properties['AccessLogSettings'])['Format'])
    expect(format).not.toMatch(/sourceIp|\$context\.path|userAgent|identity|claims/)
  })

  test('answers under the host name that is set', () => {
    const named = new Synthesized({ domainName: 'anqi.example.cn', certificateArn: 'arn:x:acm:r:a:certificate/1' })
    const [domain] = named.all('AWS::ApiGatewayV2::DomainName')
    expect(domain?.Properties['DomainName']).toBe('anqi.example.cn')
  })
})
