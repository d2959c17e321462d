// A function on the stream of the cases table: only cases that owe its work, bounded retries, pointers of what failed.
import { Duration } from 'aws-cdk-lib'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import { stageName } from '../deployment-settings.ts'
import type { CaseFunction } from './case-function.ts'
import type { Installation } from './installation.ts'
import { DeadLetterQueue } from './watched-queue.ts'

type Props = Installation & {
  readonly reader: CaseFunction
  /** The attribute that stands in a version which owes this work. */
  readonly owedSince: 'unroutedSince' | 'uncountedSince'
  readonly windowSeconds: number
}

export class StreamReader extends Construct {
  constructor(scope: Construct, id: string, { reader, data, alarms, settings, owedSince, windowSeconds }: Props) {
    super(scope, id)
    data.cases.grantStream(reader)
    const queueName = stageName(settings, reader.node.id)
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', { queueName, alarms })
    deadLetters.queue.grantSendMessages(reader)
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: reader.function,
      eventSourceArn: data.cases.table.tableStreamArn ?? '',
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(windowSeconds),
      filters: [
        FilterCriteria.filter({
          dynamodb: { Keys: { sk: { S: ['STATE'] } }, NewImage: { [owedSince]: { S: FilterRule.exists() } } },
        }),
      ],
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(deadLetters.queue),
    })
    mapping.node.addDependency(reader)
  }
}
