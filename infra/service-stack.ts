// What runs, in the order a case travels; it can be taken down and put up again without losing anything.
import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { JurisdictionQueue } from '../shared/domain/topology.ts'
import { Alarms } from './constructs/alarms.ts'
import { Canary } from './constructs/canary.ts'
import { CaseDesk } from './constructs/case-desk.ts'
import { Counting } from './constructs/counting.ts'
import type { Installation } from './constructs/installation.ts'
import { Intake } from './constructs/intake.ts'
import { LimitsTable } from './constructs/limits-table.ts'
import { LineDashboard } from './constructs/line-dashboard.ts'
import { LineWatch } from './constructs/line-watch.ts'
import { PublicApi } from './constructs/public-api.ts'
import { RoutingLine } from './constructs/routing-line.ts'
import { Upkeep } from './constructs/upkeep.ts'
import { WatchedQueue } from './constructs/watched-queue.ts'
import type { DataStack } from './data-stack.ts'
import { type DeploymentSettings, stageName } from './deployment-settings.ts'
import { functionEnvironment } from './function-environment.ts'

type Props = {
  readonly settings: DeploymentSettings
  readonly data: DataStack
  readonly topology: readonly JurisdictionQueue[]
}

export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { settings, data, topology }: Props) {
    super(scope, id, { stackName: id, description: 'Anqi: what runs' })
    const alarms = new Alarms(this, 'Alarms', { email: settings.alarmEmail })
    const limits = new LimitsTable(this, 'Limits', { tableName: stageName(settings, 'limits') })
    const installation: Installation = { settings, data, limits, alarms }
    const { queue: notifyQueue } = new WatchedQueue(this, 'NotifyQueue', {
      queueName: stageName(settings, 'notify'),
      alarms,
    })
    const maker = { ...installation, environment: functionEnvironment(installation, notifyQueue) }

    const intake = new Intake(this, 'Intake', maker)
    const { routeCase } = new RoutingLine(this, 'Routing', { ...maker, notifyQueue, topology })
    const desk = new CaseDesk(this, 'Desk', maker)
    const counting = new Counting(this, 'Counting', maker)
    const { timedRuns, deadLetters } = new Upkeep(this, 'Upkeep', { ...maker, notifyQueue })
    const line = { settings, alarms, routeCase, tallyCase: counting.tallyCase }
    new LineWatch(this, 'Watch', { ...line, timedRuns })
    new LineDashboard(this, 'Dashboard', { ...line, submits: [intake.submitCase, intake.submitCaseForm] })

    const { address, dnsTarget } = new PublicApi(this, 'PublicApi', {
      settings,
      open: new Map([
        [intake.submitCase, ['POST /api/complaints', 'POST /api/violation-reports', 'POST /api/consultations']],
        [intake.submitCaseForm, ['GET /', 'POST /']],
        [intake.followCase, ['GET /api/cases/{number}']],
        [intake.followCaseForm, ['GET /track', 'POST /track']],
        [intake.actOnOwnCase, ['POST /api/cases/{number}/actions', 'POST /api/cases/{number}/evidence']],
        [intake.actOnOwnCaseForm, ['POST /track/act']],
        [intake.printOwnPaper, ['GET /api/cases/{number}/papers/{form}', 'POST /track/paper']],
        [intake.sortText, ['POST /api/sort']],
        [intake.locateBureau, ['POST /api/locate']],
        [counting.viewStatistics, ['GET /api/statistics', 'GET /api/statistics/overdue']],
        [counting.renderStatistics, ['GET /api/statistics/document', 'GET /api/statistics/revisions']],
        [
          intake.showPage,
          [
            'GET /console',
            'GET /console/{proxy+}',
            'GET /reports',
            'GET /board',
            'GET /board/{proxy+}',
            'GET /assets/{proxy+}',
            'GET /api/health',
            'GET /api/openapi.json',
            'GET /api/receipt-key',
          ],
        ],
      ]),
      staff: new Map([
        [
          desk.viewWorklist,
          [
            'GET /api/worklist',
            'POST /api/worklist/search',
            'GET /api/worklist/{number}',
            'GET /api/worklist/{number}/evidence/{id}',
          ],
        ],
        [desk.printPaper, ['GET /api/worklist/{number}/papers/{form}']],
        [desk.actOnCase, ['POST /api/worklist/{number}/actions']],
        [
          counting.inspectFigures,
          ['GET /api/statistics/cases', 'GET /api/statistics/budget', 'GET /api/statistics/changes'],
        ],
        [desk.viewOutbox, ['GET /api/outbox']],
        [desk.viewAudit, ['GET /api/audit']],
        [
          desk.manageRegisters,
          [
            'GET /api/registers',
            'GET /api/registers/{register}',
            'POST /api/registers/{register}',
            'POST /api/registers/{register}/preview',
          ],
        ],
        [desk.overseeSorter, ['GET /api/sorter', 'POST /api/sorter']],
        [desk.issueShopCodes, ['POST /api/shop-codes']],
        [desk.importCases, ['POST /api/imports']],
      ]),
    })
    new Canary(this, 'Canary', { ...maker, site: address, deadLetters })
    new CfnOutput(this, 'Address', { value: address, description: 'Where the pages are' })
    if (dnsTarget !== undefined) new CfnOutput(this, 'DnsTarget', { value: dnsTarget })
  }
}
