// The cases table, its indexes and its stream, and what each part of the line may do with them.
import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import {
  confirmedIndex,
  type Index,
  incomingIndex,
  lookUpIndexes,
  owedIndexes,
  worklistIndexes,
} from './case-indexes.ts'
import type { KeyPurpose, SealKey } from './seal-key.ts'
import type { StoreKey } from './store-key.ts'
import { grantOn } from './table-grants.ts'

const namesOf = (indexes: readonly Index[]) => indexes.map((index) => index.name)
const caseKeys = ['CASE#*']
const owedKeys = ['OWED#*']
/** The newest publication of each register, and every publication of one. */
const registerItems = 'REGISTER*'
const sorterKeys = ['SORTER']
const keyItems = (purpose: KeyPurpose): string => `KEY#${purpose}`

type KeyGrant = { readonly uses: readonly KeyPurpose[]; readonly makes?: readonly KeyPurpose[] }

type Keys = { readonly storeKey: StoreKey; readonly sealKey: SealKey }

export class CaseTable extends Construct {
  readonly table: Table
  readonly #keys: Keys

  constructor(scope: Construct, id: string, props: Keys & { readonly tableName: string }) {
    super(scope, id)
    this.#keys = props
    this.table = new Table(this, 'Table', {
      tableName: props.tableName,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_IMAGE,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.storeKey.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const keyed = [...worklistIndexes, incomingIndex, ...lookUpIndexes, ...owedIndexes, confirmedIndex]
    for (const index of keyed) this.#addIndex(index)
  }

  #addIndex({ name, keys: [partition, sort], row }: Index): void {
    this.table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: { name: partition, type: AttributeType.STRING },
      sortKey: { name: sort, type: AttributeType.STRING },
      ...(row
        ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: ['row'] }
        : { projectionType: ProjectionType.KEYS_ONLY }),
    })
  }

  /** Read single cases with their text and history. */
  grantRead(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['GetItem', 'BatchGetItem', 'Query'], leadingKeys: caseKeys })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Create cases: one conditional put, and what stands under a taken number. */
  grantSubmit(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['PutItem'], leadingKeys: caseKeys })
    this.grantRead(grantee)
  }

  /** Take a case from version to version. */
  grantMoveOn(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['PutItem'], leadingKeys: [...caseKeys, ...owedKeys] })
    grantOn(this.table, grantee, { actions: ['DeleteItem'], leadingKeys: owedKeys })
    this.grantRead(grantee)
  }

  /** Say that the routing or the counting of a version is done. */
  grantSettle(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['UpdateItem'], leadingKeys: caseKeys })
    grantOn(this.table, grantee, { actions: ['BatchWriteItem'], leadingKeys: owedKeys })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Find what is owed and not yet done, and let the stream bring it again. */
  grantSweep(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['Query'], indexes: namesOf(owedIndexes) })
    grantOn(this.table, grantee, { actions: ['GetItem', 'UpdateItem'], leadingKeys: caseKeys })
    grantOn(this.table, grantee, { actions: ['DeleteItem', 'PutItem', 'Query'], leadingKeys: owedKeys })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Page through worklists: keys and list fields, no sealed text. */
  grantList(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['Query'], indexes: namesOf([...worklistIndexes, incomingIndex]) })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Find what was handed over and not yet answered. */
  grantIncoming(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['Query'], indexes: [incomingIndex.name] })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Read the list fields of single cases. */
  grantListByNumber(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['BatchGetItem'], leadingKeys: caseKeys })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Find cases by the number they have elsewhere. */
  grantFindByExternalNumber(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['Query'], indexes: ['by-external-number'] })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Find the cases whose category a handler confirmed. */
  grantFindConfirmed(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['Query'], indexes: [confirmedIndex.name] })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Read what the sorter has learnt. */
  grantReadSorter(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['GetItem', 'Query'], leadingKeys: sorterKeys })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Let a version of the sorter answer, and keep what a training found. */
  grantGovernSorter(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['PutItem'], leadingKeys: sorterKeys })
    this.grantReadSorter(grantee)
  }

  /** Find cases by keyed hashes of who submitted and of whom they are about. */
  grantLookUp(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['Query'], indexes: ['by-phone', 'by-id-number', 'by-respondent'] })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Read every case, for recounts; the text in it stays sealed. */
  grantRecount(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['Scan'] })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Read what is published, beside keys. */
  grantReadRegisters(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['BatchGetItem', 'Query'], leadingKeys: [registerItems] })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Publish: what is newest, and what was published once, which nobody can take away. */
  grantPublish(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['PutItem'], leadingKeys: [registerItems] })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Note what the cases have been taken to. */
  grantAdopt(grantee: IGrantable): void {
    grantOn(this.table, grantee, { actions: ['BatchGetItem', 'PutItem'], leadingKeys: ['ADOPTED'] })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }

  /** Use keys of some purposes: the items that hold them, wrapped, and what unwraps them; `makes` those still missing. */
  grantKeys(grantee: IGrantable, { uses, makes = [] }: KeyGrant): void {
    // A cold start asks for keys and registers in one request, so that one statement must allow both.
    const leadingKeys = [...uses.map(keyItems), registerItems]
    grantOn(this.table, grantee, { actions: ['BatchGetItem', 'Query'], leadingKeys })
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
    this.#keys.sealKey.grantUnwrap(grantee, uses)
    if (makes.length === 0) return
    grantOn(this.table, grantee, { actions: ['PutItem'], leadingKeys: makes.map(keyItems) })
    this.#keys.sealKey.grantWrap(grantee, makes)
  }

  /** Read the stream. */
  grantStream(grantee: IGrantable): void {
    const { tableStreamArn } = this.table
    if (tableStreamArn === undefined) throw new Error('The cases table has lost its stream')
    const read = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator']
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: read, resources: [tableStreamArn] }))
    // Listing streams knows no resource to narrow it to.
    const list = new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] })
    grantee.grantPrincipal.addToPrincipalPolicy(list)
    this.#keys.storeKey.grantThrough(grantee, 'dynamodb')
  }
}
