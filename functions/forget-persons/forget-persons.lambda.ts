// Each night: persons whose time is over are taken out of their cases.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { forgetPersons } from './forget-persons.ts'

const wired = wire()
const audit = dynamoDbAuditLog(wired.client, wired.settings.auditTable)

export const handler = async (): Promise<void> => {
  const forgotten = await forgetPersons(new Date().toISOString(), { ...wired, audit })
  if (forgotten > 0) log.info('persons-forgotten', 'Cases past their time were made anonymous', { forgotten })
}
