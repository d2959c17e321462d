// The words of every notice to the staff, in Chinese and English; `{name}` stands for a value.

/** One row a kind of notice. */
export const noticeTemplates = {
  'case-received': { zh: '新到案件 {number}', en: 'New case {number}' },
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
} as const

/** The kinds of notice that have a template. */
export type NoticeCode = keyof typeof noticeTemplates
