// The canary of the line: its function, its clock, and the alarm when none has come through, silence included.
import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { settingNames } from '../../shared/config.ts'
import { CaseFunction, type FunctionMaker, walking } from './case-function.ts'
import { lineMetric } from './line-watch.ts'
import { TimedRun } from './timed-run.ts'
import type { DeadLetterQueue } from './watched-queue.ts'

type Props = FunctionMaker & {
  /** Where the installation answers the public. */
  readonly site: string
  readonly deadLetters: DeadLetterQueue
}

export class Canary extends Construct {
  constructor(scope: Construct, id: string, { site, deadLetters, ...maker }: Props) {
    super(scope, id)
    const environment = { ...maker.environment, [settingNames.siteUrl]: site }
    const run = new CaseFunction(this, 'send-canary', { ...maker, environment }, walking)
    maker.data.cases.grantKeys(run, { uses: ['secret'], makes: ['secret'] })
    new TimedRun(run, 'Timed', { ...maker, run, expression: 'rate(30 minutes)', deadLetters })
    const metric = lineMetric(maker.settings, 'Canary', { period: Duration.hours(1) })
    maker.alarms.watch(this, 'Alarm', { kind: 'canary', metric, isBelow: true })
  }
}
