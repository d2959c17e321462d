// The delta that answers now, kept in memory and read again after an answer.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type OpenDelta, openDelta } from '../domain/sorter-delta.ts'
import { baseVersion } from '../domain/sorter-model.ts'
import type { LearnedSorter } from '../ports-sorting.ts'
import type { SorterDelta } from '../schemas/sorting.ts'

const freshMs = 300_000

/** Keeps what `read` gives. A delta taught beside other bundled weights rests until it was replayed with these. */
export function learnedSorter(
  read: () => Promise<SorterDelta | undefined>,
  now: () => number = Date.now,
): LearnedSorter {
  let open: OpenDelta | undefined
  let readAt = Number.NEGATIVE_INFINITY
  let isReading = false

  async function readAgain(): Promise<void> {
    try {
      const delta = await read()
      const isInUse = delta !== undefined && delta.base === baseVersion
      if (!isInUse) open = undefined
      else if (delta.version !== open?.version) open = openDelta(delta)
      readAt = now()
    } catch {
      // What is known goes on answering; the next answer tries again.
    } finally {
      isReading = false
    }
  }

  return {
    current: () => open,
    refresh() {
      if (isReading || now() - readAt < freshMs) return
      isReading = true
      void readAgain()
    },
  }
}

/** The delta in the cases table. What reads it is loaded only then, so that a start does not pay for it. */
export function tableSorter(table: string, own?: DynamoDBClient): LearnedSorter {
  let client = own
  return learnedSorter(async () => {
    const { dynamoDbSorterStore } = await import('./dynamodb-sorter-store.ts')
    client ??= (await import('./aws-clients.ts')).dynamoDbClient()
    return (await dynamoDbSorterStore(client, table).live())?.delta
  })
}
