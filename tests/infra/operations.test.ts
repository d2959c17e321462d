import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { deploymentSettingNames } from '../../infra/deployment-settings.ts'
import { Synthesized } from './synthesized.ts'

const text = readFileSync('docs/operations.md', 'utf8')
const templates = new Synthesized()

describe('the operations manual', () => {
  test('describes every setting of a deployment', () => {
    for (const name of deploymentSettingNames) expect(text).toContain(`\`${name}\``)
  })

  test('says what to do about every kind of dead letter', () => {
    const kinds = templates
      .all('AWS::SQS::Queue')
      .map(({ Properties }) => String(Properties['QueueName']).replace('anqi-local-', ''))
      .filter((name) => name.endsWith('-dlq'))
      .map((name) => name.replace(/^(\d{6}|outside)-dlq$/, '<jurisdiction>-dlq'))
    for (const kind of new Set(kinds)) expect(text).toContain(`-${kind}\``)
  })

  test('names outputs that the stacks have', () => {
    const named = new Synthesized({ domainName: 'anqi.example.cn', certificateArn: 'arn:x:acm:r:a:certificate/1' })
    const outputs = [...named.templates.values()].flatMap(({ Outputs = {} }) => Object.keys(Outputs))
    for (const name of ['Address', 'DnsTarget']) {
      expect(outputs).toContain(name)
      expect(text).toContain(`\`${name}\``)
    }
  })
})
