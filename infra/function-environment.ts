// The environment of the functions, under the very names that shared/config.ts reads.
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { settingNames } from '../shared/config.ts'
import { type Installation, queueUrlPrefix } from './constructs/installation.ts'

/** Settings that only one machine has: on AWS the key is in KMS and the limits are always on. */
export const oneMachineSettings = ['keyFile', 'rateLimit', 's3Endpoint'] as const

/** What the API must stand for: a function that the API calls cannot be told of it. */
export const canarySettings = ['siteUrl'] as const

type Setting = Exclude<keyof typeof settingNames, (typeof oneMachineSettings | typeof canarySettings)[number]>

/** The same for every function: a name is no secret, what a function may do with it is in its role. */
export function functionEnvironment(
  { settings, data, limits }: Installation,
  notifyQueue: Queue,
): Record<string, string> {
  const values: Record<Setting, string> = {
    stage: settings.stage,
    province: settings.province,
    casesTable: data.cases.table.tableName,
    tallyTable: data.tally.table.tableName,
    limitsTable: limits.table.tableName,
    auditTable: data.audit.table.tableName,
    evidenceBucket: data.evidence.bucket.bucketName,
    statisticsBucket: data.statistics.bucket.bucketName,
    historyBucket: data.history.bucket.bucketName,
    queueUrlPrefix: queueUrlPrefix(settings),
    notifyQueueUrl: notifyQueue.queueUrl,
    ownQueues: settings.ownQueues.join(','),
    webhookUrl: settings.webhookUrl ?? '',
    keyId: data.sealKey.key.keyArn,
    oidcIssuer: settings.oidcIssuer ?? missingIssuer,
    oidcClientId: settings.oidcClientId,
    claimRole: settings.claimRole,
    claimBureau: settings.claimBureau,
    claimUnit: settings.claimUnit,
    claimName: settings.claimName,
  }
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [settingNames[key as Setting], value]))
}

/** Stands in the templates until a deployer names an issuer; no token can come from it. */
export const missingIssuer = 'https://issuer.invalid'
