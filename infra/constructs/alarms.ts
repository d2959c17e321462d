// Where alarms go, and the two that every part of the line has: a dead letter lies there, a function failed.
import { Duration } from 'aws-cdk-lib'
import { Alarm, type CfnAlarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

/** What an alarm watches; the scope is the construct that it belongs to. */
type Watch = { readonly metric: Metric; readonly description: string }

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
    return this.#raise(scope, { metric, description: 'A message could not be handled: see docs/operations.md' })
  }

  /** Raised as soon as one invocation failed. */
  onErrors(scope: Construct, watched: IFunction): CfnAlarm {
    const metric = watched.metricErrors({ period: Duration.minutes(5), statistic: 'sum' })
    return this.#raise(scope, { metric, description: 'A function failed: see docs/operations.md' })
  }

  #raise(scope: Construct, { metric, description }: Watch): CfnAlarm {
    const alarm = new Alarm(scope, 'Alarm', {
      metric,
      alarmDescription: description,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    if (this.#action !== undefined) alarm.addAlarmAction(this.#action)
    return alarm.node.defaultChild as CfnAlarm // an Alarm is one CfnAlarm
  }
}
