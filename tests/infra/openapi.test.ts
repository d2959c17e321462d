// The description of the API names exactly the routes that the deployment answers.
import { describe, expect, test } from 'vitest'
import { openApiDocument } from '../../infra/openapi.ts'
import { expectedTriggers } from './triggers.data.ts'

const document = openApiDocument()
const described = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  ['get', 'post'].filter((method) => method in item).map((method) => `${method.toUpperCase()} ${path}`),
)

describe('openapi.json', () => {
  test('describes every route below /api and no other', () => {
    const routes = Object.values(expectedTriggers)
      .flat()
      .filter((trigger) => trigger.includes(' /api/') && !trigger.includes('openapi'))
    expect(described.toSorted()).toEqual(routes.toSorted())
  })

  test('takes staff actions one by one', () => {
    const text = JSON.stringify(document)
    for (const action of ['accept', 'refuse', 'close', 'verify', 'claim']) expect(text).toContain(`"${action}"`)
  })
})
