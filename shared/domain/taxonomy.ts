// The shape of the taxonomy: what people call each class and how surely, what it means, and its place in the printed lists.

/** Words of one class, separated by blanks: `sure` decide alone, `plain` usually mean it, `hint` only lean. */
export type TermSet = {
  readonly sure: string
  readonly plain?: string
  readonly hint?: string
  readonly venue?: string
}

/** What a category means, what it is not, in Chinese and in short English; `national` where the printed list differs. */
export type Definition = {
  readonly is: string
  readonly isNot: string
  readonly en: string
  readonly national?: string
}

/** The name under which the printed national list has a problem of ours: its own, unless a definition says otherwise. */
export function nationalProblem(problem: { readonly name: string }, definition: Definition): string {
  return definition.national ?? problem.name
}
