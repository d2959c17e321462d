// What runs by the clock: sweeps, the watch over limits, the recount, the month's figures, the anchor of the history.

import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { stageName } from '../deployment-settings.ts'
import { CaseFunction, type FunctionMaker, sweeping } from './case-function.ts'
import { grantOn } from './table-grants.ts'
import { TimedRun } from './timed-run.ts'
import { DeadLetterQueue } from './watched-queue.ts'

/** When each function runs, in the time of Asia/Shanghai. */
export const timetable = {
  'sweep-pending': 'rate(5 minutes)',
  'adopt-law': 'rate(1 minute)',
  'watch-clocks': 'rate(30 minutes)',
  'watch-budgets': 'cron(30 9 * * ? *)',
  'escalate-hand-overs': 'rate(30 minutes)',
  'end-negotiations': 'cron(5 0 * * ? *)',
  'anchor-history': 'cron(0 1 * * ? *)',
  'forget-persons': 'cron(0 2 * * ? *)',
  reconcile: 'cron(0 3 * * ? *)',
  'retrain-sorter': 'cron(0 4 * * ? *)',
  'compile-monthly-statistics': 'cron(0 6 * * ? *)',
} as const

type Props = FunctionMaker & { readonly notifyQueue: Queue }

export class Upkeep extends Construct {
  /** The functions by the expression they run by. */
  readonly timedRuns = new Map<CaseFunction, string>()
  readonly deadLetters: DeadLetterQueue

  constructor(scope: Construct, id: string, { notifyQueue, ...maker }: Props) {
    super(scope, id)
    const { cases, tally, audit, evidence, statistics, history } = maker.data
    const queueName = stageName(maker.settings, 'schedules')
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', { queueName, alarms: maker.alarms })
    this.deadLetters = deadLetters
    const byTheClock = (name: keyof typeof timetable) => {
      const run = new CaseFunction(this, name, maker, sweeping)
      new TimedRun(run, 'Timed', { ...maker, run, expression: timetable[name], deadLetters })
      this.timedRuns.set(run, timetable[name])
      return run
    }

    const sweepPending = byTheClock('sweep-pending')
    cases.grantSweep(sweepPending)

    const adoptLaw = byTheClock('adopt-law')
    cases.grantReadRegisters(adoptLaw)
    cases.grantAdopt(adoptLaw)
    cases.grantRecount(adoptLaw)
    cases.grantMoveOn(adoptLaw)
    cases.grantKeys(adoptLaw, { uses: ['chain'] })

    const watchClocks = byTheClock('watch-clocks')
    cases.grantList(watchClocks)
    cases.grantReadRegisters(watchClocks)
    audit.grantReadNotices(watchClocks)
    notifyQueue.grantSendMessages(watchClocks)

    const watchBudgets = byTheClock('watch-budgets')
    tally.grantRead(watchBudgets)
    cases.grantList(watchBudgets)
    cases.grantReadRegisters(watchBudgets)
    audit.grantReadNotices(watchBudgets)
    notifyQueue.grantSendMessages(watchBudgets)

    const escalateHandOvers = byTheClock('escalate-hand-overs')
    cases.grantIncoming(escalateHandOvers)
    cases.grantMoveOn(escalateHandOvers)
    cases.grantKeys(escalateHandOvers, { uses: ['chain'] })

    const endNegotiations = byTheClock('end-negotiations')
    cases.grantList(endNegotiations)
    cases.grantMoveOn(endNegotiations)
    cases.grantKeys(endNegotiations, { uses: ['chain'] })

    const anchorHistory = byTheClock('anchor-history')
    tally.grantRead(anchorHistory)
    history.grantRead(anchorHistory)
    history.grantPut(anchorHistory)

    const forgetPersons = byTheClock('forget-persons')
    cases.grantRecount(forgetPersons)
    cases.grantMoveOn(forgetPersons)
    grantOn(cases.table, forgetPersons, { actions: ['UpdateItem'], leadingKeys: ['CASE#*'] })
    cases.grantKeys(forgetPersons, { uses: ['data', 'chain'], makes: ['data'] })
    audit.grantAppend(forgetPersons)
    evidence.grantDelete(forgetPersons)

    const reconcile = byTheClock('reconcile')
    cases.grantRecount(reconcile)
    cases.grantReadRegisters(reconcile)
    tally.grantRecount(reconcile)

    const retrainSorter = byTheClock('retrain-sorter')
    cases.grantFindConfirmed(retrainSorter)
    cases.grantRead(retrainSorter)
    cases.grantKeys(retrainSorter, { uses: ['data', 'secret'] })
    cases.grantGovernSorter(retrainSorter)
    statistics.grantRead(retrainSorter)
    statistics.grantPut(retrainSorter)

    const compileMonthlyStatistics = byTheClock('compile-monthly-statistics')
    tally.grantRead(compileMonthlyStatistics)
    cases.grantList(compileMonthlyStatistics)
    cases.grantReadRegisters(compileMonthlyStatistics)
    statistics.grantRead(compileMonthlyStatistics)
    statistics.grantPut(compileMonthlyStatistics)
  }
}
