// The forms of hand-over: to whom, on which article, by when to report back.
import { bureau, choice, type Draft, type Field, label, type Stage, text } from './action-field-kinds.ts'

/** The articles a hand-over rests on, the usual one first; an order as a whole where its article is not known. */
const handOverArticles = {
  O121: { complaint: ['Art. 13', 'Art. 14', 'Art. 41'], report: ['Art. 29', 'Art. 31', 'Art. 32', 'Art. 41'] },
  O20: { complaint: ['O20', 'Art. 37'], report: ['O20', 'Art. 37'] },
} as const

function basis({ kind, order = 'O121' }: Stage, isRequired = true): Field {
  const articles = handOverArticles[order][kind === 'violation-report' ? 'report' : 'complaint']
  const shown = articles.map((name) => [name, label.basis[order][name] ?? name] as const)
  return choice('ground', label.basisTitle, shown, isRequired)
}

export function returnFields(_draft: Draft, view: Stage): Field[] {
  const own = view.order === 'O20' ? 'Art. 37' : 'Art. 41'
  return [
    choice('ground', label.basisTitle, [[own, label.returnBasis] as const], view.handOver !== undefined),
    text(label.returnText),
  ]
}

export const forwardFields = (_draft: Draft, view: Stage): Field[] => [
  bureau(true),
  basis(view),
  { kind: 'day', name: 'reportBy', label: label.reportBy },
  { kind: 'number', name: 'attachmentCopies', label: label.attachmentCopies, max: 3 },
  { kind: 'number', name: 'attachmentPages', label: label.attachmentPages, max: 4 },
  text(),
]
