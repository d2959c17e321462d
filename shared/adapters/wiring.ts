// The real ports of one function, made once per cold start from the settings.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { readSettings, type Settings } from '../config.ts'
import type { CaseStore, Chain, Keyring, RateLimiter, ReceiptSigner, Sealer, Secrets } from '../ports.ts'
import type { BureauBook, LawBook, Registers } from '../ports-registers.ts'
import type { ShopCodes } from '../ports-shops.ts'
import { dynamoDbClient } from './aws-clients.ts'
import { bureauBook } from './bureau-book.ts'
import { dynamoDbCaseStore } from './dynamodb-case-store.ts'
import { dynamoDbKeyring } from './dynamodb-keyring.ts'
import { dynamoDbRateLimiter, noRateLimiter } from './dynamodb-rate-limiter.ts'
import { dynamoDbRegisters } from './dynamodb-registers.ts'
import { itemReader } from './item-reader.ts'
import { fileKeyWrapper, kmsKeyWrapper } from './key-wrapper.ts'
import { fetchKeysAhead, keyringChain, keyringReceiptSigner, keyringSealer, keyringSecrets } from './keyed-ports.ts'
import { keyringShopCodes } from './keyring-shop-codes.ts'
import { lawBook } from './law-book.ts'

export type Wiring = {
  readonly settings: Settings
  readonly client: DynamoDBClient
  readonly cases: CaseStore
  readonly keyring: Keyring
  readonly sealer: Sealer
  readonly secrets: Secrets
  readonly chain: Chain
  readonly receipts: ReceiptSigner
  readonly shopCodes: ShopCodes
  readonly limiter: RateLimiter
  readonly registers: Registers
  readonly laws: LawBook
  readonly bureauBook: BureauBook
  /** Fetches all keys and registers that taking a case in at `now` needs in one request; what is known costs nothing. */
  readonly fetchAhead: (now: string) => void
}

/** Settings, the DynamoDB client and the ports that stand on it and on the keys. */
export function wire(settings: Settings = readSettings()): Wiring {
  const client = dynamoDbClient()
  const on = { client, table: settings.casesTable, read: itemReader(client, settings.casesTable) }
  const keyring = dynamoDbKeyring(on, wrapperOf(settings))
  const registers = dynamoDbRegisters(on)
  const laws = lawBook(registers)
  const book = bureauBook(registers)
  return {
    settings,
    client,
    cases: dynamoDbCaseStore(client, settings.casesTable, { laws }),
    registers,
    laws,
    bureauBook: book,
    keyring,
    sealer: keyringSealer(keyring),
    secrets: keyringSecrets(keyring),
    chain: keyringChain(keyring),
    receipts: keyringReceiptSigner(keyring),
    shopCodes: keyringShopCodes(keyring),
    fetchAhead: (now) => {
      fetchKeysAhead(keyring, now)
      // Whoever needs them asks again, and answers for it.
      for (const published of [laws, book]) published.atHand().catch(() => undefined)
    },
    limiter: settings.rateLimit === 'off' ? noRateLimiter : dynamoDbRateLimiter(client, settings.limitsTable),
  }
}

function wrapperOf(settings: Settings) {
  if (settings.keyFile !== undefined) return fileKeyWrapper(settings.keyFile)
  return kmsKeyWrapper(settings.keyId ?? '')
}
