// The paragraphs on how cases were handled: what endings prevail, how long stages take, what a superior should look at.
import type { Statistics } from '../schemas/statistics.ts'
import { noFigure } from './rates.ts'

/** What became of complaints and how long it took, and what deserves a look. */
export function handlingParagraphs({ process, reports }: Statistics): string[] {
  return [
    sentence([...endingClauses(process), ...timeClauses(process)]),
    sentence(reportClauses(reports)),
    careText(process),
  ]
}

const sentence = (clauses: readonly string[]) => (clauses.length === 0 ? '' : `${clauses.join('；')}。`)

function endingClauses({ outcomes, refusedByGround, terminatedByGround, refused }: Statistics['process']): string[] {
  const ended = outcomes
    .filter(({ count }) => count > 0)
    .map(({ name, count, percent }) => `${name}${count}件（${percent}%）`)
  const [refusal, ending] = [topOf(refusedByGround), topOf(terminatedByGround)]
  return [
    ...(ended.length === 0 ? [] : [`投诉办结方式中，${ended.join('、')}`]),
    ...(refusal === undefined || refused === 0 ? [] : [`不予受理以“${refusal.name}”为最多，${refusal.count}件`]),
    ...(ending === undefined ? [] : [`终止调解以“${ending.name}”为最多，${ending.count}件`]),
  ]
}

const topOf = <Counted extends { readonly count: number }>(counted: readonly Counted[]) =>
  counted.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)[0]

function timeClauses({ stageTimes }: Statistics['process']): string[] {
  const known = stageTimes.filter(({ count, mean }) => count > 0 && mean !== noFigure)
  if (known.length === 0) return []
  const said = known.map(
    ({ name, mean, p90 }) => `${name}平均${mean}个工作日${p90 === null ? '' : `，九成在${p90}个工作日内`}`,
  )
  return [`各阶段用时：${said.join('；')}`]
}

function reportClauses({ byDecision, notFiledByGround }: Statistics['reports']): string[] {
  const decided = byDecision
    .filter(({ count }) => count > 0)
    .map(({ name, count, percent }) => `${name}${count}件（${percent}%）`)
  const ground = topOf(notFiledByGround)
  return [
    ...(decided.length === 0 ? [] : [`举报核查结果中，${decided.join('、')}`]),
    ...(ground === undefined ? [] : [`不予立案以“${ground.name}”为最多，${ground.count}件`]),
  ]
}

function careText(process: Statistics['process']): string {
  const { closedOnLastDay, reopened, pausedWithoutDocument, enteredLate } = process
  const clauses = [
    closedOnLastDay.count > 0 ? `期限最后一日办结${closedOnLastDay.count}件（${closedOnLastDay.percent}%）` : '',
    pausedWithoutDocument > 0 ? `不计入期限而无文书${pausedWithoutDocument}件` : '',
    reopened > 0 ? `撤销原决定后重新办理${reopened}件` : '',
    enteredLate > 0 ? `逾日补录${enteredLate}件` : '',
  ].filter((clause) => clause !== '')
  return clauses.length === 0 ? '' : `需要关注的有：${clauses.join('；')}。`
}
