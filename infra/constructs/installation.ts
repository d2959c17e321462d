// What every part of the line stands on: the settings, the stores, the alarms, the names of the queues.
import { Aws, Fn } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { DataStack } from '../data-stack.ts'
import { type DeploymentSettings, stageName } from '../deployment-settings.ts'
import type { Alarms } from './alarms.ts'
import type { LimitsTable } from './limits-table.ts'

export type Installation = {
  readonly settings: DeploymentSettings
  readonly data: DataStack
  readonly limits: LimitsTable
  readonly alarms: Alarms
}

/** What all queue addresses of a stage begin with; the functions add the suffix of a jurisdiction. */
export function queueUrlPrefix(settings: DeploymentSettings): string {
  return Fn.join('', [
    'https://sqs.',
    Aws.REGION,
    '.',
    Aws.URL_SUFFIX,
    '/',
    Aws.ACCOUNT_ID,
    '/',
    stageName(settings, ''),
  ])
}

const queueArn = (settings: DeploymentSettings, suffix: string): string =>
  `arn:${Aws.PARTITION}:sqs:${Aws.REGION}:${Aws.ACCOUNT_ID}:${stageName(settings, suffix)}`

/** The queues of the jurisdictions as two patterns: six digits that begin with the province, and what lies outside. */
export function jurisdictionQueueArns(settings: DeploymentSettings): string[] {
  return [queueArn(settings, `${settings.province}????`), queueArn(settings, 'outside')]
}

/** Lets `grantee` put pointers of cases on the queues of the jurisdictions. */
export function grantSendToJurisdictions(settings: DeploymentSettings, grantee: IGrantable): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: jurisdictionQueueArns(settings) }),
  )
}

/** Lets `grantee` see how much waits in the queues of the stage, dead letters too. */
export function grantLookAtQueues(settings: DeploymentSettings, grantee: IGrantable): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['sqs:GetQueueAttributes'], resources: [queueArn(settings, '*')] }),
  )
}

/** Lets `grantee` take messages from these queues and give them back. */
export function grantConsume(grantee: IGrantable, queueArns: readonly string[]): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
      resources: [...queueArns],
    }),
  )
}
