// The shape of the taxonomy's own data: what people call each class, and how surely a word means it.

/** Words of one class, separated by blanks: `sure` decide alone, `plain` usually mean it, `hint` only lean. */
export type TermSet = {
  readonly sure: string
  readonly plain?: string
  readonly hint?: string
  readonly venue?: string
}
