// GET / and POST /: the consumer's form, complete without script.
import { randomBytes, randomUUID } from 'node:crypto'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { answerSubmitForm } from './submit-case-form.ts'

const { settings, ...ports } = wire()

export const handler = api((request) => {
  if (request.method === 'POST') ports.fetchAhead(new Date().toISOString())
  return answerSubmitForm(request, {
    ...ports,
    province: settings.province,
    now: () => new Date().toISOString(),
    newKey: () => randomUUID(),
    newNonce: () => randomBytes(16).toString('base64url'),
  })
})
