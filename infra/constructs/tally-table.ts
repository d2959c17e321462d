// The counters: cells by month and bureau, and what each case has put into them.
import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import type { IGrantable } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { StoreKey } from './store-key.ts'
import { grantOn } from './table-grants.ts'

export class TallyTable extends Construct {
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

  /** Read figures. */
  grantRead(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['GetItem', 'BatchGetItem', 'Query'] })
    this.#storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Apply the differences of case versions, each counted once. */
  grantCount(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['PutItem', 'UpdateItem', 'DeleteItem'] })
    this.grantRead(grantee)
  }

  /** Read all cells and all markers, for the recount. */
  grantRecount(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['Scan'] })
    this.#storeKey.grantThrough(grantee, 'dynamodb')
  }
}
