// Notes which stream records it was given, under its own name; refuses those whose key says so.
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'

const dynamodb = new DynamoDBClient({})

export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const record of event.Records) {
    const key = record.dynamodb?.Keys?.['pk']?.S ?? ''
    if (key.startsWith('poison')) {
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
    const Item = { pk: { S: `seen-by-${process.env['READER']}` }, sk: { S: key } }
    await dynamodb.send(new PutItemCommand({ TableName: process.env['TALLY_TABLE'], Item }))
  }
  return { batchItemFailures: [] }
}
