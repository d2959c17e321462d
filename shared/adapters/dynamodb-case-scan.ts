// Every case of the table, page by page, for recounts and backups.
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { CaseRecord } from '../schemas/case-record.ts'
import { type CaseTable, storedCases, toItem } from './case-items.ts'

/** A page of all cases, in no order, and where the next begins. */
export async function pageOfAll(cases: CaseTable, after?: string) {
  const page = await cases.client.send(
    new ScanCommand({
      TableName: cases.table,
      FilterExpression: 'sk = :state',
      ExpressionAttributeValues: toItem({ ':state': 'STATE' }),
      ...(after === undefined ? {} : { ExclusiveStartKey: toItem(JSON.parse(after)) }),
    }),
  )
  const { LastEvaluatedKey: last } = page
  const next = last === undefined ? {} : { next: JSON.stringify(unmarshall(last)) }
  const { recordOf } = await storedCases()
  return { records: (page.Items ?? []).map(recordOf), ...next }
}

/** Every case, in no order. */
export async function* allCases(cases: CaseTable): AsyncIterable<CaseRecord> {
  let after: string | undefined
  do {
    const { records, next } = await pageOfAll(cases, after)
    yield* records
    after = next
  } while (after !== undefined)
}
