// What the confirm page asks: suggestions of the sorter, the locator's answer, defaults that a choice is told from.
import { cities, counties } from '../../shared/domain/bureau-register.ts'
import { type LocateOptions, locate } from '../../shared/domain/locate.ts'
import { sort } from '../../shared/domain/sorter.ts'
import type { OpenDelta } from '../../shared/domain/sorter-delta.ts'
import type { LocateAnswer } from '../../shared/schemas/placing.ts'
import type { SortAnswer } from '../../shared/schemas/sorting.ts'
import type { Submission } from '../../shared/schemas/submission.ts'
import type { Typed } from './form-input.ts'

export type City = {
  readonly code: string
  readonly name: string
  readonly bureaus: readonly { readonly code: string; readonly name: string }[]
}

/** The cities of a province with their county bureaus, as the page lets one pick. */
export function citiesOf(province: string): City[] {
  return cities(province).map(({ code, shortName }) => ({
    code,
    name: shortName,
    bureaus: counties(code).map((bureau) => ({ code: bureau.code, name: bureau.shortName })),
  }))
}

/** How the text is sorted; a consultation is not. */
export function sortingOf({ kind, body }: Submission, learned?: OpenDelta): SortAnswer | undefined {
  if (kind === 'consultation') return undefined
  const text = kind === 'complaint' ? [body.facts, body.requestText].filter(Boolean).join('\n') : body.lead
  const item = body.item === undefined ? {} : { item: body.item }
  return sort({ text, ...item, respondent: body.respondent.name }, learned)
}

/** Where it would go before anybody has answered the question about the bureau. */
export function placingOf({ kind, body }: Submission, options: Omit<LocateOptions, 'kind'>): LocateAnswer {
  if (kind === 'consultation') return { bureau: null, candidates: [], basis: '' }
  const { address, uscc, platform, shopCode, name } = body.respondent
  return locate({ address, uscc, platform, shopCode, respondent: name }, { kind, ...options })
}

const signatureOf = ({ bureau, candidates, outside }: LocateAnswer): string =>
  [bureau?.code ?? '', ...candidates.map((candidate) => candidate.code), outside?.province ?? ''].join(',')

/** What is preselected for the bureau: nothing where a person has to be asked. */
function defaultPlace(submission: Submission, placing: LocateAnswer): string {
  if (placing.bureau !== null) return 'located'
  return submission.kind === 'consultation' || placing.outside !== undefined ? 'unsure' : ''
}

/**
 * The answers as the page shows them: what somebody chose stays; what was only a default, or was chosen for another
 * place than the one now typed, is made anew.
 */
export function answersOf(
  typed: Typed,
  { submission, sorting, placing }: { submission: Submission; sorting: SortAnswer | undefined; placing: LocateAnswer },
): Typed {
  const answers: Record<string, readonly string[]> = {}
  const chosen = (name: string) => typed[`pick.${name}`]?.[0] ?? ''
  for (const name of ['object', 'problem', 'violation'] as const) {
    const guess = (sorting?.unsure === false ? sorting[name][0]?.code : undefined) ?? 'unsure'
    const isChoice = chosen(name) !== '' && chosen(name) !== typed[`guess.${name}`]?.[0]
    answers[`pick.${name}`] = [isChoice ? chosen(name) : guess]
    answers[`guess.${name}`] = [guess]
  }
  const place = signatureOf(placing)
  const isSamePlace = typed['guess.place']?.[0] === place
  answers['pick.county'] = [
    isSamePlace && chosen('county') !== '' ? chosen('county') : defaultPlace(submission, placing),
  ]
  answers['guess.place'] = [place]
  return { ...typed, ...answers }
}

/** Whether the question about the bureau is answered with something that can be chosen. */
export function isPlaceAnswered(typed: Typed, placing: LocateAnswer, province: string): boolean {
  const answer = typed['pick.county']?.[0] ?? ''
  if (answer === 'located') return placing.bureau !== null
  if (answer === 'unsure') return true
  const known = [...placing.candidates, ...citiesOf(province).flatMap((city) => city.bureaus)]
  return known.some((bureau) => bureau.code === answer)
}
