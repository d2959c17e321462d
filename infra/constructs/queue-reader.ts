// A function on a queue: ten messages at a time, each failing on its own.
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { CaseFunction } from './case-function.ts'

type Props = {
  readonly queue: Queue
  readonly reader: CaseFunction
  /** So many invocations at a time, so that one queue's flood leaves room for the others. */
  readonly maxConcurrency: number
}

export class QueueReader extends Construct {
  constructor(scope: Construct, id: string, { queue, reader, maxConcurrency }: Props) {
    super(scope, id)
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: reader.function,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency,
    })
    mapping.node.addDependency(reader)
  }
}
