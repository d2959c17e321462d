// The papers that were issued to a consumer, for keeping: asked for by the API or by a button on the page of the case.
import * as z from 'zod'
import { AnqiError } from '../../shared/domain/errors.ts'
import { openedPapers, type PaperPorts, pageOf, paperAnswer } from '../../shared/lambda/case-papers.ts'
import { formValues, isOwnForm, pageAnswer } from '../../shared/lambda/html-form.ts'
import { type ApiAnswer, type ApiRequest, parse } from '../../shared/lambda/http.ts'
import { log } from '../../shared/lambda/log.ts'
import type { PaperPage } from '../../shared/schemas/paper-page.ts'
import { accessCodeSchema, caseNumberSchema } from '../../shared/schemas/primitives.ts'
import { renderTrackForm } from '../../web/track/render.ts'
import { accessCodeIn } from './access-code.ts'
import { caseOfConsumer, type FollowPorts, isForTheConsumer } from './follow-case.ts'

export type OwnPaperPorts = FollowPorts &
  PaperPorts & {
    readonly print: (page: PaperPage) => Promise<Buffer>
    readonly now: () => string
    readonly newNonce: () => string
  }

/** Which paper: its form, and which of several of that form, the oldest being 1. */
const askedSchema = z.object({
  form: z.coerce.number().int().min(1).max(10),
  which: z.coerce.number().int().min(1).max(99).default(1),
})
type Asked = z.infer<typeof askedSchema> & { readonly number: string; readonly accessCode: string }

/** GET answers the paper or a problem; POST the paper or the page of following with what went wrong. */
export async function answerOwnPaper(request: ApiRequest, ports: OwnPaperPorts): Promise<ApiAnswer> {
  if (request.method !== 'POST') return printed(askedByApi(request), ports)
  const { language } = request
  const nonce = ports.newNonce()
  const again = (status: number, notice: Parameters<typeof renderTrackForm>[0]['notice']) =>
    pageAnswer(status, renderTrackForm({ language, nonce, values: {}, errors: [], notice }), nonce)
  if (!isOwnForm(request)) return again(403, 'foreign-origin')
  const asked = postedSchema.safeParse(
    Object.fromEntries(Object.entries(formValues(request.text)).map(([name, values]) => [name, values[0]])),
  ).data
  if (asked === undefined) return again(422, 'unknown')
  try {
    return await printed(asked, ports)
  } catch (error) {
    if (error instanceof AnqiError && error.code === 'not-found') return again(404, 'unknown')
    if (error instanceof AnqiError && error.code === 'too-many-requests') return again(429, 'too-many')
    log.error('paper-not-printed', 'A paper could not be printed for its consumer', error)
    return again(503, 'unavailable')
  }
}

const postedSchema = askedSchema.extend({ number: caseNumberSchema, accessCode: accessCodeSchema })

function askedByApi(request: ApiRequest): Asked {
  const number = caseNumberSchema.safeParse(request.parameters['number']).data
  const asked = askedSchema.safeParse({ form: request.parameters['form'] }).data
  const accessCode = accessCodeIn(request)
  const { which } = parse(askedSchema.pick({ which: true }), Object.fromEntries(request.query), request.language)
  if (number === undefined || asked === undefined) throw new AnqiError('not-found')
  return { number, accessCode, form: asked.form, which }
}

async function printed({ form, which, ...asked }: Asked, ports: OwnPaperPorts): Promise<ApiAnswer> {
  const result = await caseOfConsumer(asked, ports)
  if (result.kind === 'too-many') throw new AnqiError('too-many-requests')
  if (result.kind === 'unknown') throw new AnqiError('not-found')
  const papers = await openedPapers(result.record, ports.now(), ports)
  const own = papers.filter((paper) => paper.form === form && paper.state === 'issued' && isForTheConsumer(paper.form))
  const paper = own[which - 1]
  const page = paper && pageOf(result.record, paper)
  if (page === undefined) throw new AnqiError('not-found')
  return paperAnswer(asked.number, page.title, await ports.print(page))
}
