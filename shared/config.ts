// The only reader of process.env: the names of the settings and their one schema.
import * as z from 'zod'

/** Names of the environment variables, shared with the stack so that neither side can drift. */
export const settingNames = {
  stage: 'ANQI_STAGE',
  province: 'ANQI_PROVINCE',
  casesTable: 'CASES_TABLE',
  tallyTable: 'TALLY_TABLE',
  limitsTable: 'LIMITS_TABLE',
  auditTable: 'AUDIT_TABLE',
  evidenceBucket: 'EVIDENCE_BUCKET',
  statisticsBucket: 'STATISTICS_BUCKET',
  historyBucket: 'HISTORY_BUCKET',
  queueUrlPrefix: 'QUEUE_URL_PREFIX',
  notifyQueueUrl: 'NOTIFY_QUEUE_URL',
  keyId: 'KMS_KEY_ID',
  keyFile: 'ANQI_KEY_FILE',
  rateLimit: 'ANQI_RATE_LIMIT',
  oidcIssuer: 'OIDC_ISSUER',
  oidcClientId: 'OIDC_CLIENT_ID',
  claimRole: 'CLAIM_ROLE',
  claimBureau: 'CLAIM_BUREAU',
  claimUnit: 'CLAIM_UNIT',
  claimName: 'CLAIM_NAME',
} as const

const settingsSchema = z.object({
  stage: z.string().default('local'),
  province: z
    .string()
    .regex(/^\d{2}$/)
    .default('51'),
  casesTable: z.string().default('cases'),
  tallyTable: z.string().default('tally'),
  limitsTable: z.string().default('limits'),
  auditTable: z.string().default('audit'),
  evidenceBucket: z.string().default('evidence'),
  statisticsBucket: z.string().default('statistics'),
  historyBucket: z.string().default('history'),
  queueUrlPrefix: z.string().default(''),
  notifyQueueUrl: z.string().default(''),
  keyId: z.string().optional(),
  keyFile: z.string().optional(),
  rateLimit: z.enum(['on', 'off']).default('on'),
  oidcIssuer: z.string().default(''),
  oidcClientId: z.string().default('anqi-console'),
  claimRole: z.string().default('role'),
  claimBureau: z.string().default('bureau'),
  claimUnit: z.string().default('unit'),
  claimName: z.string().default('name'),
})

export type Settings = z.infer<typeof settingsSchema>

/** The settings of this process. Throws with the variable's name when one is malformed. */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const values = Object.entries(settingNames).map(([key, name]) => [key, environment[name] || undefined])
  const parsed = settingsSchema.safeParse(Object.fromEntries(values))
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map((issue) => settingNames[issue.path[0] as keyof typeof settingNames])
  throw new Error(`Malformed settings: ${names.join(', ')}`)
}
