// What a province lets out to the public, as its register of the board says now.
import { type BoardRules, boardRules } from '../domain/public-statistics.ts'
import type { Registers } from '../ports-registers.ts'

export type BoardRulesPorts = { readonly registers: Pick<Registers, 'newest'> }

/** The switches in force; the cautious ones of the release while nothing has been published. */
export async function boardRulesOf({ registers }: BoardRulesPorts): Promise<BoardRules> {
  return boardRules((await registers.newest('board'))?.document)
}
