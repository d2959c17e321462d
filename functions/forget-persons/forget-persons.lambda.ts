// Each night: persons whose time is over are taken out of their cases.
import { dynamoDbAuditLog } from '../../shared/adapters/dynamodb-audit-log.ts'
import { s3Client } from '../../shared/adapters/s3-archive.ts'
import { s3Evidence } from '../../shared/adapters/s3-evidence.ts'
import { wire } from '../../shared/adapters/wiring.ts'
import { log } from '../../shared/lambda/log.ts'
import { forgetPersons } from './forget-persons.ts'

const wired = wire()
const audit = dynamoDbAuditLog(wired.client, wired.settings.auditTable)
const evidence = s3Evidence(s3Client(wired.settings), wired.settings.evidenceBucket)

export const handler = async (): Promise<void> => {
  const forgotten = await forgetPersons(new Date().toISOString(), { ...wired, audit, evidence })
  if (forgotten > 0) log.info('persons-forgotten', 'Cases past their time were made anonymous', { forgotten })
}
