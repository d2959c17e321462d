// Tells whether a complaint also holds a report: something is claimed for oneself, and a punishment is asked for.

/** What a complainant claims for themselves. */
const claims = [
  '退款',
  '退钱',
  '退费',
  '退货',
  '退还',
  '退我',
  '退给我',
  '退了',
  '退一赔',
  '退赔',
  '退差',
  '赔偿',
  '赔我',
  '赔付',
  '要求赔',
  '十倍',
  '补给我',
  '给我补',
  '补上',
  '退学费',
  '补足',
  '换货',
  '更换',
  '换一台',
  '还我',
  '要回',
  '投诉',
  '道歉',
  '我的损失',
  '多收的',
]

/** What a reporter asks of the authority. */
const reports = [
  '举报',
  '查处',
  '严查',
  '立案',
  '处罚',
  '罚款',
  '行政处罚',
  '依法处理',
  '依法查',
  '没收',
  '取缔',
  '吊销',
  '查封',
  '责令整改',
  '稽查',
  '必须罚',
  '罚他',
  '查一查',
  '查一下',
  '去查',
  '突击检查',
  '端了',
  '管不管',
  '有没有证',
  '严惩',
  '曝光查',
  '查他',
  '监管部门处理',
]

const holdsAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word))

/** `text` is normalised. A report with no claim, and a claim with no report, are not mixed. */
export function isMixed(text: string): boolean {
  return holdsAny(text, claims) && holdsAny(text, reports)
}
