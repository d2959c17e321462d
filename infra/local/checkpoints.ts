// Remembers how far each consumer has come, so that a restart goes on there; what it forgets is delivered again.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

const saveEveryMilliseconds = 1_000

export type Checkpoint = { readonly value: string | undefined; move(to: string): void }

export type Checkpoints = {
  /** The checkpoint of a consumer on one stream (or of a schedule on one expression). */
  of(consumer: string, source: string): Checkpoint
  /** The least that all consumers of a source have passed; undefined while one has passed nothing. */
  passedByAll(source: string): string | undefined
  save(): void
  stop(): void
}

const fileSchema = z.record(z.string(), z.record(z.string(), z.string()))

function read(file: string): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {} // everything is delivered again, and every consumer is idempotent
  }
}

export function openCheckpoints(file: string): Checkpoints {
  const values = read(file)
  const consumers = new Map<string, Set<string>>()
  let isChanged = false
  const save = (): void => {
    if (!isChanged) return
    isChanged = false
    writeFileSync(`${file}.new`, JSON.stringify(values), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  const timer = setInterval(save, saveEveryMilliseconds)
  timer.unref()
  return {
    of(consumer, source) {
      consumers.set(source, (consumers.get(source) ?? new Set()).add(consumer))
      return {
        get value() {
          return values[source]?.[consumer]
        },
        move(to) {
          values[source] = { ...values[source], [consumer]: to }
          isChanged = true
        },
      }
    },
    passedByAll(source) {
      const passed = [...(consumers.get(source) ?? [])].map((consumer) => values[source]?.[consumer])
      if (passed.length === 0 || passed.includes(undefined)) return undefined
      return passed.reduce((least, each) => (BigInt(each ?? 0) < BigInt(least ?? 0) ? each : least))
    },
    save,
    stop() {
      clearInterval(timer)
      save()
    },
  }
}
