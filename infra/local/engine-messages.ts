// What the runtime and the process that holds the engines say to each other.
import * as z from 'zod'

export const startOrderSchema = z.object({
  kind: z.literal('start'),
  directory: z.string(),
  region: z.string(),
  isDynamoDbNeeded: z.boolean(),
  isQueueNeeded: z.boolean(),
})

export const engineOrderSchema = z.discriminatedUnion('kind', [
  startOrderSchema,
  z.object({ kind: z.literal('prune'), table: z.string(), upTo: z.string() }),
  z.object({ kind: z.literal('stop') }),
])

export const engineNewsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ready'),
    dynamodb: z.string().optional(),
    dynamodbPid: z.number().optional(),
    queues: z.string().optional(),
  }),
  z.object({ kind: z.literal('warning'), text: z.string() }),
  z.object({ kind: z.literal('failed'), text: z.string() }),
])

export type EngineOrder = z.infer<typeof engineOrderSchema>
export type EngineNews = z.input<typeof engineNewsSchema>
