// GET /api/registers, GET and POST /api/registers/{register}, POST /api/registers/{register}/preview.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { lawBook } from '../../shared/adapters/law-book.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { api } from '../../shared/lambda/api.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { answerRegisters } from './answer-registers.ts'

const { settings, client, cases, registers, bureauBook } = wire()
const audit = dynamoDbAuditLog(client, settings.auditTable)

export const handler = api((request) => {
  const staff = staffOf(request, settings)
  const { province, ownQueues } = settings
  const caller = { staff, now: new Date().toISOString(), language: request.language, province, ownQueues }
  return answerRegisters(request, { caller, registers, audit, cases, lawBookOn: lawBook })
}, bureauBook.newest)
