// Files too large for an answer: put into a bucket, fetched from it by a signed address.
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { Settings } from '../config.ts'
import type { FileStore } from '../ports-files.ts'

/** As long as a download may take to begin. */
const addressSeconds = 300
/** A function's answer holds 6 MB, and bytes in it take a third more. */
const lambdaBytes = 4_000_000

/** What one answer may carry; on one machine nothing stands between the function and the caller. */
export const largestAnswerBytes = ({ s3Endpoint }: Settings): number =>
  s3Endpoint === undefined ? lambdaBytes : Number.POSITIVE_INFINITY

/** The file store on a bucket. */
export function s3FileStore(client: S3Client, bucket: string): FileStore {
  return {
    async put(name, { bytes, type }) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: bytes, ContentType: type }))
    },
    async address(name, disposition) {
      const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner')
      const command = new GetObjectCommand({ Bucket: bucket, Key: name, ResponseContentDisposition: disposition })
      return getSignedUrl(client, command, { expiresIn: addressSeconds })
    },
  }
}
