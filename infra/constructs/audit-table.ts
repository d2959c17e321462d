// Who saw or did what, and which notices went out: added to by the functions, changed by none.
import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import type { IGrantable } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { StoreKey } from './store-key.ts'
import { grantOn } from './table-grants.ts'

export class AuditTable extends Construct {
  readonly table: Table
  readonly #storeKey: StoreKey

  constructor(scope: Construct, id: string, props: { readonly tableName: string; readonly storeKey: StoreKey }) {
    super(scope, id)
    this.#storeKey = props.storeKey
    this.table = new Table(this, 'Table', {
      tableName: props.tableName,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.storeKey.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** Add entries; no function has the right to delete one, and each is put under a new name. */
  grantAppend(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['PutItem'], leadingKeys: ['AUDIT#*'] })
    this.#storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Read who saw or did what. */
  grantReadEntries(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['Query'], leadingKeys: ['AUDIT#*'] })
    this.#storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Hand over notices: what went out to whom is part of the record. */
  grantDeliver(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['PutItem'], leadingKeys: ['OUTBOX#*'] })
    this.#storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Read what went out; never who saw or did what. */
  grantReadNotices(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['GetItem', 'BatchGetItem', 'Query'], leadingKeys: ['OUTBOX#*'] })
    this.#storeKey.grantThrough(grantee, 'dynamodb')
  }
}
