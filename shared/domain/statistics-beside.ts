// What a period counts beside the line of a case, for the tables of ODR, leads, call-backs, satisfaction and returns.
import { nameOf } from '../schemas/coded.ts'
import { odrResults } from '../schemas/codes.data.ts'
import type { Beside } from '../schemas/statistics-beside.ts'
import { cell, group, total } from './contribution-cells.ts'
import { decimal, percent } from './rates.ts'
import { rate } from './statistics-rates.ts'
import type { Sheet } from './statistics-sheet.ts'

/** The figures beside the line. Satisfaction names its base: those that rated, not those that were asked. */
export function besideOf(sheet: Sheet): Beside {
  const at = (name: string) => sheet[name] ?? 0
  const [rated, asked, ended] = [total(sheet, 'sa.'), total(sheet, 'kp.'), total(sheet, 'oe.')]
  return {
    satisfaction: rate(at(cell.rated(true)), rated),
    responses: rate(rated, total(sheet, 'oc.')),
    kept: rate(at(cell.performance(true)), asked),
    odrRouted: at(cell.odrRouted),
    odrEnded: parts(sheet, 'oe.', (result) => nameOf(odrResults, result)),
    odrSettled: rate(at(cell.odrEnded('settled')), ended),
    odrMeanDays: decimal(BigInt(at(cell.odrDays)), BigInt(ended), 2),
    leadsFound: at(cell.leadsFound),
    leadsFiled: at(cell.leadsFiled),
    split: at(cell.split),
    reclassified: at(cell.reclassified),
    entrusted: at(cell.entrusted),
    toPolice: at(cell.toPolice),
    returnedByRule: parts(sheet, 'rt.', ruleName),
    silent: at(cell.silent),
  }
}

/** The parts of a group with their shares, largest first. */
function parts(sheet: Sheet, prefix: string, name: (code: string) => string): Beside['odrEnded'] {
  const counts = [...group(sheet, prefix)].filter(([, count]) => count > 0)
  const base = counts.reduce((sum, [, count]) => sum + count, 0)
  return counts
    .map(([code, count]) => ({ code, name: name(code), count, percent: percent(count, base), base }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
}

const deciders: Readonly<Record<string, string>> = {
  locator: '系统定位',
  staff: '承办人',
  import: '导入',
  platform: '平台',
}

function ruleName(rule: string): string {
  const [decidedBy = '', article = 'none'] = rule.split('.')
  return `${deciders[decidedBy] ?? decidedBy}${article === 'none' ? '' : `·第${article}条`}`
}
