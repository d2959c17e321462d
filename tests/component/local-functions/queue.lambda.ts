// Notes which messages it was given and how often; refuses poison always and the shaky ones once.
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'

const dynamodb = new DynamoDBClient({})

export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: { itemIdentifier: string }[] = []
  for (const { messageId, body, attributes } of event.Records) {
    await dynamodb.send(
      new UpdateItemCommand({
        TableName: process.env['TALLY_TABLE'],
        Key: { pk: { S: 'messages' }, sk: { S: body } },
        UpdateExpression: 'ADD times :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      }),
    )
    const isShaky = body.startsWith('shaky') && attributes.ApproximateReceiveCount === '1'
    if (isShaky || body.startsWith('poison')) batchItemFailures.push({ itemIdentifier: messageId })
  }
  return { batchItemFailures }
}
