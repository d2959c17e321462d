// The grounds a decision on a case may name, under the order that governs it, with the text a bureau quotes.
import type { CaseRecord } from '../schemas/case-record.ts'
import type { GroundOption, Grounds } from '../schemas/case-view.ts'
import { cite, rulebookOf } from './rulebook.ts'
import type { GroundRule } from './rulebook-shape.ts'

/** The grounds by decision: for complaints refusal and termination, for reports not filing (O121 Arts. 16, 23; PP 19, 20). */
export function groundsFor({ kind, order }: Pick<CaseRecord, 'kind' | 'order'>, language: 'zh' | 'en' = 'zh'): Grounds {
  const rulebook = rulebookOf(order)
  const options = (rules: readonly GroundRule[]): GroundOption[] =>
    rules.map((rule) => ({ ground: rule.code, text: rule[language], article: cite(order, rule.article) }))
  if (kind === 'complaint') {
    // A lead found in mediation is filed or not filed on the grounds of a report (O121 Art. 27, O20 Art. 23).
    return {
      refuse: options(rulebook.refusalGrounds),
      terminate: options(rulebook.terminationGrounds),
      notFiled: options(rulebook.notFiledGrounds),
    }
  }
  return kind === 'violation-report' ? { notFiled: options(rulebook.notFiledGrounds) } : {}
}
