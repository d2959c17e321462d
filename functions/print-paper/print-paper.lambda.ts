// GET /api/worklist/{number}/papers/{form}.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { fontsIn } from '../../shared/adapters/fonts.ts'
import { paperPdf } from '../../shared/adapters/paper-pdf.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { printPaper } from './print-paper.ts'

const { settings, client, cases, sealer, laws, bureauBook } = wire()
const audit = dynamoDbAuditLog(client, settings.auditTable)
const fonts = () => fontsIn(new URL('fonts/', import.meta.url))

export const handler = api((request) => {
  const viewer = { staff: staffOf(request, settings), now: new Date().toISOString() }
  return printPaper(request, viewer, { cases, sealer, audit, laws, print: (page) => paperPdf(page, fonts()) })
}, bureauBook.newest)
