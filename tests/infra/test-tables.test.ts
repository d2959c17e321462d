import { expect, test } from 'vitest'
import { tableSchema } from '../../infra/local/template-schemas.ts'
import { testTables } from '../engines.ts'
import { Synthesized } from './synthesized.ts'

type Table = Pick<ReturnType<typeof tableSchema.parse>, 'TableName' | 'KeySchema' | 'GlobalSecondaryIndexes'>

/** Name, keys and indexes, in an order of their own. */
function shape({ TableName, KeySchema, GlobalSecondaryIndexes }: Table): unknown {
  const byName = (left: { IndexName: string }, right: { IndexName: string }): number =>
    left.IndexName.localeCompare(right.IndexName)
  return { TableName, KeySchema, GlobalSecondaryIndexes: GlobalSecondaryIndexes.toSorted(byName) }
}

test('component tests run on the very tables and indexes of the stack', () => {
  const inStack = new Synthesized().all('AWS::DynamoDB::Table').map(({ Properties }) => tableSchema.parse(Properties))
  const inTests = testTables('anqi-local-').map((table) => tableSchema.parse(table))
  const byName = (left: Table, right: Table): number => left.TableName.localeCompare(right.TableName)
  expect(inTests.toSorted(byName).map(shape)).toEqual(inStack.toSorted(byName).map(shape))
})
