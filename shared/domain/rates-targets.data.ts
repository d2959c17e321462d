// The targets the on-time rates are held against: dated data, so that an old month keeps the target of its time.

export type Target = {
  readonly rate: 'onTimeClosure' | 'onTimeVerification'
  readonly percent: number
  readonly source: string
  /** `binding` (约束性) in the plan; `policy` where Anqi carries it on. */
  readonly force: 'binding' | 'policy'
  readonly from: string
  /** Last month it holds for; absent: until replaced. */
  readonly to?: string
}

const plan = '《四川省“十四五”市场监管现代化规划》（川市监发〔2021〕74号）表2'

export const targets: readonly Target[] = [
  { rate: 'onTimeClosure', percent: 98, source: plan, force: 'binding', from: '2021-01', to: '2025-12' },
  { rate: 'onTimeVerification', percent: 98, source: plan, force: 'binding', from: '2021-01', to: '2025-12' },
  { rate: 'onTimeClosure', percent: 98, source: `${plan}，沿用`, force: 'policy', from: '2026-01' },
  { rate: 'onTimeVerification', percent: 98, source: `${plan}，沿用`, force: 'policy', from: '2026-01' },
]
