// The middy chain of every HTTP function: event in, parsed request to the use case, answer or problem out.
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { metric } from '../adapters/metrics.ts'
import { AnqiError } from '../domain/errors.ts'
import { type ApiAnswer, type ApiRequest, languageOf, requestOf, resultOf } from './http.ts'
import { log } from './log.ts'
import { problemAnswer } from './problem-json.ts'

type Event = APIGatewayProxyEventV2
type Result = APIGatewayProxyStructuredResultV2

/**
 * Wraps `answer` as a Lambda handler: whatever it throws is answered as problem JSON, and logged when unexpected. `before`
 * is waited for ahead of every answer.
 */
export function api(answer: (request: ApiRequest) => Promise<ApiAnswer>, before?: () => Promise<void>) {
  return middy<Event, Result, Error, Context>()
    .onError((request) => {
      const { event, context, error } = request
      if (!(error instanceof AnqiError)) {
        log.error('unexpected', 'A request failed unexpectedly', error, { route: event.routeKey })
      }
      metric('Problems', 1, error instanceof AnqiError ? error.code : 'unexpected')
      const language = languageOf(event.headers['accept-language'])
      request.response = resultOf(problemAnswer(error, language, context.awsRequestId))
    })
    .handler(async (event) => {
      const request = requestOf(event)
      await before?.()
      return resultOf(await answer(request), request.headers['accept-encoding'])
    })
}
