// The answer of GET /api/statistics: all tables of a monthly report. Percents and points are strings with two places,
// rounded half up, `—` where there is no base; money is in fen.
import * as z from 'zod'
import { storedCode } from './coded.ts'
import { kinds } from './codes.data.ts'
import { bureauRefSchema } from './placing.ts'
import { bureauCodeSchema, daySchema, instantSchema, monthSchema } from './primitives.ts'
import { besideSchema } from './statistics-beside.ts'
import {
  changeSchema,
  count,
  methodSchema,
  objectShareSchema,
  onTimeRateSchema,
  onTimeSchema,
  printedSchema,
  rateSchema,
  shareSchema,
  statutoryOnTimeSchema,
  topicSchema,
  trendMonthSchema,
  unitStatisticsSchema,
} from './statistics-figures.ts'
import { processSchema, reportsSchema } from './statistics-process.ts'

export const totalNames = [
  'received',
  'complaints',
  'violationReports',
  'consultations',
  'accepted',
  'closed',
  'mediated',
  'recoveredFen',
  'reportsVerified',
  'reportsFiled',
  'reportsClosed',
  'consultationsAnswered',
  'closedAll',
] as const
export type TotalName = (typeof totalNames)[number]
const ofTotals = <Schema extends z.ZodType>(schema: Schema) => z.record(z.enum(totalNames), schema)

const bureauRateSchema = statutoryOnTimeSchema
  .pick({ onTime: true, due: true, percent: true, late: true, open: true, causes: true })
  .extend({
    missesLeft: z.int().optional(),
    isMet: z.boolean().nullable().optional(),
    /** Place among the bureaus of the table with a base of at least `minimumRankBase`; null below it. */
    rank: z.int().min(1).nullable(),
  })

export const bureauStatisticsSchema = bureauRefSchema.extend({
  /** What a city's or province's own bureau handled itself. */
  isOwn: z.boolean(),
  received: count,
  complaints: count,
  violationReports: count,
  consultations: count,
  accepted: count,
  closed: count,
  recoveredFen: z.int(),
  /** Withdrawn before acceptance, of the complaints received. */
  withdrawnEarly: rateSchema,
  rates: z.object({
    onTimeInitialReview: bureauRateSchema,
    onTimeClosure: bureauRateSchema,
    onTimeVerification: bureauRateSchema,
    closure: rateSchema,
  }),
  /** On-time closure month by month, for the heat map. */
  months: z.array(z.object({ month: monthSchema, onTimeClosure: onTimeSchema })),
})

export const overdueItemSchema = z.object({
  number: z.string(),
  kind: storedCode(kinds),
  clock: z.enum(['initial-review', 'closure', 'verification']),
  round: z.int().min(1),
  /** The bureau charged: the holder at the end of the due day. */
  bureau: bureauRefSchema,
  dueDay: daySchema,
  isOpen: z.boolean(),
  isProvisional: z.boolean(),
  /** Calendar days with each holder up to the limit, where there was more than one. */
  daysByHolder: z.record(bureauCodeSchema, z.int()).optional(),
})

export const statisticsSchema = z.object({
  period: z.string(),
  periodName: z.string(),
  bureau: bureauRefSchema,
  /** The first instant whose facts are not counted. */
  cutOff: instantSchema,
  /** What problem and object shares are taken over. */
  base: z.enum(['received', 'accepted']),
  totals: ofTotals(z.int()),
  changes: ofTotals(changeSchema),
  /** Printed in 万元 with two places. */
  recoveredWanYuan: printedSchema,
  rates: z.object({
    onTimeInitialReview: onTimeRateSchema,
    onTimeClosure: onTimeRateSchema,
    onTimeVerification: onTimeRateSchema,
    closure: z.object({ statutory: z.null(), platform: rateSchema }),
    mediationSuccess: z.object({ statutory: rateSchema, platform: rateSchema }),
    acceptance: z.object({ statutory: rateSchema, platform: rateSchema }),
  }),
  byKind: z.array(shareSchema),
  byChannel: z.array(shareSchema),
  byObject: z.array(objectShareSchema),
  byObjectGroup: z.array(shareSchema),
  byProblem: z.array(shareSchema),
  /** The same in the national list: 虚假宣传 inside 不正当竞争, 预付卡 inside 合同, 个人信息 inside 人身权利. */
  byProblemNational: z.array(shareSchema),
  byViolation: z.array(shareSchema),
  byBusinessForm: z.array(shareSchema),
  /** The twenty most frequent pairs of object and problem among the complaints received. */
  topics: z.array(topicSchema),
  byBureau: z.array(bureauStatisticsSchema),
  /** The units of a county bureau; none for the levels above. */
  byUnit: z.array(unitStatisticsSchema),
  process: processSchema,
  reports: reportsSchema,
  /** Not for the public, and not in months frozen before it was counted. */
  beside: besideSchema.optional(),
  trend: z.array(trendMonthSchema),
  overdue: z.object({ count, items: z.array(overdueItemSchema) }),
  method: methodSchema,
  narrative: z.string(),
})

export type BureauStatistics = z.infer<typeof bureauStatisticsSchema>
export type UnitStatistics = z.infer<typeof unitStatisticsSchema>
export type Topic = z.infer<typeof topicSchema>
export type OverdueItem = z.infer<typeof overdueItemSchema>
export type Statistics = z.infer<typeof statisticsSchema>
