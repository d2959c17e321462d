import { describe, expect, test } from 'vitest'
import { listOf, objectOf, Synthesized } from './synthesized.ts'

const templates = new Synthesized()
const stateful = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key']
const inDataStack = templates.resources().filter(({ stack }) => stack === 'anqi-local-data.template.json')
const tables = inDataStack.filter(({ Type }) => Type === 'AWS::DynamoDB::Table')
const buckets = inDataStack.filter(({ Type }) => Type === 'AWS::S3::Bucket')

describe('what must survive', () => {
  test('keeps the logical ids of what holds data, so that no update replaces it', () => {
    const ids = inDataStack.filter(({ Type }) => stateful.includes(Type)).map(({ Type, id }) => `${Type} ${id}`)
    expect(ids.sort()).toMatchInlineSnapshot(`
      [
        "AWS::DynamoDB::Table AuditTable18A3095C",
        "AWS::DynamoDB::Table CasesTable7FA77C7D",
        "AWS::DynamoDB::Table TallyTableEA96E680",
        "AWS::KMS::Key SealKeyC5072D71",
        "AWS::KMS::Key StoreKeyF4689D45",
        "AWS::S3::Bucket EvidenceBucketC67FF768",
        "AWS::S3::Bucket HistoryBucket6286F777",
        "AWS::S3::Bucket StatisticsBucket9931B846",
      ]
    `)
  })

  test('outlives its stack', () => {
    for (const { Type, id, DeletionPolicy, UpdateReplacePolicy } of inDataStack) {
      if (!stateful.includes(Type)) continue
      expect([id, DeletionPolicy, UpdateReplacePolicy]).toEqual([id, 'Retain', 'Retain'])
    }
  })

  test('can be restored to a moment, is not deleted by mistake and lies under our own key', () => {
    expect(tables).toHaveLength(3)
    for (const { Properties } of tables) {
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      })
    }
  })

  test('streams new images of cases and of nothing else', () => {
    const streaming = tables.filter(({ Properties }) => Properties['StreamSpecification'] !== undefined)
    expect(streaming.map(({ Properties }) => [Properties['TableName'], Properties['StreamSpecification']])).toEqual([
      ['anqi-local-cases', { StreamViewType: 'NEW_IMAGE' }],
    ])
  })

  test('keeps buckets encrypted, versioned and closed to the public', () => {
    expect(buckets).toHaveLength(3)
    for (const { Properties } of buckets) {
      expect(Properties).toMatchObject({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: 'Enabled' },
      })
    }
  })

  test('loses for good what is deleted from the evidence after thirty days, and from no other bucket', () => {
    const expiring = buckets.map(({ id, Properties }) => {
      const { Rules } = objectOf(Properties['LifecycleConfiguration'])
      return [id, listOf(Rules).map((rule) => objectOf(rule)['NoncurrentVersionExpiration'])]
    })
    expect(Object.fromEntries(expiring)).toEqual({
      EvidenceBucketC67FF768: [{ NoncurrentDays: 30 }],
      HistoryBucket6286F777: [undefined],
      StatisticsBucket9931B846: [undefined],
    })
  })

  test('turns away whoever comes to a bucket without TLS', () => {
    const policies = inDataStack.filter(({ Type }) => Type === 'AWS::S3::BucketPolicy')
    expect(policies).toHaveLength(buckets.length)
    for (const { Properties } of policies) {
      expect(Properties['PolicyDocument']).toMatchObject({
        Statement: expect.arrayContaining([
          expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      })
    }
  })

  test('locks the history against change for the years that the deployer sets', () => {
    const lockOf = (of: Synthesized) =>
      of.all('AWS::S3::Bucket').find(({ id }) => id.startsWith('History'))?.Properties['ObjectLockConfiguration']
    expect(lockOf(templates)).toMatchObject({ Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 5 * 365 } } })
    const strict = new Synthesized({ historyLock: 'compliance', historyLockYears: '10' })
    expect(lockOf(strict)).toMatchObject({ Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3650 } } })
  })

  test('turns its keys over every year', () => {
    const keys = inDataStack.filter(({ Type }) => Type === 'AWS::KMS::Key')
    expect(keys).toHaveLength(2)
    for (const { Properties } of keys) expect(Properties['EnableKeyRotation']).toBe(true)
  })
})
