// Every minute: the cases that a new calendar or setting touches go under it. Looks at one or two items when there is none.
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { adoptLaw } from './adopt-law.ts'

const { cases, chain, registers, laws, bureauBook } = wire()

export const handler = async (): Promise<void> => {
  await bureauBook.newest()
  const adopted = await adoptLaw(new Date().toISOString(), { cases, chain, registers, laws })
  if (adopted !== undefined) log.info('law-adopted', 'Cases went under what was published', adopted)
}
