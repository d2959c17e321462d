// Queues as the line uses them: poison ends in a dead-letter queue of the same name, and that raises an alarm.
import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'

type Props = { readonly queueName: string; readonly alarms: Alarms }

const retentionPeriod = Duration.days(14)

/** How often a message is tried before it counts as poison. */
const maxReceiveCount = 5

/** So long a message stays hidden from others: six times the time its consumer has, as AWS advises. */
export const visibilityTimeout = Duration.seconds(180)

export class DeadLetterQueue extends Construct {
  readonly queue: Queue

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id)
    this.queue = new Queue(this, 'Queue', {
      queueName: `${props.queueName}-dlq`,
      retentionPeriod,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    props.alarms.onMessages(this, this.queue)
  }
}

export class WatchedQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: DeadLetterQueue

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id)
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', props)
    this.queue = new Queue(this, 'Queue', {
      queueName: props.queueName,
      retentionPeriod,
      visibilityTimeout,
      receiveMessageWaitTime: Duration.seconds(20),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount },
    })
  }
}
