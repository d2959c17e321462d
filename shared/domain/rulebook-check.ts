// Checks a rulebook against itself: every stage leads to closure, every clock ends, every ground and article is there.
import { kinds, stages } from '../schemas/codes.data.ts'
import { actionNames } from './action-names.data.ts'
import { type Kind, type Rulebook, type Stage, wholeOrder } from './rulebook-shape.ts'

/** The stages a case can reach from `from` by the transitions of its kind. */
function reachable(book: Rulebook, kind: Kind, from: Stage): ReadonlySet<Stage> {
  const found = new Set<Stage>([from])
  for (const stage of found) {
    for (const transition of book.transitions) {
      if (transition.kind === kind && transition.from === stage) for (const next of transition.to) found.add(next)
    }
  }
  return found
}

/** Where a case is when it begins: on its way to its bureau, or with the enterprise. */
const beginnings: readonly Stage[] = ['routing', 'odr']

const stagesUsed = (book: Rulebook, kind: Kind): Stage[] => [
  ...new Set(book.transitions.filter((transition) => transition.kind === kind).map((transition) => transition.from)),
]

function stageFlaws(book: Rulebook): string[] {
  return kinds.flatMap(({ code: kind }) => {
    const open = stagesUsed(book, kind).filter((stage) => stage !== 'closed')
    const lost = open.filter((stage) => !reachable(book, kind, stage).has('closed'))
    const cut = open.filter((stage) => !beginnings.some((first) => reachable(book, kind, first).has(stage)))
    return [
      ...lost.map((stage) => `${kind}: stage ${stage} does not lead to closure`),
      ...cut.map((stage) => `${kind}: stage ${stage} cannot be reached`),
    ]
  })
}

function transitionFlaws(book: Rulebook): string[] {
  const keys = book.transitions.map(({ kind, from, action }) => `${kind} ${from} ${action}`)
  const doubled = keys.filter((key, index) => keys.indexOf(key) !== index)
  const known = new Set<string>(stages.map((stage) => stage.code))
  const astray = book.transitions.filter(({ to }) => to.length === 0 || to.some((stage) => !known.has(stage)))
  const roleless = book.transitions.filter(({ roles }) => roles.length === 0)
  const unused = Object.keys(actionNames).filter((name) => !book.transitions.some(({ action }) => action === name))
  return [
    ...doubled.map((key) => `${key}: stands twice`),
    ...astray.map(({ action, kind }) => `${kind} ${action}: leads nowhere`),
    ...roleless.map(({ action, kind }) => `${kind} ${action}: for nobody`),
    ...unused.map((name) => `${name}: no transition`),
  ]
}

function groundFlaws(book: Rulebook): string[] {
  const { refusalGrounds, terminationGrounds, notFiledGrounds } = book
  const numbered = [refusalGrounds, terminationGrounds].flatMap((grounds) =>
    grounds.filter((ground, index) => ground.code !== index + 1).map((ground) => `ground ${ground.code}: out of order`),
  )
  const mute = [...refusalGrounds, ...terminationGrounds, ...notFiledGrounds]
    .filter((ground) => ground.zh === '' || ground.en === '' || ground.article === '')
    .map((ground) => `ground ${ground.code}: without text or article`)
  return [...numbered, ...mute]
}

function clockFlaws(book: Rulebook): string[] {
  const measuring = new Set(['end-to-end', 'supervision-order', 'identity-proof', 'report-back'])
  return book.clocks.flatMap((rule) => [
    ...(rule.limit === 0 && !measuring.has(rule.clock) ? [`${rule.clock}: no limit`] : []),
    ...(rule.kinds.length === 0 ? [`${rule.clock}: for no kind of case`] : []),
    // Where a paper sets the day, an order may be cited as a whole.
    ...(rule.article === wholeOrder && rule.limit !== 0 ? [`${rule.clock}: no article`] : []),
    ...(rule.excluded.length > 0 && rule.excludedArticle === undefined
      ? [`${rule.clock}: pauses without article`]
      : []),
  ])
}

function formFlaws(book: Rulebook): string[] {
  return book.forms.filter((form, index) => form.form !== index + 1).map((form) => `form ${form.form}: out of order`)
}

/** What is wrong with a rulebook, in words; empty when it is sound. */
export const flawsOf = (book: Rulebook): string[] => [
  ...stageFlaws(book),
  ...transitionFlaws(book),
  ...groundFlaws(book),
  ...clockFlaws(book),
  ...formFlaws(book),
]
