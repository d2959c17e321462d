import { expect, test } from 'vitest'
import { RouteTable } from '../../../../infra/local/route-table.ts'

const keys = ['GET /', 'GET /a/{id}', 'GET /a/b', 'GET /a/{proxy+}', 'ANY /any', 'POST /any', 'GET /console/{proxy+}']
const table = new RouteTable(keys.map((key) => [key, key] as const))

test.for([
  ['GET', '/', 'GET /', {}],
  ['GET', '/a/b', 'GET /a/b', {}],
  ['GET', '/a/c', 'GET /a/{id}', { id: 'c' }],
  ['GET', '/a/c/d', 'GET /a/{proxy+}', { proxy: 'c/d' }],
  ['POST', '/any', 'POST /any', {}],
  ['PUT', '/any', 'ANY /any', {}],
] as const)('%s %s goes to %s', ([method, path, key, pathParameters]) => {
  expect(table.find(method, path)).toEqual({ key, target: key, pathParameters })
})

test.for([
  ['POST', '/'],
  ['GET', '/a'],
  ['GET', '/console'],
  ['GET', '/A/b'],
] as const)('%s %s goes nowhere', ([method, path]) => {
  expect(table.find(method, path)).toBeUndefined()
})
