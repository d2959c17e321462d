// One line of JSON a message: a stable code, a sentence, ids. Never an event, a body, or a person's data.

type Ids = Readonly<Record<string, string | number | boolean | undefined>>

function write(level: 'info' | 'warn' | 'error', code: string, sentence: string, ids: Ids): void {
  console.log(JSON.stringify({ level, code, message: sentence, ...ids }))
}

/** The log of a function. Errors add their class and code only: an inner message may hold what was typed. */
export const log = {
  info: (code: string, sentence: string, ids: Ids = {}) => write('info', code, sentence, ids),
  warn: (code: string, sentence: string, ids: Ids = {}) => write('warn', code, sentence, ids),
  error: (code: string, sentence: string, error: unknown, ids: Ids = {}) =>
    write('error', code, sentence, {
      ...ids,
      error: error instanceof Error ? error.name : typeof error,
      at: error instanceof Error ? error.stack?.split('\n')[1]?.trim() : undefined,
    }),
}
