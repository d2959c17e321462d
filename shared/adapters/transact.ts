// One transaction of a case's step, tried again when it meets another write.
import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { AnqiError } from '../domain/errors.ts'
import type { CaseTable } from './case-items.ts'

const mostConflicts = 5

/** A condition that fails means that the case has moved on; a passing conflict with another write is tried again. */
export async function transact(cases: CaseTable, number: string, TransactItems: TransactWriteItem[]) {
  for (let attempt = 1; ; attempt++) {
    try {
      await cases.client.send(new TransactWriteItemsCommand({ TransactItems }))
      return { kind: 'appended' as const }
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code)
      if (codes.includes('ConditionalCheckFailed')) return { kind: 'moved-on' as const }
      if (attempt >= mostConflicts) throw new AnqiError('contended', { id: number, retryable: true, cause: error })
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt))
    }
  }
}
