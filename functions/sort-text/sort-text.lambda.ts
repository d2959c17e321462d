// POST /api/sort: which category a text reads as. Nothing is stored or logged.
import * as z from 'zod'
import { tableSorter } from '../../shared/adapters/learned-sorter.ts'
import { readSettings } from '../../shared/config.ts'
import { sort } from '../../shared/domain/sorter.ts'
import { api } from '../../shared/lambda/api.ts'
import { jsonBody, parse } from '../../shared/lambda/http.ts'

const requestSchema = z.object({
  text: z.string().max(5000).default(''),
  item: z.string().max(200).optional(),
  respondent: z.string().max(200).optional(),
})

const largestBody = 16_384
const sorter = tableSorter(readSettings().casesTable)

export const handler = api(async (request) => {
  const { text, item, respondent } = parse(requestSchema, jsonBody(request, largestBody), request.language)
  const json = sort({ text, ...(item && { item }), ...(respondent && { respondent }) }, sorter.current())
  sorter.refresh()
  return { status: 200, json }
})
