// Behind every route of the test deployment: shows its event, fails, hangs, crashes, or stores an item.
import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

const dynamodb = new DynamoDBClient({})

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function store(event: APIGatewayProxyEventV2): Promise<unknown> {
  const { id, filtered } = JSON.parse(event.body ?? '{}')
  const Item = { pk: { S: String(id) }, sk: { S: 'item' }, ...(filtered ? {} : { wanted: { S: 'yes' } }) }
  const command = new PutItemCommand({
    TableName: process.env['CASES_TABLE'],
    Item,
    ConditionExpression: 'attribute_not_exists(pk)',
  })
  try {
    await dynamodb.send(command)
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
  return { statusCode: 201, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ id }) }
}

export const handler = async (event: APIGatewayProxyEventV2): Promise<unknown> => {
  if (event.rawPath === '/items') return store(event)
  if (event.rawPath === '/slow') await pause(1_500)
  if (event.rawPath === '/hang') await pause(60_000)
  if (event.rawPath === '/throw') throw new Error('a secret inside')
  if (event.rawPath === '/crash') setTimeout(() => Promise.reject(new Error('outside of every invocation')), 0)
  if (event.rawPath === '/crash') await pause(5_000)
  if (event.rawPath === '/bytes') {
    return {
      statusCode: 200,
      cookies: ['a=1', 'b=2'],
      isBase64Encoded: true,
      body: Buffer.from([0, 255]).toString('base64'),
    }
  }
  return { event, environment: { ...process.env } }
}
