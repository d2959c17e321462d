// What a deployer may decide: one schema over the CDK context, each setting with its default.
import type { Node } from 'constructs'
import * as z from 'zod'
import { ownQueuesSchema } from '../shared/config.ts'

const settingsSchema = z.object({
  /** Part of every name, so that several installations fit into one account. */
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9]{1,11}$/)
    .default('local'),
  /** First two digits of the division codes: 51 is Sichuan. */
  province: z.coerce
    .string()
    .regex(/^\d{2}$/)
    .default('51'),
  /** Bureaus that get a queue of their own beside their city's: `510107,510104`. The register says when it is used. */
  ownQueues: ownQueuesSchema,
  /** The China regions get runtimes later: nodejs22.x is the fallback. */
  nodeRuntime: z.enum(['nodejs24.x', 'nodejs22.x']).default('nodejs24.x'),
  /** Any OpenID Connect issuer; without it the templates are made, but the CDK refuses to deploy them. */
  oidcIssuer: z.url({ protocol: /^https$/ }).optional(),
  /** Client id of the console; a token must carry it as `aud` or `client_id`. */
  oidcClientId: z.string().min(1).default('anqi-console'),
  claimRole: z.string().min(1).default('role'),
  claimBureau: z.string().min(1).default('bureau'),
  claimUnit: z.string().min(1).default('unit'),
  claimName: z.string().min(1).default('name'),
  /** Notices are posted there, signed; without it they stand in the outbox alone. */
  webhookUrl: z.url({ protocol: /^https$/ }).optional(),
  /** Receives every alarm by mail; without it the alarms stand in CloudWatch alone. */
  alarmEmail: z.email().optional(),
  /** Six months is the least that Article 21 of the Cybersecurity Law (网络安全法) asks of network logs. */
  logRetentionDays: z.coerce
    .number()
    .pipe(z.union([z.literal(180), z.literal(365), z.literal(731), z.literal(1827)]))
    .default(180),
  /** `compliance` cannot be lifted by anyone before its time: for production. */
  historyLock: z.enum(['governance', 'compliance']).default('governance'),
  historyLockYears: z.coerce.number().int().min(1).max(30).default(5),
  /** The host name with the ICP filing, and the certificate for it in the same region; both or neither. */
  domainName: z.string().min(4).optional(),
  certificateArn: z.string().startsWith('arn:').optional(),
})

/** The settings of one deployment. */
export type DeploymentSettings = z.infer<typeof settingsSchema>

/** Every setting's name, for the documentation test. */
export const deploymentSettingNames = Object.keys(settingsSchema.shape)

/** Reads the settings from the context; throws with the names of those that are malformed. */
export function readDeploymentSettings(node: Node): DeploymentSettings {
  const values = deploymentSettingNames.map((name) => [name, node.tryGetContext(name) ?? undefined])
  const parsed = settingsSchema.safeParse(Object.fromEntries(values))
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Malformed deployment settings: ${wrong.join('; ')}`)
  }
  if ((parsed.data.domainName === undefined) !== (parsed.data.certificateArn === undefined)) {
    throw new Error('Malformed deployment settings: domainName and certificateArn go together')
  }
  return parsed.data
}

/** The name of a resource of this stage: `anqi-prod-cases`. */
export function stageName(settings: DeploymentSettings, name: string): string {
  return `anqi-${settings.stage}-${name}`
}
