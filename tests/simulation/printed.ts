// What the simulator prints: what happened, the rates, and whether all that must hold holds.
import { createHash } from 'node:crypto'
import { clocks, figuresOf, type Line } from './figures.ts'
import type { Simulated } from './simulate.ts'

const mostBreaches = 20

/** The report of a run, the same for the same options and seed. */
export async function printed(simulated: Simulated): Promise<string> {
  const { breaches } = simulated
  const held = breaches.length === 0 ? 'every invariant holds' : `${breaches.length} breaches`
  return [
    ...happened(simulated),
    '',
    ...table(await figuresOf(simulated)),
    '',
    ...breaches.slice(0, mostBreaches).map(({ invariant, what }) => `BREACH ${invariant}: ${what}`),
    `${held} · fingerprint ${await fingerprint(simulated)}`,
  ].join('\n')
}

function happened({ scenario, line, filed, worked, outages }: Simulated): string[] {
  const { count, outbox } = line
  const refused = [...worked.refused].toSorted().map(([reason, times]) => `${reason} ×${times}`)
  return [
    `${scenario.codes.length} bureaus, ${scenario.days} days from ${scenario.from}, seed ${scenario.seed}`,
    `submissions ${filed.sent}, answered ${filed.answered.size}, sent again ${filed.retries}`,
    `steps answered ${worked.acknowledged.length}, clashes ${worked.clashes}, refused: ${refused.join(', ') || 'none'}`,
    `deliveries ${count.deliveries}: twice ${count.twice}, failed ${count.failed}, lost batches ${count.lost}, dead letters ${count.deadLetters}`,
    `failed calls ${count.faults}, driven again by the sweep ${count.swept}, notices ${outbox.delivered.size}`,
    `outages: ${outages.map(([day, outage]) => `${day} ${outage}`).join(', ') || 'none'}`,
  ]
}

function table(lines: readonly Line[]): string[] {
  const percent = ({ onTime, due }: Line['rates'][number]) =>
    due === 0 ? '–' : `${((100 * onTime) / due).toFixed(1)} % (${onTime}/${due})`
  const head = ['cases', 'closed', ...clocks.map((clock) => `${clock} on time`)]
  const row = (cells: readonly string[], name: string) =>
    `${cells.map((cell, place) => cell.padStart(place < 2 ? 7 : 26)).join('')}  ${name}`
  return [
    row(head, 'bureau'),
    ...lines.map(({ name, received, closed, rates }) =>
      row([String(received), String(closed), ...rates.map(percent)], name),
    ),
  ]
}

/** A hash over the chain heads of all cases: two runs alike in every byte of history have the same. */
async function fingerprint({ line }: Simulated): Promise<string> {
  const hash = createHash('sha256')
  for await (const { number, chainHead } of line.sound.cases.all()) hash.update(`${number} ${chainHead}\n`)
  return hash.digest('hex').slice(0, 12)
}
