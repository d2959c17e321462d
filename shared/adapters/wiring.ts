// The real ports of one function, made once per cold start from the settings.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { readSettings, type Settings } from '../config.ts'
import type { CaseStore, Chain, Keyring, RateLimiter, ReceiptSigner, Sealer, Secrets } from '../ports.ts'
import { dynamoDbClient } from './aws-clients.ts'
import { dynamoDbCaseStore } from './dynamodb-case-store.ts'
import { dynamoDbKeyring } from './dynamodb-keyring.ts'
import { dynamoDbRateLimiter, noRateLimiter } from './dynamodb-rate-limiter.ts'
import { fileKeyWrapper, kmsKeyWrapper } from './key-wrapper.ts'
import { fetchKeysAhead, keyringChain, keyringReceiptSigner, keyringSealer, keyringSecrets } from './keyed-ports.ts'

export type Wiring = {
  readonly settings: Settings
  readonly client: DynamoDBClient
  readonly cases: CaseStore
  readonly keyring: Keyring
  readonly sealer: Sealer
  readonly secrets: Secrets
  readonly chain: Chain
  readonly receipts: ReceiptSigner
  readonly limiter: RateLimiter
  /** Fetches all keys that taking a case in at `now` needs, side by side; those that are known cost nothing. */
  readonly fetchKeysAhead: (now: string) => void
}

/** Settings, the DynamoDB client and the ports that stand on it and on the keys. */
export function wire(settings: Settings = readSettings()): Wiring {
  const client = dynamoDbClient()
  const keyring = dynamoDbKeyring(client, settings.casesTable, wrapperOf(settings))
  return {
    settings,
    client,
    cases: dynamoDbCaseStore(client, settings.casesTable),
    keyring,
    sealer: keyringSealer(keyring),
    secrets: keyringSecrets(keyring),
    chain: keyringChain(keyring),
    receipts: keyringReceiptSigner(keyring),
    fetchKeysAhead: (now) => fetchKeysAhead(keyring, now),
    limiter: settings.rateLimit === 'off' ? noRateLimiter : dynamoDbRateLimiter(client, settings.limitsTable),
  }
}

function wrapperOf(settings: Settings) {
  if (settings.keyFile !== undefined) return fileKeyWrapper(settings.keyFile)
  return kmsKeyWrapper(settings.keyId ?? '')
}
