// Where alarms go, and the kinds every part of the line has. Each description names its section of docs/operations.md.
import { Duration } from 'aws-cdk-lib'
import { Alarm, type CfnAlarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

/** The sections of the manual, one for each kind of alarm. */
export const alarmKinds = {
  errors: 'A function failed',
  'dead-letters': 'A message could not be handled',
  'queue-age': 'Cases wait on a queue',
  'stream-lag': 'A reader of the stream is behind',
  'left-behind': 'Cases are not routed or not counted',
  differences: 'Counters or balances differ',
  'many-refused': 'The limiter turns many away',
  'many-failures': 'Many requests fail',
  silence: 'Nothing comes in although bureaus work',
  'not-run': 'A timed run did not happen',
  canary: 'No canary came through',
  'limiter-open': 'The limiter cannot count and lets everybody through',
} as const
export type AlarmKind = keyof typeof alarmKinds

/** What an alarm watches. */
export type Watch = {
  readonly kind: AlarmKind
  readonly metric: IMetric
  readonly threshold?: number
  /** So many periods in a row. */
  readonly periods?: number
  /** Raised below the threshold, also where nothing is measured at all. */
  readonly isBelow?: boolean
}

export class Alarms extends Construct {
  readonly #action: SnsAction | undefined

  constructor(scope: Construct, id: string, props: { readonly email: string | undefined }) {
    super(scope, id)
    if (props.email === undefined) return
    const topic = new Topic(this, 'Topic', { enforceSSL: true })
    topic.addSubscription(new EmailSubscription(props.email))
    this.#action = new SnsAction(topic)
  }

  /** Raised as soon as one message lies in a dead-letter queue. */
  onMessages(scope: Construct, queue: IQueue): CfnAlarm {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'max' })
    return this.watch(scope, 'Alarm', { kind: 'dead-letters', metric })
  }

  /** Raised when the oldest message of a queue has waited for a quarter of an hour. */
  onAge(scope: Construct, queue: IQueue): CfnAlarm {
    const metric = queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'max' })
    return this.watch(scope, 'AgeAlarm', { kind: 'queue-age', metric, threshold: 900, periods: 2 })
  }

  /** Raised as soon as one invocation failed. */
  onErrors(scope: Construct, watched: IFunction): CfnAlarm {
    const metric = watched.metricErrors({ period: Duration.minutes(5), statistic: 'sum' })
    return this.watch(scope, 'Alarm', { kind: 'errors', metric })
  }

  watch(scope: Construct, id: string, { kind, metric, threshold = 1, periods = 1, isBelow = false }: Watch): CfnAlarm {
    const alarm = new Alarm(scope, id, {
      metric,
      alarmDescription: `${alarmKinds[kind]}: docs/operations.md, “${kind}”`,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: isBelow
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: isBelow ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    if (this.#action !== undefined) alarm.addAlarmAction(this.#action)
    return alarm.node.defaultChild as CfnAlarm // an Alarm is one CfnAlarm
  }
}
