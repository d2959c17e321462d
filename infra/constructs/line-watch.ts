// What tells whether cases travel: lag, what is left behind, differences, refusals, silence, runs that did not happen.
import { Duration } from 'aws-cdk-lib'
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { DeploymentSettings } from '../deployment-settings.ts'
import type { Alarms } from './alarms.ts'
import type { CaseFunction } from './case-function.ts'

/** The namespace and names of shared/metrics.ts; a test holds the two together. */
export const lineMetrics = {
  namespace: 'Anqi',
  names: [
    'Problems',
    'Unrouted',
    'Uncounted',
    'WorkingTime',
    'Differences',
    'Unbalanced',
    'Lagging',
    'Canary',
    'CanarySeconds',
    'LimiterOpen',
  ],
} as const
type LineMetric = (typeof lineMetrics.names)[number]

type Props = {
  readonly settings: DeploymentSettings
  readonly alarms: Alarms
  readonly routeCase: CaseFunction
  readonly tallyCase: CaseFunction
  /** The timed functions by the expression they run by. */
  readonly timedRuns: ReadonlyMap<CaseFunction, string>
}

type Asked = { readonly period?: Duration; readonly statistic?: string; readonly code?: string }

/** A figure that the functions write into their logs. */
export function lineMetric(settings: DeploymentSettings, metricName: LineMetric, asked: Asked = {}): Metric {
  const { period = Duration.minutes(5), statistic = 'max', code } = asked
  const dimensionsMap = { Stage: settings.stage, ...(code === undefined ? {} : { Code: code }) }
  return new Metric({ namespace: lineMetrics.namespace, metricName, dimensionsMap, statistic, period })
}

/** 1 for an hour in which bureaus work and nothing has been routed. */
export function silenceMetric(settings: DeploymentSettings, routeCase: CaseFunction): MathExpression {
  const period = Duration.hours(1)
  return new MathExpression({
    expression: 'IF(working > 0 AND FILL(routed, 0) == 0, 1, 0)',
    usingMetrics: {
      working: lineMetric(settings, 'WorkingTime', { period, statistic: 'min' }),
      routed: routeCase.function.metricInvocations({ period, statistic: 'sum' }),
    },
    period,
    label: 'silence in working hours',
  })
}

export class LineWatch extends Construct {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id)
    const { settings, alarms, routeCase, tallyCase, timedRuns } = props
    const of = (name: LineMetric, asked?: Asked): Metric => lineMetric(settings, name, asked)
    for (const reader of [routeCase, tallyCase]) {
      const lag = reader.function.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'max' })
      const threshold = Duration.minutes(10).toMilliseconds()
      alarms.watch(reader, 'LagAlarm', { kind: 'stream-lag', metric: lag, threshold, periods: 2 })
    }
    for (const name of ['Unrouted', 'Uncounted'] as const) {
      alarms.watch(this, name, { kind: 'left-behind', metric: of(name), periods: 3 })
    }
    for (const name of ['Differences', 'Unbalanced'] as const) {
      alarms.watch(this, name, { kind: 'differences', metric: of(name) })
    }
    const refused = of('Problems', { statistic: 'sum', code: 'too-many-requests' })
    alarms.watch(this, 'Refused', { kind: 'many-refused', metric: refused, threshold: 200, periods: 3 })
    const failed = of('Problems', { statistic: 'sum', code: 'unexpected' })
    const open = of('LimiterOpen', { statistic: 'sum' })
    alarms.watch(this, 'LimiterOpen', { kind: 'limiter-open', metric: open, threshold: 10 })
    alarms.watch(this, 'Failures', { kind: 'many-failures', metric: failed, threshold: 5 })
    alarms.watch(this, 'Silence', { kind: 'silence', metric: silenceMetric(settings, routeCase), periods: 2 })
    for (const [run, expression] of timedRuns) watchRuns(alarms, run, expression)
  }
}

/** A run every few minutes is missed within the hour, a daily one after thirty hours. */
function watchRuns(alarms: Alarms, run: CaseFunction, expression: string): void {
  const isFrequent = expression.startsWith('rate(') && expression.includes('minute')
  const [period, periods] = isFrequent ? [Duration.hours(1), 1] : [Duration.hours(6), 5]
  const metric: IMetric = run.function.metricInvocations({ period, statistic: 'sum' })
  alarms.watch(run, 'RunAlarm', { kind: 'not-run', metric, periods, isBelow: true })
}
