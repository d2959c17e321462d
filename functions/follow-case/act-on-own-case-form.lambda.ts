// POST /track/act: what a consumer does with the own case, without script.
import { randomBytes, randomUUID } from 'node:crypto'
import { s3Client } from '../../shared/adapters/s3-archive.ts'
import { s3Evidence } from '../../shared/adapters/s3-evidence.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { answerActForm } from './act-on-own-case-form.ts'

const { settings, cases, secrets, sealer, chain, limiter, laws } = wire()
const evidence = s3Evidence(s3Client(settings), settings.evidenceBucket)

export const handler = api((request) =>
  answerActForm(request, {
    cases,
    secrets,
    sealer,
    chain,
    limiter,
    laws,
    evidence,
    newId: randomUUID,
    now: () => new Date().toISOString(),
    newNonce: () => randomBytes(16).toString('base64url'),
  }),
)
