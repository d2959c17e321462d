// Files of evidence in a bucket, under the number of their case.
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3'
import type { EvidenceStore } from '../ports-files.ts'

/** The evidence of all cases in one bucket. */
export function s3Evidence(client: S3Client, bucket: string): EvidenceStore {
  const keyOf = ({ number, id }: { number: string; id: string }) => `${number}/${id}`
  return {
    async put(file, bytes) {
      const object = { Bucket: bucket, Key: keyOf(file), Body: bytes, ContentType: file.mediaType }
      await client.send(new PutObjectCommand(object))
    },
    async get(file) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(file) }))
        return await Body?.transformToByteArray()
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },
    async removeAll(number) {
      for await (const { Contents = [] } of paginateListObjectsV2(
        { client },
        { Bucket: bucket, Prefix: `${number}/` },
      )) {
        for (const { Key } of Contents) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))
      }
    },
  }
}
