import { expect, test } from 'vitest'
import { Resolver } from '../../../../infra/local/resolve.ts'
import type { Json, Resource, Scope } from '../../../../infra/local/template.ts'

function scopeOf(more: Partial<Scope['template']> = {}, passed?: Scope['passed']): Scope {
  const template = { Parameters: {}, Mappings: {}, Conditions: {}, Resources: {}, Outputs: {}, ...more }
  return { stackName: 'stack', template, resources: new Map(), nested: new Map(), ...(passed && { passed }) }
}

function add(scope: Scope, logicalId: string): void {
  const resource: Resource = { path: logicalId, logicalId, type: 'T', properties: {}, metadata: {}, scope }
  scope.resources.set(logicalId, resource)
}

const names = {
  ref: ({ logicalId }: Resource) => `name-of-${logicalId}`,
  attribute: ({ logicalId }: Resource, name: string) => `${logicalId}/${name}`,
}

const nested = scopeOf({ Outputs: { Url: { Value: { Ref: 'Inner' } } } })
add(nested, 'Inner')
const scope = scopeOf({
  Parameters: { Given: { Default: 'by default' } },
  Mappings: { Map: { top: { second: 'found' } } },
  Conditions: { Yes: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws'] }, No: { 'Fn::Not': [{ Condition: 'Yes' }] } },
  Outputs: { Out: { Value: { Ref: 'Table' }, Export: { Name: { 'Fn::Join': [':', ['a', 'b']] } } } },
})
add(scope, 'Table')
add(scope, 'Nested')
scope.nested.set('Nested', nested)
const resolver = new Resolver({ directory: '', scopes: [scope, nested], resources: [] }, { names, region: 'here-1' })

const placeholders = `arn:$\{AWS::Partition}:$\{Table}:$\{Table.Arn}:$\{!Kept}`

test.for<[string, Json, Json]>([
  ['Ref of a resource', { Ref: 'Table' }, 'name-of-Table'],
  ['Ref of a parameter', { Ref: 'Given' }, 'by default'],
  ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
  ['GetAtt as a text', { 'Fn::GetAtt': 'Table.Arn' }, 'Table/Arn'],
  ['an output of a nested stack', { 'Fn::GetAtt': ['Nested', 'Outputs.Url'] }, 'name-of-Inner'],
  ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-here-1'],
  ['Sub', { 'Fn::Sub': placeholders }, `arn:aws:name-of-Table:Table/Arn:$\{Kept}`],
  ['Sub with values', { 'Fn::Sub': [`$\{x}!`, { x: { Ref: 'Given' } }] }, 'by default!'],
  ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
  ['ImportValue', { 'Fn::ImportValue': 'a:b' }, 'name-of-Table'],
  ['FindInMap', { 'Fn::FindInMap': ['Map', 'top', 'second'] }, 'found'],
  ['If', { 'Fn::If': ['No', 'a', 'b'] }, 'b'],
  ['NoValue', { kept: 1, gone: { Ref: 'AWS::NoValue' }, list: [{ Ref: 'AWS::NoValue' }, 2] }, { kept: 1, list: [2] }],
])('%s resolves to what a deployment would give', ([, value, expected]) => {
  expect(resolver.resolve(value, scope)).toEqual(expected)
})

test('a parameter of a nested stack is what its parent passes in', () => {
  const child = scopeOf({}, { values: { Passed: { Ref: 'Table' } }, from: scope })
  expect(resolver.resolve({ Ref: 'Passed' }, child)).toBe('name-of-Table')
})

test('what cannot be resolved is an error and never an empty text', () => {
  expect(() => resolver.resolve({ Ref: 'Nobody' }, scope)).toThrow('Nobody')
  expect(() => resolver.resolve({ 'Fn::Cidr': [] }, scope)).toThrow('Fn::Cidr')
  expect(() => resolver.resolve({ 'Fn::ImportValue': 'nothing' }, scope)).toThrow('nothing')
})
