// GET /track and POST /track: following a case without script.
import { randomBytes } from 'node:crypto'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { answerFollowForm } from './follow-case-form.ts'

const { cases, secrets, sealer, limiter, laws, bureauBook } = wire()

export const handler = api(
  (request) =>
    answerFollowForm(request, {
      cases,
      secrets,
      sealer,
      limiter,
      laws,
      now: () => new Date().toISOString(),
      newNonce: () => randomBytes(16).toString('base64url'),
    }),
  bureauBook.newest,
)
