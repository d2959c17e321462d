// A bucket whose content must survive: encrypted, versioned, closed to the public, over TLS alone.
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { StoreKey } from './store-key.ts'

type Props = {
  readonly storeKey: StoreKey
  /** Pages fetch from it by signed addresses; a redirect leaves them no origin to name. */
  readonly isFetched?: true
  /** What was deleted can be brought back for so many days and is gone then; without it, it stays. */
  readonly deletedForDays?: number
  /** Objects cannot be overwritten or deleted before their time. */
  readonly lock?: { readonly mode: 'governance' | 'compliance'; readonly years: number }
}

const yearDays = 365

const retentionOf = ({ mode, years }: NonNullable<Props['lock']>) =>
  ObjectLockRetention[mode](Duration.days(years * yearDays))

export class KeptBucket extends Construct {
  readonly bucket: Bucket
  readonly #storeKey: StoreKey

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id)
    this.#storeKey = props.storeKey
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.storeKey.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          ...(props.deletedForDays === undefined
            ? {}
            : { noncurrentVersionExpiration: Duration.days(props.deletedForDays), expiredObjectDeleteMarker: true }),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
      ...(props.isFetched ? { cors: [{ allowedMethods: [HttpMethods.GET], allowedOrigins: ['*'] }] } : {}),
      ...(props.lock === undefined
        ? {}
        : { objectLockEnabled: true, objectLockDefaultRetention: retentionOf(props.lock) }),
    })
  }

  /** Read objects, also to hand out an address for one. */
  grantRead(grantee: IGrantable): void {
    this.#grant(grantee, ['s3:GetObject'], `${this.bucket.bucketArn}/*`)
    this.#grant(grantee, ['s3:ListBucket'], this.bucket.bucketArn)
  }

  /** Add objects. */
  grantPut(grantee: IGrantable): void {
    this.#grant(grantee, ['s3:PutObject'], `${this.bucket.bucketArn}/*`)
  }

  /** Find the objects and delete them. */
  grantDelete(grantee: IGrantable): void {
    this.#grant(grantee, ['s3:DeleteObject'], `${this.bucket.bucketArn}/*`)
    this.#grant(grantee, ['s3:ListBucket'], this.bucket.bucketArn)
  }

  #grant(grantee: IGrantable, actions: string[], resource: string): void {
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [resource] }))
    this.#storeKey.grantThrough(grantee, 's3')
  }
}
