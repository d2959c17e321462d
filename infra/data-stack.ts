// What must survive: the cases and their figures, the audit log, the buckets, the keys. Nothing here is ever
// deleted but the evidence of cases whose persons are forgotten.
import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AuditTable } from './constructs/audit-table.ts'
import { CaseTable } from './constructs/case-table.ts'
import { KeptBucket } from './constructs/kept-bucket.ts'
import { SealKey } from './constructs/seal-key.ts'
import { StoreKey } from './constructs/store-key.ts'
import { TallyTable } from './constructs/tally-table.ts'
import { type DeploymentSettings, stageName } from './deployment-settings.ts'

export class DataStack extends Stack {
  readonly sealKey: SealKey
  readonly cases: CaseTable
  readonly tally: TallyTable
  readonly audit: AuditTable
  readonly evidence: KeptBucket
  readonly statistics: KeptBucket
  readonly history: KeptBucket

  constructor(scope: Construct, id: string, { settings }: { readonly settings: DeploymentSettings }) {
    super(scope, id, { stackName: id, description: 'Anqi: what must survive', terminationProtection: true })
    const storeKey = new StoreKey(this, 'StoreKey')
    this.sealKey = new SealKey(this, 'SealKey')
    this.cases = new CaseTable(this, 'Cases', {
      tableName: stageName(settings, 'cases'),
      storeKey,
      sealKey: this.sealKey,
    })
    this.tally = new TallyTable(this, 'Tally', { tableName: stageName(settings, 'tally'), storeKey })
    this.audit = new AuditTable(this, 'Audit', { tableName: stageName(settings, 'audit'), storeKey })
    this.evidence = new KeptBucket(this, 'Evidence', { storeKey, deletedForDays: 30 })
    this.statistics = new KeptBucket(this, 'Statistics', { storeKey, isFetched: true })
    this.history = new KeptBucket(this, 'History', {
      storeKey,
      lock: { mode: settings.historyLock, years: settings.historyLockYears },
    })
  }
}
