// The small ports in memory: keys drawn from a seed, sealing that can be read, queues that hand on at once, an outbox.
import { createHash } from 'node:crypto'
import type { CaseRouted } from '../../events/case-routed.ts'
import type { NoticeDue } from '../../events/notice-due.ts'
import { releasedBureaus } from '../../shared/adapters/bureau-book.ts'
import { keyringChain, keyringReceiptSigner, keyringSecrets } from '../../shared/adapters/keyed-ports.ts'
import { releasedLaws } from '../../shared/adapters/law-book.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import type {
  BureauQueue,
  Chain,
  Keyring,
  NotificationQueue,
  ReceiptSigner,
  Sealer,
  Secrets,
} from '../../shared/ports.ts'
import type { Notifier, Outbox } from '../../shared/ports-notices.ts'
import type { BureauBook, LawBook } from '../../shared/ports-registers.ts'

/** Keys that are the same for the same seed. */
export function memoryKeyring(seed: number): Keyring {
  const key = (purpose: string, name: string) => createHash('sha256').update(`${seed}#${purpose}#${name}`).digest()
  return { key: async (purpose, name) => key(purpose, name), names: async () => [] }
}

/** Marks the text with its case and day, and seals nothing: two runs write the same bytes. */
export function readableSealer(): Sealer {
  return {
    seal: async (number, value, now) => ({
      keyId: legalDay(now),
      data: new Uint8Array(Buffer.from(JSON.stringify([number, value]))),
    }),
    async open(number, { data }) {
      const [boundTo, value] = JSON.parse(Buffer.from(data).toString())
      if (boundTo !== number) throw new Error('Sealed for another case')
      return value
    },
  }
}

/** The real chain, hashes and receipts on keys from a seed. */
export function keyedPorts(seed: number): {
  readonly sealer: Sealer
  readonly secrets: Secrets
  readonly chain: Chain
  readonly receipts: ReceiptSigner
  readonly laws: LawBook
  readonly bureauBook: BureauBook
} {
  const keyring = memoryKeyring(seed)
  return {
    sealer: readableSealer(),
    secrets: keyringSecrets(keyring),
    chain: keyringChain(keyring),
    receipts: keyringReceiptSigner(keyring),
    laws: releasedLaws,
    bureauBook: releasedBureaus,
  }
}

/** Queues that hand each message to their owner, who delivers it when it likes. */
export const memoryQueues = (onRouted: (message: CaseRouted) => void, onNotice: (message: NoticeDue) => void) => ({
  bureaus: { send: async (_jurisdiction, message) => onRouted(message) } satisfies BureauQueue,
  notices: { send: async (message) => onNotice(message) } satisfies NotificationQueue,
})

type Notice = Parameters<Notifier['deliver']>[0]

export type MemoryOutbox = {
  readonly delivered: ReadonlyMap<string, Notice>
  readonly notifier: Notifier
  /** What the watch asks of it. */
  readonly known: Pick<Outbox, 'has' | 'lastDigest'>
}

/** Keeps each notice once, by its id. */
export function memoryOutbox(): MemoryOutbox {
  const delivered = new Map<string, Notice>()
  return {
    delivered,
    notifier: {
      async deliver(notice) {
        if (delivered.has(notice.id)) return 'known'
        delivered.set(notice.id, notice)
        return 'delivered'
      },
    },
    known: {
      has: async ({ id }) => delivered.has(id),
      lastDigest: async (bureau, prefix) =>
        [...delivered.values()].findLast((notice) => notice.bureau === bureau && notice.id.startsWith(prefix))?.at,
    },
  }
}
