// The rate limiter's counters: keyed hashes that expire; losing them costs nothing but a moment's leniency.
import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IGrantable } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { grantOn } from './table-grants.ts'

export class LimitsTable extends Construct {
  readonly table: Table

  constructor(scope: Construct, id: string, props: { readonly tableName: string }) {
    super(scope, id)
    this.table = new Table(this, 'Table', {
      tableName: props.tableName,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      removalPolicy: RemovalPolicy.DESTROY,
    })
  }

  /** Count a use and see whether a limit is spent. */
  grantCount(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['GetItem', 'UpdateItem'] })
  }
}
