// POST /api/locate: which bureau is competent, or which may be. Nothing is stored or logged.
import * as z from 'zod'
import { wire } from '../../shared/adapters/wiring.ts'
import { locate } from '../../shared/domain/locate.ts'
import { api } from '../../shared/lambda/api.ts'
import { jsonBody, parse } from '../../shared/lambda/http.ts'
import { coded } from '../../shared/schemas/coded.ts'
import { kinds } from '../../shared/schemas/codes.data.ts'
import { bureauCodeSchema } from '../../shared/schemas/primitives.ts'

const requestSchema = z.object({
  address: z.string().max(2000).optional(),
  uscc: z.string().max(40).optional(),
  platform: z.string().max(100).optional(),
  shopCode: z.string().max(400).optional(),
  respondent: z.string().max(200).optional(),
  county: bureauCodeSchema.optional(),
  kind: coded(kinds).default('complaint'),
})

const largestBody = 16_384
const { settings, bureauBook, shopCodes } = wire()
const { province } = settings

export const handler = api(async (request) => {
  const { kind, ...facts } = parse(requestSchema, jsonBody(request, largestBody), request.language)
  const verifyShopCode = facts.shopCode ? await shopCodes.verifier() : undefined
  return { status: 200, json: locate(facts, { kind, province, verifyShopCode }) }
}, bureauBook.newest)
