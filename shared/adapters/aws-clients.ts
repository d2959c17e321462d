// AWS clients, made once per cold start, with short timeouts and few attempts: a Lambda must answer or fail soon.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** The DynamoDB client; its endpoint is the SDK's own setting (AWS_ENDPOINT_URL_DYNAMODB on one machine). */
export function dynamoDbClient(): DynamoDBClient {
  const client = new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: {
      // Waiting for a free socket counts too, and one process may hold many requests on one machine.
      connectionTimeout: 3_000,
      requestTimeout: 5_000,
      httpsAgent: { keepAlive: true, maxSockets: 64 },
    },
  })
  // It copies every answer for a log that nobody keeps; on reports of many rows that took half of the time.
  client.middlewareStack.remove('loggerMiddleware')
  return client
}
