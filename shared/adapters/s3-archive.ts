// Objects written once: anchors of the history, frozen months.
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Settings } from '../config.ts'
import type { Shelf } from '../ports.ts'
import type { Archive } from '../ports-files.ts'

/** The S3 client; path style on one machine, which has no host names below its own. */
export function s3Client({ s3Endpoint }: Settings): S3Client {
  return new S3Client({
    maxAttempts: 3,
    forcePathStyle: s3Endpoint !== undefined,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 10_000 },
  })
}

/** The archive on a bucket. Two writers of one name end with the first one's object, also where conditions are not known. */
export function s3Archive(client: S3Client, bucket: string): Archive {
  return {
    get: (name) => textOf(client, bucket, name),
    async put(name, text, contentType) {
      if ((await textOf(client, bucket, name)) !== undefined) return 'known'
      const object = { Bucket: bucket, Key: name, Body: text, ContentType: contentType, IfNoneMatch: '*' }
      try {
        await client.send(new PutObjectCommand(object))
        return 'written'
      } catch (error) {
        if (error instanceof Error && error.name === 'PreconditionFailed') return 'known'
        throw error
      }
    },
  }
}

/** The shelf on a bucket. */
export function s3Shelf(client: S3Client, bucket: string): Shelf {
  return {
    get: (name) => textOf(client, bucket, name),
    async replace(name, text, contentType) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: text, ContentType: contentType }))
    },
  }
}

async function textOf(client: S3Client, bucket: string, name: string): Promise<string | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }))
    return await Body?.transformToString()
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}
