// The registers in the cases table: one item for what is newest, one for each publication; both written together or not at all.
import {
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { AnqiError } from '../domain/errors.ts'
import type { AdoptedMark, Registers } from '../ports-registers.ts'
import type { Publication, PublicationHead, RegisterName } from '../schemas/registers.ts'
import type { Item } from './case-items.ts'
import type { ItemReader } from './item-reader.ts'

const newestKey = (name: RegisterName) => ({ pk: 'REGISTER', sk: name })
const versionKey = (name: RegisterName, version: number) => ({
  pk: `REGISTER#${name}`,
  sk: String(version).padStart(6, '0'),
})

/** So long what was read counts as newest. */
const freshMs = 120_000
const headsAtOnce = 50

type Table = { readonly client: DynamoDBClient; readonly table: string; readonly read: ItemReader }
type Known = { readonly publication: Promise<Publication | undefined>; readonly at: number }

/** The registers on a table. */
export function dynamoDbRegisters(on: Table, now = () => Date.now()): Registers {
  const known = new Map<RegisterName, Known>()

  function refresh(name: RegisterName): Promise<Publication | undefined> {
    const before = known.get(name)
    const publication = publicationAt(on, newestKey(name))
    known.set(name, { publication: before?.publication ?? publication, at: now() })
    publication.then(
      () => known.set(name, { publication, at: now() }),
      () => before === undefined && known.delete(name),
    )
    return publication
  }

  /** A clock that was put back makes nothing fresh. */
  const isStale = ({ at }: Known) => Math.abs(now() - at) >= freshMs

  async function newest(name: RegisterName): Promise<Publication | undefined> {
    const found = known.get(name)
    return found === undefined || isStale(found) ? refresh(name) : found.publication
  }

  async function atHand(name: RegisterName): Promise<Publication | undefined> {
    const found = known.get(name)
    if (found === undefined) return refresh(name)
    if (isStale(found)) refresh(name).catch(() => undefined)
    return found.publication
  }

  async function version(name: RegisterName, number: number): Promise<Publication> {
    const found = await publicationAt(on, versionKey(name, number))
    if (found === undefined) throw new AnqiError('not-found', { id: `${name} ${number}` })
    return found
  }

  // Each register's documents were parsed by its own schema, so that a name gives publications of that name.
  return {
    newest,
    atHand,
    version,
    stored: refresh,
    heads: (name, before) => heads(on, name, before),
    adopted: () => adopted(on),
    markAdopted: (mark) => markAdopted(on, mark),
    publish: async (publication) => {
      const result = await publish(on, publication)
      await refresh(publication.register)
      return result
    },
  } as Registers
}

/** The schemas are loaded only where something was published: most cold starts find nothing. */
async function publicationAt({ read }: Table, key: { pk: string; sk: string }): Promise<Publication | undefined> {
  const item = await read(marshall(key))
  if (item === undefined) return undefined
  const { publicationHeadSchema, registerSchemas } = await import('../schemas/registers.ts')
  const head = publicationHeadSchema.parse(unmarshall(item))
  const document = registerSchemas[head.register].parse(JSON.parse(item['document']?.S ?? ''))
  return { ...head, document } as Publication // the schema is that of the head's register
}

async function heads({ client, table }: Table, name: RegisterName, before?: number): Promise<PublicationHead[]> {
  const { publicationHeadSchema } = await import('../schemas/registers.ts')
  const { Items } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: marshall({
        ':pk': versionKey(name, 0).pk,
        ':before': before === undefined ? 'x' : versionKey(name, before).sk,
      }),
      ProjectionExpression: '#register, #version, #at, #by, #reason, rollsBackTo, movesPast',
      ExpressionAttributeNames: {
        '#register': 'register',
        '#version': 'version',
        '#at': 'at',
        '#by': 'by',
        '#reason': 'reason',
      },
      ScanIndexForward: false,
      Limit: headsAtOnce,
    }),
  )
  return (Items ?? []).map((item) => publicationHeadSchema.parse(unmarshall(item)))
}

const markKey = { pk: 'ADOPTED', sk: 'LAW' }

async function adopted({ read }: Table): Promise<AdoptedMark | undefined> {
  const item = await read(marshall(markKey))
  const publications = item?.['publications']?.S
  return publications === undefined ? undefined : { publications, isSettled: item?.['isSettled']?.BOOL === true }
}

async function markAdopted({ client, table }: Table, mark: AdoptedMark): Promise<void> {
  await client.send(new PutItemCommand({ TableName: table, Item: marshall({ ...markKey, ...mark }) }))
}

function itemOf(key: { pk: string; sk: string }, { document, ...head }: Publication): Item {
  return marshall({ ...key, ...head, document: JSON.stringify(document) }, { removeUndefinedValues: true })
}

async function publish({ client, table }: Table, publication: Publication) {
  const { register, version } = publication
  const isNext = {
    ConditionExpression: version === 1 ? 'attribute_not_exists(pk)' : '#version = :before',
    ...(version === 1
      ? {}
      : {
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: marshall({ ':before': version - 1 }),
        }),
  }
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }
  const puts = [
    { Put: { TableName: table, Item: itemOf(newestKey(register), publication), ...isNext } },
    { Put: { TableName: table, Item: itemOf(versionKey(register, version), publication), ...isNew } },
  ]
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: puts }))
    return { kind: 'published' as const }
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    return { kind: 'moved-on' as const }
  }
}
