// The board for any number of readers: rendered when it changes, kept in memory, shared between instances as an object, so
// that a burst of readers touches neither cases nor counters.
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import * as z from 'zod'
import type { Shelf } from '../../shared/ports.ts'
import { boardSchema, type PublicBoard } from '../../shared/schemas/board.ts'

/** A file of the board, ready to be sent. */
export type BoardFile = {
  readonly type: string
  readonly etag: string
  readonly plain: Uint8Array
  readonly brotli: Uint8Array
}
export type BoardFiles = ReadonlyMap<string, BoardFile>
/** The texts of a board by file name; none yet while there is no board. */
export type RenderBoardFiles = (
  board: PublicBoard | undefined,
) => Readonly<Record<string, { readonly type: string; readonly text: string }>>

export type KeptBoardPorts = {
  /** Counts the board anew. */
  readonly count: (now: string) => Promise<PublicBoard>
  readonly shelf: Shelf
  readonly name: string
  readonly render: RenderBoardFiles
}

/** Memory is good for so long, then the object is looked at; the object is good for so long, then it is counted anew. */
const memoryMs = 30_000
const objectMs = 300_000
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** The files of the board at an instant; the last good ones while counting fails. */
export function keptBoard(ports: KeptBoardPorts): (now: string) => Promise<BoardFiles> {
  let files = filesOf(ports.render(undefined))
  let shown: string | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined
  const refresh = async (now: string) => {
    const board = await boardAt(now, ports)
    const text = JSON.stringify(board)
    if (text === shown) return
    shown = text
    files = filesOf(ports.render(board))
  }
  return async (now) => {
    if (Date.parse(now) - askedAt >= memoryMs) {
      askedAt = Date.parse(now)
      asking = refresh(now).catch(() => undefined)
    }
    // Whoever finds a board is not kept waiting for the next.
    if (shown === undefined) await asking
    return files
  }
}

const storedSchema = z.object({ board: boardSchema })

async function boardAt(now: string, { count, shelf, name }: KeptBoardPorts): Promise<PublicBoard> {
  const stored = storedSchema.safeParse(JSON.parse((await shelf.get(name)) ?? '{}')).data?.board
  if (stored !== undefined && Date.parse(now) - Date.parse(stored.asOf) < objectMs) return stored
  const board = await count(now)
  await shelf.replace(name, JSON.stringify({ board }), 'application/json')
  return board
}

function filesOf(texts: ReturnType<RenderBoardFiles>): BoardFiles {
  return new Map(
    Object.entries(texts).map(([name, { type, text }]) => {
      const plain = Buffer.from(text)
      const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
      return [name, { type, etag, plain, brotli: brotliCompressSync(plain, quality) }]
    }),
  )
}
