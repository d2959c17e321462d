// One look that says whether cases travel: in the order they do, with the alarms on top.
import { Duration } from 'aws-cdk-lib'
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  MathExpression,
  type Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { type DeploymentSettings, stageName } from '../deployment-settings.ts'
import type { CaseFunction } from './case-function.ts'
import { lineMetric, lineMetrics, silenceMetric } from './line-watch.ts'

type Props = {
  readonly settings: DeploymentSettings
  readonly routeCase: CaseFunction
  readonly tallyCase: CaseFunction
  readonly submits: readonly CaseFunction[]
}

const period = Duration.minutes(5)

/** Every series that fits, so that a new queue or code shows without a change here. */
const search = (expression: string, statistic: string): MathExpression =>
  new MathExpression({
    expression: `SEARCH('${expression}', '${statistic}', ${period.toSeconds()})`,
    period,
    label: '',
  })

const graph = (title: string, left: IMetric[]): IWidget => new GraphWidget({ title, left, width: 8, height: 6 })

export class LineDashboard extends Construct {
  constructor(scope: Construct, id: string, { settings, routeCase, tallyCase, submits }: Props) {
    super(scope, id)
    const name = stageName(settings, '')
    const queues = (metric: string): string => `{AWS/SQS,QueueName} MetricName="${metric}" QueueName="${name}"`
    const codes = `{${lineMetrics.namespace},Stage,Code} MetricName="Problems" Stage="${settings.stage}"`
    const lag = (reader: CaseFunction): IMetric => reader.function.metric('IteratorAge', { period, statistic: 'max' })
    const of = (metric: (typeof lineMetrics.names)[number]): Metric => lineMetric(settings, metric)
    const everyFunction = `{AWS/Lambda,FunctionName} MetricName="Errors" FunctionName="${name}"`
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: stageName(settings, 'line'),
      defaultInterval: Duration.hours(12),
      widgets: [
        [new TextWidget({ markdown: text(settings.stage), width: 24, height: 2 })],
        [
          graph(
            'Submissions (invocations)',
            submits.map((submit) => submit.function.metricInvocations({ period })),
          ),
          graph('Stream: how far behind (ms)', [lag(routeCase), lag(tallyCase)]),
          graph('Queues: oldest message (s)', [search(queues('ApproximateAgeOfOldestMessage'), 'Maximum')]),
        ],
        [
          graph('Dead letters', [search(`${queues('ApproximateNumberOfMessagesVisible')} QueueName="dlq"`, 'Maximum')]),
          graph('Left behind by the stream', [of('Unrouted'), of('Uncounted')]),
          graph('Recount: differences, balances', [of('Differences'), of('Unbalanced'), of('Lagging')]),
        ],
        [
          graph('Problems by code (limiter: too-many-requests)', [search(codes, 'Sum')]),
          graph('Failed invocations by function', [search(everyFunction, 'Sum')]),
          graph('Canary: through (1), seconds', [of('Canary'), of('CanarySeconds')]),
        ],
        [
          graph('Limiter lets through uncounted', [lineMetric(settings, 'LimiterOpen', { statistic: 'sum' })]),
          graph('Silence in working hours (1 = silent)', [silenceMetric(settings, routeCase)]),
        ],
      ],
    })
    dashboard.node.addDependency(routeCase)
  }
}

const text = (stage: string): string =>
  `# 按期 ${stage}: do cases travel?\nFrom left to right and down as a case goes. What each alarm means: docs/operations.md, “Alarms”.`
