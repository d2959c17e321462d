import { expect, test } from 'vitest'
import { filterOf } from '../../../../infra/local/filter-pattern.ts'

const record = (image: unknown): unknown => ({ eventName: 'INSERT', dynamodb: { NewImage: image } })
const onImage = (rule: unknown): string[] => [JSON.stringify({ dynamodb: { NewImage: { since: { S: rule } } } })]

test.for([
  ['exists', [{ exists: true }], { since: { S: 'x' } }, true],
  ['exists', [{ exists: true }], { other: { S: 'x' } }, false],
  ['exists: false', [{ exists: false }], { other: { S: 'x' } }, true],
  ['exists: false', [{ exists: false }], { since: { S: 'x' } }, false],
  ['equality', ['x', 'y'], { since: { S: 'y' } }, true],
  ['equality', ['x', 'y'], { since: { S: 'z' } }, false],
  ['prefix', [{ prefix: 'ca' }], { since: { S: 'case' } }, true],
  ['anything-but', [{ 'anything-but': ['x'] }], { since: { S: 'x' } }, false],
] as const)('%s with %j lets %j through: %s', ([, rule, image, expected]) => {
  expect(filterOf(onImage(rule))(record(image))).toBe(expected)
})

test('without a pattern everything passes, with several one is enough', () => {
  expect(filterOf([])(record({}))).toBe(true)
  expect(filterOf(['{"eventName":["REMOVE"]}', '{"eventName":["INSERT"]}'])(record({}))).toBe(true)
})

test('a comparison that is not known is refused instead of letting everything through', () => {
  expect(() => filterOf(onImage([{ numeric: ['>', 1] }]))(record({ since: { S: 'x' } }))).toThrow('numeric')
})
