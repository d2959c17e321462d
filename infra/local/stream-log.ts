// Keeps the DynamoDB engine's stream log quick and short: it has no index of its own and nothing trims it.
import { DatabaseSync } from 'node:sqlite'

export type StreamLog = { prune(table: string, upTo: string): void; close(): void }

const expectedColumns = ['id', 'table_name', 'sequence_number', 'shard_id']
const batch = 2_000

/**
 * Opens the engine's own file beside it. Where the log has another shape than expected (another version of the
 * engine), warns and does nothing: writes then slow down as the log grows, and that is all.
 */
export function openStreamLog(file: string, warn: (text: string) => void): StreamLog {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA busy_timeout = 5000')
  const columns = database
    .prepare('PRAGMA table_info(_stream_records)')
    .all()
    .map((row) => String(row['name']))
  if (!expectedColumns.every((name) => columns.includes(name))) {
    warn('The stream log of the DynamoDB engine has an unknown shape: it is neither indexed nor pruned.')
    return { prune: () => undefined, close: () => database.close() }
  }
  database.exec(
    `CREATE INDEX IF NOT EXISTS anqi_stream_sequence ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
     CREATE INDEX IF NOT EXISTS anqi_stream_shard ON _stream_records (table_name, shard_id, sequence_number)`,
  )
  return { prune: (table, upTo) => prune(database, table, upTo), close: () => database.close() }
}

/** Deletes what every consumer has passed; the last row stays, because the next sequence number follows from it. */
function prune(database: DatabaseSync, table: string, upTo: string): void {
  const statement = database.prepare(
    `DELETE FROM _stream_records WHERE id IN (
       SELECT id FROM _stream_records
       WHERE table_name = ? AND CAST(sequence_number AS INTEGER) <= CAST(? AS INTEGER)
         AND id < (SELECT MAX(id) FROM _stream_records WHERE table_name = ?)
       LIMIT ${batch})`,
  )
  while (Number(statement.run(table, upTo, table).changes) === batch);
}
