// The key that DynamoDB and S3 keep the stores under at rest; it says nothing about who may read personal data.
import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

export class StoreKey extends Construct {
  readonly key: Key

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.key = new Key(this, 'Key', {
      description: 'Anqi: tables and buckets at rest',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** Lets `grantee` read and write through `service` what the key keeps, and use it in no other way. */
  grantThrough(grantee: IGrantable, service: 'dynamodb' | 's3'): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*', 'kms:DescribeKey'],
        resources: [this.key.keyArn],
        conditions: { StringLike: { 'kms:ViaService': `${service}.${Stack.of(this).region}.*` } },
      }),
    )
  }
}
