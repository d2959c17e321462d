// What one name of the gazetteer may stand for.

/**
 * One meaning of a name. `code` is the bureau's; `form` says how firmly the name
 * alone stands for it; `other` is a town under another kind of town: 中和镇 for 中和街道.
 */
export type Sense = {
  readonly kind: 'province' | 'city' | 'county' | 'zone' | 'town' | 'neighbourhood' | 'landmark'
  readonly code: string
  readonly form: 'full' | 'short' | 'other' | 'stem' | 'local' | 'famous'
  /** Of a zone's street: the county whose ground it is. */
  readonly host?: string
  /** A name that many places share, or that is an everyday word: nothing without its city. */
  readonly isCommon?: boolean
}

/** Where names and their meanings are gathered. */
export type NameIndex = { readonly add: (name: string, sense: Sense) => void; readonly has: (name: string) => boolean }
