import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { alarmKinds } from '../../infra/constructs/alarms.ts'
import { lineMetrics } from '../../infra/constructs/line-watch.ts'
import { timetable } from '../../infra/constructs/upkeep.ts'
import { metricNamespace, metricUnits } from '../../shared/adapters/metrics.ts'
import { queueTopology } from '../../shared/domain/topology.ts'
import { Synthesized } from './synthesized.ts'

const templates = new Synthesized()
const alarms = templates.all('AWS::CloudWatch::Alarm')
const ofMetric = (name: string) => alarms.filter(({ Properties }) => Properties['MetricName'] === name)
const manual = readFileSync('docs/operations.md', 'utf8')

describe('the watch over the line', () => {
  test('asks for the figures that the functions write, under the same names', () => {
    expect([lineMetrics.namespace, [...lineMetrics.names].sort()]).toEqual([
      metricNamespace,
      Object.keys(metricUnits).sort(),
    ])
  })

  test('has a section of the manual for each kind of alarm, and each alarm names one', () => {
    for (const kind of Object.keys(alarmKinds)) expect(manual).toContain(`\n### ${kind}\n\n*Means*`)
    const kinds = new Set(
      alarms.map(({ Properties }) => /“([a-z-]+)”$/.exec(String(Properties['AlarmDescription']))?.[1]),
    )
    expect([...kinds].sort()).toEqual(Object.keys(alarmKinds).sort())
  })

  test('raises an alarm on the age of the oldest message of every jurisdiction', () => {
    expect(ofMetric('ApproximateAgeOfOldestMessage')).toHaveLength(queueTopology('51').length)
  })

  test('raises an alarm when a reader of the stream is behind, or cases are left behind', () => {
    expect(ofMetric('IteratorAge')).toHaveLength(2)
    expect([...ofMetric('Unrouted'), ...ofMetric('Uncounted')]).toHaveLength(2)
    expect([...ofMetric('Differences'), ...ofMetric('Unbalanced')]).toHaveLength(2)
  })

  test('raises an alarm when a timed run did not happen, also when nothing is measured', () => {
    const missed = ofMetric('Invocations')
    expect(missed).toHaveLength(Object.keys(timetable).length)
    for (const { Properties } of missed) {
      expect(Properties).toMatchObject({ ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching' })
    }
  })

  test('calls silence only what is silent in working hours', () => {
    const [silence, ...more] = alarms.filter(({ Properties }) => Properties['Metrics'] !== undefined)
    expect(more).toEqual([])
    expect(templates.text(silence?.Properties['Metrics'])).toContain('IF(working > 0 AND FILL(routed, 0) == 0, 1, 0)')
  })

  test('shows one dashboard of the line with every figure on it', () => {
    const [dashboard, ...more] = templates.all('AWS::CloudWatch::Dashboard')
    expect(more).toEqual([])
    const body = templates.text(dashboard?.Properties['DashboardBody'])
    for (const name of ['IteratorAge', 'ApproximateAgeOfOldestMessage', 'Unrouted', 'Differences', 'Problems']) {
      expect(body).toContain(name)
    }
  })
})
