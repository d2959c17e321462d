// A function that runs by the clock of Asia/Shanghai; a run that failed or never started leaves a dead letter.
import { Duration, TimeZone } from 'aws-cdk-lib'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { Construct } from 'constructs'
import { stageName } from '../deployment-settings.ts'
import type { CaseFunction } from './case-function.ts'
import type { Installation } from './installation.ts'
import type { DeadLetterQueue } from './watched-queue.ts'

type Props = Installation & {
  readonly run: CaseFunction
  /** `rate(5 minutes)` or `cron(0 3 * * ? *)`. */
  readonly expression: string
  readonly deadLetters: DeadLetterQueue
}

const retryAttempts = 2
const maxEventAge = Duration.hours(1)

export class TimedRun extends Construct {
  constructor(scope: Construct, id: string, { settings, run, expression, deadLetters }: Props) {
    super(scope, id)
    // The scheduler only hands the run over; a failure of the run itself is the function's to report.
    run.function.configureAsyncInvoke({
      retryAttempts,
      maxEventAge,
      onFailure: new SqsDestination(deadLetters.queue),
    })
    new Schedule(this, 'Schedule', {
      scheduleName: stageName(settings, run.node.id),
      schedule: ScheduleExpression.expression(expression, TimeZone.ASIA_SHANGHAI),
      target: new LambdaInvoke(run.function, { deadLetterQueue: deadLetters.queue, retryAttempts, maxEventAge }),
    })
  }
}
