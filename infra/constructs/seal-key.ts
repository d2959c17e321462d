// The key that personal data rests on: who may unwrap keys of which purpose is decided here and pinned by a test.
import { RemovalPolicy } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/** What a wrapped key is for; bound to its wrapping as KMS encryption context. */
export type KeyPurpose = 'data' | 'secret' | 'chain' | 'receipt' | 'shop'

export class SealKey extends Construct {
  readonly key: Key

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.key = new Key(this, 'Key', {
      description: 'Anqi: wraps the keys of personal data, secrets, history and receipts',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** Lets `grantee` unwrap keys of these purposes alone. */
  grantUnwrap(grantee: IGrantable, purposes: readonly KeyPurpose[]): void {
    this.#grant(grantee, 'kms:Decrypt', purposes)
  }

  /** Lets `grantee` wrap new keys of these purposes. */
  grantWrap(grantee: IGrantable, purposes: readonly KeyPurpose[]): void {
    this.#grant(grantee, 'kms:Encrypt', purposes)
  }

  #grant(grantee: IGrantable, action: string, purposes: readonly KeyPurpose[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [action],
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:EncryptionContext:purpose': purposes } },
      }),
    )
  }
}
