// Figures for CloudWatch as lines of the log (embedded metric format): no call, no grant, and on one machine just a line.
import { readSettings } from '../config.ts'

/** What is measured, and in which unit. The alarms and the dashboard ask for these names. */
export const metricUnits = {
  /** Answers that were problems, by code. */
  Problems: 'Count',
  /** Cases whose routing, whose counting was owed for longer than the stream is given. */
  Unrouted: 'Count',
  Uncounted: 'Count',
  /** 1 while bureaus work, 0 outside: silence is an alarm in working hours alone. */
  WorkingTime: 'None',
  /** Of the daily recount: counters that differ, bureaus that do not balance, cases not counted yet. */
  Differences: 'Count',
  Unbalanced: 'Count',
  Lagging: 'Count',
  /** Of each canary 1 when it came through, else 0; and how long it took. */
  Canary: 'None',
  CanarySeconds: 'Seconds',
  /** Requests that the limiter let through because it could not count. */
  LimiterOpen: 'Count',
} as const
export type MetricName = keyof typeof metricUnits
export const metricNamespace = 'Anqi'

/** Writes one figure; `code` is a second dimension, of few values. */
export function metric(name: MetricName, value: number, code?: string): void {
  const dimensions = code === undefined ? ['Stage'] : ['Stage', 'Code']
  const line = {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        { Namespace: metricNamespace, Dimensions: [dimensions], Metrics: [{ Name: name, Unit: metricUnits[name] }] },
      ],
    },
    Stage: readSettings().stage,
    ...(code === undefined ? {} : { Code: code }),
    [name]: value,
  }
  console.log(JSON.stringify(line))
}
