// POST /api/sort: which category a text reads as. Nothing is stored or logged.
import * as z from 'zod'
import { sort } from '../../shared/domain/sorter.ts'
import { api } from '../../shared/lambda/api.ts'
import { jsonBody, parse } from '../../shared/lambda/http.ts'

const requestSchema = z.object({
  text: z.string().max(5000).default(''),
  item: z.string().max(200).optional(),
  respondent: z.string().max(200).optional(),
})

const largestBody = 16_384

export const handler = api(async (request) => {
  const { text, item, respondent } = parse(requestSchema, jsonBody(request, largestBody), request.language)
  return { status: 200, json: sort({ text, ...(item && { item }), ...(respondent && { respondent }) }) }
})
