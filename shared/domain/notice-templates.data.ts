// The words of every notice to the staff, in Chinese and English; `{name}` stands for a value.

/** One row a kind of notice. */
export const noticeTemplates = {
  'case-received': { zh: '新到案件 {number}', en: 'New case {number}' },
  'hand-over-received': {
    zh: '有移交案件 {number} 待接收或者退回',
    en: 'Case {number} was handed to you: take or return it',
  },
  'hand-over-returned': { zh: '案件 {number} 被退回', en: 'Case {number} was returned to you' },
  'hand-over-taken': { zh: '您分送的案件 {number} 已被接收', en: 'Case {number} that you handed on was taken' },
  'hand-over-escalated': {
    zh: '案件 {number} 移交后逾时无人接收，请指定管辖',
    en: 'Case {number} was handed over and not taken in time: designate a bureau',
  },
  'competence-disputed': {
    zh: '案件 {number} 有管辖争议，七个工作日内协商不成的，请指定管辖',
    en: 'Competence over case {number} is in dispute; designate a bureau if it is not settled in seven working days',
  },
  'due-soon': {
    zh: '案件 {number} 将于 {dueDay} 到期（{clock}）',
    en: 'Case {number} falls due on {dueDay} ({clock})',
  },
  overdue: {
    zh: '案件 {number} 已于 {dueDay} 届满，尚未办理（{clock}）',
    en: 'Case {number} was due on {dueDay} and is not done ({clock})',
  },
  stalled: {
    zh: '案件 {number} 自 {movedDay} 起没有进展，请督促办理',
    en: 'Case {number} has not moved since {movedDay}',
  },
  digest: {
    zh: '今日提醒：已超期 {overdue} 件，今日到期 {today} 件，即将到期 {soon} 件',
    en: 'Today: {overdue} overdue, {today} due today, {soon} due soon',
  },
  'supervisor-digest': {
    zh: '督办提醒：新增超期 {overdue} 件，长期没有进展 {stalled} 件',
    en: 'For the supervisor: {overdue} newly overdue, {stalled} without progress',
  },
  'budget-fast-burn': {
    zh: '{month}{rate}：近五个工作日超期 {recent} 倍于目标所容，请优先办理附列案件',
    en: '{month}, {rate}: over the last five working days limits were missed at {recent} times the rate that the target allows; see the cases listed',
  },
  'budget-spent': {
    zh: '{month}{rate}：已超期 {misses} 件，本月余量已用完（{left} 件），再有超期即达不到 {target} %',
    en: '{month}, {rate}: {misses} missed, {left} left of this month’s budget; one more miss and {target} % is lost',
  },
  'budget-forecast-below-target': {
    zh: '{month}{rate}：预计 {forecast} %，低于目标 {target} %，尚可挽回的案件附后',
    en: '{month}, {rate}: {forecast} % is expected, below the target of {target} %; the cases that can still be won are listed',
  },
} as const

/** The kinds of notice that have a template. */
export type NoticeCode = keyof typeof noticeTemplates
