// Queue of a jurisdiction → worklist of the bureau.
import { caseRoutedSchema } from '../../events/case-routed.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { queue } from '../../shared/lambda/queue.ts'
import { receiveCase } from './receive-case.ts'

const { cases, chain, laws, bureauBook } = wire()

export const handler = queue((body, routedAt) =>
  receiveCase({ ...caseRoutedSchema.parse(body), routedAt }, new Date().toISOString(), {
    cases,
    chain,
    laws,
    bureauBook,
  }),
)
