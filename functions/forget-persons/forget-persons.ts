// Takes the persons out of the cases whose published time is over; figures and history stay.
import { type Anonymising, anonymise, dueCases } from '../../shared/adapters/anonymising.ts'
import { legalDay } from '../../shared/domain/calendar.ts'
import { retentionOf } from '../../shared/domain/retention.ts'

/** Makes anonymous what is due at `now`, each case noted first, and gives how many; without published years nothing is. */
export async function forgetPersons(now: string, ports: Anonymising): Promise<number> {
  const law = await ports.laws.newest()
  const bureau = `${ports.settings.province}0000`
  const by = { id: 'system:forget-persons', name: 'forget-persons', role: 'admin', bureau }
  const yearsOf = (record: { readonly bureau: string }) => retentionOf(law, record.bureau)
  let forgotten = 0
  for await (const record of dueCases({ today: legalDay(now), yearsOf }, ports)) {
    if ((await anonymise(record, { now, by }, ports)).kind === 'appended') forgotten++
  }
  return forgotten
}
