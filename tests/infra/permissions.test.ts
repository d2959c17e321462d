import { describe, expect, test } from 'vitest'
import { expectedPermissions } from './permissions.data.ts'
import { permissionsOf } from './permissions-of.ts'
import { type Json, listOf, objectOf, Synthesized } from './synthesized.ts'

const templates = new Synthesized()
const permissions = permissionsOf(templates)

/** Who may unwrap keys of which purpose: a reader who must not see a person's words must not be in here. */
const unwrapping = {
  'act-on-case': 'data,secret,chain',
  'act-on-own-case': 'data,secret,chain',
  'act-on-own-case-form': 'data,secret,chain',
  'adopt-law': 'chain',
  'end-negotiations': 'chain',
  'escalate-hand-overs': 'chain',
  'follow-case': 'data,secret',
  'follow-case-form': 'data,secret',
  'import-cases': 'data,secret,chain',
  'issue-shop-codes': 'shop',
  'locate-bureau': 'shop',
  notify: 'secret',
  'print-own-paper': 'data,secret',
  'print-paper': 'data,secret',
  'receive-case': 'chain',
  'retrain-sorter': 'data,secret',
  'forget-persons': 'data,chain',
  'send-canary': 'secret',
  'show-page': 'receipt',
  'submit-case': 'data,secret,chain,receipt,shop',
  'submit-case-form': 'data,secret,chain,receipt,shop',
  'view-worklist': 'data,secret',
}

const statements = () =>
  templates
    .all('AWS::IAM::Policy')
    .flatMap(({ Properties }) => listOf(objectOf(Properties['PolicyDocument'])['Statement']).map(objectOf))

const actionsOf = (statement: Record<string, Json>) => listOf(statement['Action']).map(String)

describe('permissions', () => {
  test('gives each function what the table of permissions says and nothing else', () => {
    expect(permissions).toEqual(expectedPermissions)
  })

  test('lets only the functions that must unwrap keys, and only keys of their purposes', () => {
    const granted = Object.entries(permissions).flatMap(([name, lines]) => {
      const line = lines.find((candidate) => /^kms:Decrypt.* on seal key/.test(candidate))
      return line === undefined ? [] : [[name, line.replace(/^.* where purpose /, '')]]
    })
    expect(Object.fromEntries(granted)).toEqual(unwrapping)
  })

  test('binds every use of a key to a purpose or to the service that keeps a store under it', () => {
    const onKeys = statements().filter((statement) => actionsOf(statement).some((action) => action.startsWith('kms:')))
    expect(onKeys.length).toBeGreaterThan(20)
    for (const { Condition } of onKeys) {
      const keys = Object.values(objectOf(Condition)).flatMap((test) => Object.keys(objectOf(test)))
      expect(['kms:EncryptionContext:purpose', 'kms:ViaService']).toContain(keys.join())
    }
  })

  test('allows no action by wildcard and no resource by wildcard but the listing of streams', () => {
    for (const statement of statements()) {
      const actions = actionsOf(statement)
      const isKeyUse = actions.every((action) => action.startsWith('kms:'))
      if (!isKeyUse) expect(actions.filter((action) => action.includes('*'))).toEqual([])
      if (templates.text(statement['Resource']) === '*') expect(actions).toEqual(['dynamodb:ListStreams'])
    }
  })

  test('gives no function a managed policy', () => {
    for (const role of templates.all('AWS::IAM::Role')) expect(role.Properties['ManagedPolicyArns']).toBeUndefined()
  })

  test('lets nobody change or delete what the audit log and the history bucket hold', () => {
    const lines = Object.values(permissions).flat()
    const onAudit = lines.filter((line) => / on (.*, )?Audit/.test(line))
    expect(onAudit.length).toBeGreaterThan(2)
    const addOrQuery =
      /^dynamodb:(PutItem on Audit where LeadingKeys (AUDIT|OUTBOX)|Query on Audit where LeadingKeys AUDIT)#\*$/
    const read =
      /^dynamodb:BatchGetItem, dynamodb:GetItem, (dynamodb:PutItem, )?dynamodb:Query on Audit where LeadingKeys OUTBOX#\*$/
    for (const line of onAudit) expect(addOrQuery.test(line) || read.test(line) || line).toBe(true)
    expect(lines.filter((line) => line.includes('History bucket/')).join()).toBe(
      's3:GetObject, s3:PutObject on History bucket/*',
    )
  })
})
