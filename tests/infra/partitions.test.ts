import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, CfnResource, Stack } from 'aws-cdk-lib'
import { afterAll, describe, expect, test } from 'vitest'
import { anqiApp } from '../../infra/app.ts'
import { type Json, Synthesized } from './synthesized.ts'

const templates = new Synthesized()

/** Every text of the templates, keys too. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)])
}
const all = [...templates.templates.values()].flatMap(textsOf)

const china: Record<string, string> = {
  'AWS::Partition': 'aws-cn',
  'AWS::Region': 'cn-northwest-1',
  'AWS::AccountId': '000000000000',
  'AWS::URLSuffix': 'amazonaws.com.cn',
}

/** The text of a Join or Sub as it would stand in the China partition; references to resources stay as they are. */
function inChina(value: Json): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value)
  const { Ref: reference, 'Fn::Join': join, 'Fn::Sub': sub } = value
  if (typeof reference === 'string') return china[reference] ?? `<${reference}>`
  if (Array.isArray(join) && Array.isArray(join[1])) return join[1].map(inChina).join(String(join[0]))
  if (typeof sub === 'string') return sub.replace(/\$\{([^}]+)\}/g, (_, name: string) => china[name] ?? `<${name}>`)
  return JSON.stringify(value)
}

function composed(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(composed)
  if (typeof value !== 'object' || value === null) return []
  if ('Fn::Join' in value || 'Fn::Sub' in value) return [inChina(value as Json)] // templates are JSON
  return Object.values(value).flatMap(composed)
}

describe('partitions', () => {
  test('names no partition, region or account', () => {
    expect(all.filter((text) => /arn:aws/.test(text))).toEqual([])
    expect(all.filter((text) => /\b(us|eu|ap|cn|sa|ca|me|af)-(gov-)?[a-z]+-\d\b/.test(text))).toEqual([])
    expect(all.filter((text) => /(^|[^0-9a-f])\d{12}([^0-9a-f]|$)/.test(text))).toEqual([])
  })

  test('names the domain of the services in their principals alone', () => {
    const services = ['lambda', 'scheduler', 'apigateway'].map((service) => `${service}.amazonaws.com`)
    const named = new Set(all.filter((text) => text.includes('amazonaws')))
    expect([...named].sort()).toEqual(services.sort())
  })

  test('comes out with Chinese ARNs and addresses where it is deployed in China', () => {
    const texts = [...templates.templates.values()].flatMap(composed)
    const arns = texts.filter((text) => text.includes('arn:'))
    expect(arns.length).toBeGreaterThan(20)
    for (const text of arns) expect(text).toMatch(/^arn:aws-cn:/)
    const addresses = texts.filter((text) => text.startsWith('https://'))
    expect(addresses.length).toBeGreaterThan(20)
    for (const text of addresses) expect(text).toMatch(/^https:\/\/[^/]+\.amazonaws\.com\.cn\//)
  })

  test('uses nothing that the China regions lack', () => {
    const types = new Set(templates.resources().map(({ Type }) => Type))
    for (const type of types) expect(type).not.toMatch(/Cognito|SES|WAF|CloudFront|XRay|Lambda::Url|Pinpoint|Bedrock/)
  })

  test('stays far below the five hundred resources of a stack', () => {
    for (const [stack, { Resources }] of templates.templates) {
      expect([stack, Object.keys(Resources).length < 400]).toEqual([stack, true])
    }
  })

  test('comes out the same each time', () => {
    const again = JSON.stringify([...new Synthesized().templates])
    // Another build may have come between; what its bundles hash to is not for the templates to keep.
    const withoutHashes = (text: string) => text.replaceAll(/[0-9a-f]{64}/g, 'hash')
    expect(withoutHashes(again)).toBe(withoutHashes(JSON.stringify([...templates.templates])))
  })
})

const outdirs: string[] = []
function outdir(): string {
  const made = mkdtempSync(join(tmpdir(), 'anqi-synth-'))
  outdirs.push(made)
  return made
}
afterAll(() => {
  for (const made of outdirs) rmSync(made, { recursive: true })
})

describe('validator', () => {
  test('finds nothing wrong with the templates', () => {
    expect(() => anqiApp({}, outdir()).synth()).not.toThrow()
  })

  test('fails the build over a property that CloudFormation would refuse', () => {
    const app = anqiApp({}, outdir())
    const [stack] = app.node.children.filter(Stack.isStack)
    if (stack === undefined) throw new Error('The app has no stack')
    new CfnResource(stack, 'Wrong', { type: 'AWS::SQS::Queue', properties: { VisibilityTimeout: 'soon' } })
    expect(() => app.synth()).toThrow('VisibilityTimeout')
  })
})

describe('settings of a deployment', () => {
  test.each([
    ['stage', 'Prod!'],
    ['province', 'Sichuan'],
    ['nodeRuntime', 'nodejs18.x'],
    ['oidcIssuer', 'http://plain.example.org'],
    ['logRetentionDays', '30'],
    ['alarmEmail', 'nobody'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => anqiApp({ [name]: value }, outdir())).toThrow(name)
  })

  test('wants a certificate with a domain name', () => {
    expect(() => anqiApp({ domainName: 'anqi.example.cn' }, outdir())).toThrow('certificateArn')
  })

  test('keeps the command line of the CDK from deploying without an issuer', () => {
    const errorsOf = (app: App) =>
      app
        .synth()
        .stacks.flatMap((stack) => stack.messages)
        .filter(({ level }) => level === 'error')
    const open = { validates: false }
    expect(errorsOf(anqiApp({}, outdir(), open))).toHaveLength(1)
    expect(errorsOf(anqiApp({ oidcIssuer: 'https://sso.example.org' }, outdir(), open))).toHaveLength(0)
  })

  test('sends alarms by mail once an address is set', () => {
    const mailing = new Synthesized({ alarmEmail: 'on-call@example.org' })
    for (const { Properties } of mailing.all('AWS::CloudWatch::Alarm')) {
      expect(Properties['AlarmActions']).toHaveLength(1)
    }
    expect(mailing.all('AWS::SNS::Subscription')).toHaveLength(1)
    expect(templates.all('AWS::SNS::Topic')).toHaveLength(0)
  })
})
