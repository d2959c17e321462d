// The access code that a consumer sends along, in the header Access-Code.
import * as z from 'zod'
import { type ApiRequest, parse } from '../../shared/lambda/http.ts'
import { accessCodeSchema } from '../../shared/schemas/primitives.ts'

const headersSchema = z.object({ 'Access-Code': accessCodeSchema })

/** The code; throws `invalid-input` that names the header when it is missing or no code at all. */
export const accessCodeIn = ({ headers, language }: ApiRequest): string =>
  parse(headersSchema, { 'Access-Code': headers['access-code'] }, language)['Access-Code']
