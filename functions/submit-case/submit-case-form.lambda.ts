// GET / and POST /: the consumer's form, complete without script.
import { randomBytes, randomUUID } from 'node:crypto'
import { tableSorter } from '../../shared/adapters/learned-sorter.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { answerSubmitForm } from './submit-case-form.ts'

const { settings, ...ports } = wire()
const sorter = tableSorter(settings.casesTable, ports.client)

export const handler = api(async (request) => {
  if (request.method === 'POST') {
    ports.fetchAhead(new Date().toISOString())
    // The page that confirms locates before anything is stored.
    await ports.bureauBook.atHand().catch(() => undefined)
  }
  const answer = await answerSubmitForm(request, {
    ...ports,
    sorter,
    province: settings.province,
    now: () => new Date().toISOString(),
    newKey: () => randomUUID(),
    newNonce: () => randomBytes(16).toString('base64url'),
  })
  sorter.refresh()
  return answer
})
