// GET /api/cases/{number}/papers/{form} and POST /track/paper.
import { randomBytes } from 'node:crypto'
import { fontsIn } from '../../shared/adapters/fonts.ts'
import { paperPdf } from '../../shared/adapters/paper-pdf.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { answerOwnPaper } from './print-own-paper.ts'

const { cases, secrets, sealer, limiter, laws, bureauBook } = wire()
const fonts = () => fontsIn(new URL('fonts/', import.meta.url))

export const handler = api(
  (request) =>
    answerOwnPaper(request, {
      cases,
      secrets,
      sealer,
      limiter,
      laws,
      print: (page) => paperPdf(page, fonts()),
      now: () => new Date().toISOString(),
      newNonce: () => randomBytes(16).toString('base64url'),
    }),
  bureauBook.newest,
)
