// The engines check no signature, but the SDK wants one: these stand for nothing.
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const

/** What a function's environment holds besides its own settings, so that its SDK clients reach the engines. */
export function engineEnvironment(
  engines: { dynamodb: string; sqs: string; s3: string },
  region: string,
): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: engines.dynamodb,
    AWS_ENDPOINT_URL_SQS: engines.sqs,
    AWS_ENDPOINT_URL_S3: engines.s3,
  }
}
