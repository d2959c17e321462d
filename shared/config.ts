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
  ownQueues: 'ANQI_OWN_QUEUES',
  webhookUrl: 'WEBHOOK_URL',
  siteUrl: 'SITE_URL',
  keyId: 'KMS_KEY_ID',
  keyFile: 'ANQI_KEY_FILE',
  rateLimit: 'ANQI_RATE_LIMIT',
  s3Endpoint: 'AWS_ENDPOINT_URL_S3',
  oidcIssuer: 'OIDC_ISSUER',
  oidcClientId: 'OIDC_CLIENT_ID',
  claimRole: 'CLAIM_ROLE',
  claimBureau: 'CLAIM_BUREAU',
  claimUnit: 'CLAIM_UNIT',
  claimName: 'CLAIM_NAME',
} as const

/** Bureaus that have a queue of their own: six-digit codes, separated by commas. */
export const ownQueuesSchema = z
  .string()
  .regex(/^(\d{6}(,\d{6})*)?$/)
  .default('')
  .transform((text) => text.split(',').filter((code) => code !== ''))

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
  ownQueues: ownQueuesSchema,
  webhookUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Where the installation answers the public; only the canary is told. */
  siteUrl: z.string().default(''),
  keyId: z.string().optional(),
  keyFile: z.string().optional(),
  rateLimit: z.enum(['on', 'off']).default('on'),
  s3Endpoint: z.url().optional(),
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

/** Lays settings over the environment of this process, for a command that works on a running Anqi. */
export function adoptEnvironment(settings: Readonly<Record<string, string>>): void {
  Object.assign(process.env, settings)
}

/** Names of the variables that `npm start` and the commands of one machine read besides. */
export const machineSettingNames = {
  port: 'PORT',
  host: 'ANQI_HOST',
  data: 'ANQI_DATA',
  province: 'ANQI_PROVINCE',
  ownQueues: 'ANQI_OWN_QUEUES',
  rateLimit: 'ANQI_RATE_LIMIT',
  oidcIssuer: 'OIDC_ISSUER',
  oidcClientId: 'OIDC_CLIENT_ID',
  claimRole: 'CLAIM_ROLE',
  claimBureau: 'CLAIM_BUREAU',
  claimUnit: 'CLAIM_UNIT',
  claimName: 'CLAIM_NAME',
  dynamodbEndpoint: 'AWS_ENDPOINT_URL_DYNAMODB',
  sqsEndpoint: 'AWS_ENDPOINT_URL_SQS',
  s3Endpoint: 'AWS_ENDPOINT_URL_S3',
  casesTable: 'CASES_TABLE',
  webhookUrl: 'WEBHOOK_URL',
  url: 'ANQI_URL',
  token: 'ANQI_TOKEN',
} as const

const machineSettingsSchema = () =>
  z.object({
    port: z.coerce.number().int().min(0).max(65_535).optional(),
    host: z.string().default('127.0.0.1'),
    data: z.string().default('.data'),
    province: z
      .string()
      .regex(/^\d{2}$/)
      .default('51'),
    ownQueues: ownQueuesSchema,
    rateLimit: z.enum(['on', 'off']).default('on'),
    oidcIssuer: z.url().optional(),
    oidcClientId: z.string().default('anqi-console'),
    claimRole: z.string().optional(),
    claimBureau: z.string().optional(),
    claimUnit: z.string().optional(),
    claimName: z.string().optional(),
    dynamodbEndpoint: z.url().optional(),
    sqsEndpoint: z.url().optional(),
    s3Endpoint: z.url().optional(),
    /** Set where a command works on an installation on AWS instead of the Anqi that runs on this machine. */
    casesTable: z.string().optional(),
    webhookUrl: z.url({ protocol: /^https?$/ }).optional(),
    url: z.url().optional(),
    token: z.string().optional(),
  })

/** Where `npm start` listens unless PORT says otherwise. */
export const defaultPort = 8080

export type MachineSettings = z.infer<ReturnType<typeof machineSettingsSchema>>

/** The settings of one machine. Throws with the variable's name when one is malformed. */
export function readMachineSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): MachineSettings {
  const values = Object.entries(machineSettingNames).map(([key, name]) => [key, environment[name] || undefined])
  const parsed = machineSettingsSchema().safeParse(Object.fromEntries(values))
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map(
    (issue) => machineSettingNames[issue.path[0] as keyof typeof machineSettingNames],
  )
  throw new Error(`Malformed settings: ${names.join(', ')}`)
}
