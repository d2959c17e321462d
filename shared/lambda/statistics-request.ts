// What a request for figures asks for, and whether its caller may: for the functions that answer and that print.
import * as z from 'zod'
import { AnqiError } from '../domain/errors.ts'
import type { Period } from '../domain/periods.ts'
import { isAllowed, type Staff } from '../domain/rights.ts'
import type { ShareBase } from '../domain/statistics-shares.ts'
import { type ApiRequest, parse } from './http.ts'
import { bureauIn, periodOf, scopeQuery } from './statistics-scope.ts'

export type StatisticsRequestPorts = {
  readonly province: string
  readonly now: () => string
  readonly staffOf: (request: ApiRequest) => Promise<Staff | undefined>
}

const querySchema = z.object({ ...scopeQuery, base: z.enum(['received', 'accepted']).default('received') })

export type AskedStatistics = {
  readonly period: Period
  readonly bureau: string
  readonly base: ShareBase
  /** Now: what is asked for is counted up to this moment. */
  readonly cutOff: string
  /** Nobody on the public board. */
  readonly staff: Staff | undefined
}

/** Reads and checks a request; throws `invalid-input` naming the field, `forbidden` outside the caller's scope. */
export async function askedStatistics(request: ApiRequest, ports: StatisticsRequestPorts): Promise<AskedStatistics> {
  const { period: text, bureau: code, base } = parse(querySchema, Object.fromEntries(request.query), request.language)
  const now = ports.now()
  const period = periodOf(text, now, request.language)
  const staff = await ports.staffOf(request)
  const { code: bureau } = bureauIn(period, code ?? staff?.bureau ?? `${ports.province}0000`, request.language)
  if (staff !== undefined && !isAllowed(staff, 'view-statistics', { bureau })) throw new AnqiError('forbidden')
  return { period, bureau, base, cutOff: now, staff }
}
