// Three further reports to rebuild, of our own making: late closings, open overdue cases, pauses over a month's end,
// and a revision entered after the period. Each with the figures that must come out.
import type { Description, Line } from './printed-report.ts'

/** A half-year under Order 121 that misses the target narrowly: 97.99 % is printed, 98 % is not met. */
export const guangyuan: Description = {
  source: 'guangyuan-2026-h2',
  from: '2026-05-01',
  to: '2026-10-31',
  bureaus: { '510802': 40, '510811': 15, '510812': 15, '510824': 30 },
  channels: { telephone: 60, app: 30, visit: 10 },
  problems: { 质量: 1200, 售后服务: 1400, 合同: 900, 预付卡: 381, 虚假宣传: 219, 不正当竞争: 31 },
  objects: { 家用电器: 2200, 通讯产品: 700, 停车服务: 800, 物业服务: 431 },
  fates: {
    agreement: 2000,
    settled: 99,
    withdrawn: 400,
    terminated: 900,
    refused: 600,
    late: 50,
    paused: 0,
    undecided: 20,
    accepted: 30,
    overdueReview: 12,
    overdueMediation: 20,
  },
  recoveredFen: 123_456_789,
  violations: { 广告: 250, 价格: 150 },
  reports: { filed: 60, 'not-filed': 320, transferred: 10, open: 10 },
  consultations: { answered: 640, open: 5 },
}
/** On time 3,999 of 4,081: 50 late, 12 undecided and 20 unsettled past their limits. */
export const guangyuanFigures = {
  onTimeClosure: { onTime: 3999, due: 4081, late: 50, open: 32, percent: '97.99', isMet: false, missesLeft: -1 },
  onTimeInitialReview: { onTime: 4099, due: 4111, late: 0, open: 12 },
  closure: { count: 4049, base: 4131 },
  recoveredWanYuan: '123.46',
  nationalProblems: { 合同: 1281, 不正当竞争: 250 },
} as const

/** A year of a county where tests carry mediations over the ends of months: nothing is late because of them. */
export const shehong: Description = {
  source: 'shehong-2023',
  from: '2023-01-01',
  to: '2023-12-31',
  bureaus: { '510981': 1 },
  channels: { telephone: 1 },
  problems: { 质量: 300, 计量: 100 },
  objects: { 家用电器: 250, 装修建材: 150 },
  fates: {
    agreement: 150,
    settled: 10,
    withdrawn: 20,
    terminated: 50,
    refused: 40,
    late: 0,
    paused: 120,
    undecided: 4,
    accepted: 6,
    overdueReview: 0,
    overdueMediation: 0,
  },
  recoveredFen: 2_700_001,
  violations: { 产品质量: 20 },
  reports: { filed: 5, 'not-filed': 15, transferred: 0, open: 0 },
  consultations: { answered: 30, open: 0 },
}
export const shehongFigures = {
  onTimeClosure: { onTime: 390, due: 390, late: 0, open: 0, percent: '100.00', isMet: true, missesLeft: 7 },
  paused: 120,
  mediated: 270,
  recoveredWanYuan: '2.70',
} as const

/** A small county whose open cases were closed, and entered, only after its year had been printed. */
export const pengxi: Description = {
  source: 'pengxi-2024',
  from: '2024-01-01',
  to: '2024-12-31',
  bureaus: { '510921': 1 },
  channels: { visit: 1, telephone: 3 },
  problems: { 食品安全: 60, 价格: 40 },
  objects: { 一般食品: 70, 餐饮和住宿服务: 30 },
  fates: {
    agreement: 40,
    settled: 0,
    withdrawn: 10,
    terminated: 20,
    refused: 15,
    late: 2,
    paused: 0,
    undecided: 3,
    accepted: 4,
    overdueReview: 1,
    overdueMediation: 5,
  },
  recoveredFen: 100_001,
  violations: { 食品安全: 12 },
  reports: { filed: 3, 'not-filed': 9, transferred: 0, open: 0 },
  consultations: { answered: 20, open: 0 },
}
export const pengxiFigures = {
  printed: { onTime: 85, due: 93, late: 2, open: 6, percent: '91.40' },
  /** Two of the five were found to have been agreed in time: a revision of the year. */
  revised: { onTime: 87, due: 93, late: 2, open: 4, percent: '93.55' },
} as const

/** The lines again, with a closing in time appended to the first two of the complaints left open past mediation. */
export function revisedLines(lines: Iterable<Line>): Line[] {
  let left = 2
  return [...lines].map((line) => {
    const events = line.events ?? []
    const [accepted] = events
    const isOverdue =
      line.kind === 'complaint' && events.length === 1 && accepted?.type === 'accepted' && accepted.at < '2024-10'
    if (!isOverdue || left === 0) return line
    left -= 1
    const closed = { type: 'closed', at: accepted.at.replace('T17', 'T18'), outcome: 'settled' } as const
    return { ...line, events: [accepted, closed] }
  })
}
