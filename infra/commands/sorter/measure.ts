// The figures of an evaluation: top-1, top-3, macro-F1, each class, confusions, and whether "sure" keeps its word.

/** One text called: its label, the classes in order, and whether the caller was sure. */
export type Call = {
  readonly label: string
  readonly text: string
  readonly ranked: readonly string[]
  readonly sure?: boolean
}

const percent = (part: number, all: number): string => ((100 * part) / Math.max(1, all)).toFixed(1).padStart(6)
const isRight = (call: Call): boolean => call.ranked[0] === call.label

type ClassFigures = {
  readonly code: string
  readonly cases: number
  readonly recall: number
  readonly precision: number
  readonly f1: number
}

function classFigures(calls: readonly Call[], code: string): ClassFigures {
  const right = calls.filter((call) => call.label === code && isRight(call)).length
  const cases = calls.filter((call) => call.label === code).length
  const called = calls.filter((call) => call.ranked[0] === code).length
  const recall = right / Math.max(1, cases)
  const precision = right / Math.max(1, called)
  return { code, cases, recall, precision, f1: right === 0 ? 0 : (2 * recall * precision) / (recall + precision) }
}

/** Texts, top-1, top-3 and macro-F1 over the classes that occur, as one line. */
export function figuresOf(calls: readonly Call[], classes: readonly string[]): string {
  const top3 = calls.filter((call) => call.ranked.slice(0, 3).includes(call.label)).length
  const occurring = classes.map((code) => classFigures(calls, code)).filter((one) => one.cases > 0)
  const macro = occurring.reduce((sum, one) => sum + one.f1, 0) / Math.max(1, occurring.length)
  return `${String(calls.length).padStart(5)} ${percent(calls.filter(isRight).length, calls.length)} ${percent(top3, calls.length)} ${percent(macro, 1)}`
}

/** Of what is called sure, how many are right; and how many of all are. */
export function printCoverage(axis: string, calls: readonly Call[]): void {
  const sure = calls.filter((call) => call.sure === true)
  const unsure = calls.filter((call) => call.sure !== true)
  console.log(
    `${axis}: sure ${percent(sure.length, calls.length)} % of texts, of these right ${percent(sure.filter(isRight).length, sure.length)} %; of the unsure ${percent(unsure.filter(isRight).length, unsure.length)} %`,
  )
}

/** Each class with its cases, recall, precision and F1. */
export function printClasses(axis: string, calls: readonly Call[], classes: readonly string[]): void {
  for (const one of classes.map((code) => classFigures(calls, code)).filter((figures) => figures.cases > 0)) {
    console.log(
      `  ${axis} ${one.code.padEnd(24)} ${String(one.cases).padStart(4)} texts  recall ${percent(one.recall, 1)}  precision ${percent(one.precision, 1)}  F1 ${percent(one.f1, 1)}`,
    )
  }
}

/** The confusions, commonest first, each with one text. */
export function confusions(calls: readonly Call[]): string[] {
  const pairs = new Map<string, Call[]>()
  for (const call of calls.filter((one) => !isRight(one))) {
    const key = `${call.label} → ${call.ranked[0]}`
    pairs.set(key, [...(pairs.get(key) ?? []), call])
  }
  return [...pairs]
    .sort((one, other) => other[1].length - one[1].length)
    .map(([key, wrong]) => `${key}: ${wrong.length}  e.g. “${wrong[0]?.text.slice(0, 40)}”`)
}
