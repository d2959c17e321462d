// The canary: a marked case that goes the whole public way by the clock. It is in no figure and on nobody's list.
import type { CaseRecord, WorklistRow } from '../schemas/case-record.ts'
import { bureausOf } from './bureau-register.ts'

/** The stage that a worklist is asked for to see canaries; no case has it. */
export const canaryStage = 'canary'

export const isCanary = ({ isCanary: mark }: Pick<CaseRecord, 'isCanary'>): boolean => mark === true

/** How often one is sent. */
export const canaryEveryMinutes = 30

/** After so long without a closed one somebody should look. */
const silentMinutes = 90

/** The county bureau that the canary of an instant goes to: in turn through the province, so that every queue is tried. */
export function canaryBureau(province: string, now: string): string {
  const counties = bureausOf(province).filter(({ level }) => level === 'county')
  const turn = Math.floor(Date.parse(now) / (canaryEveryMinutes * 60_000))
  return counties[turn % counties.length]?.code ?? `${province}0000`
}

/** What the newest canaries say: `none` where none was sent yet, `waiting` when none came through in time. */
export function canaryState(rows: readonly WorklistRow[], now: string): 'none' | 'well' | 'waiting' {
  if (rows.length === 0) return 'none'
  const since = Date.parse(now) - silentMinutes * 60_000
  return rows.some(({ closedAt }) => closedAt !== undefined && Date.parse(closedAt) >= since) ? 'well' : 'waiting'
}
