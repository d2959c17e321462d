// The indexes of the cases table: worklists, look-ups, what is owed. A row stands only where a list shows it.

export type Index = { readonly name: string; readonly keys: readonly [string, string]; readonly row: boolean }

export const worklistIndexes = ['holder', 'city', 'province'].flatMap((scope): Index[] => {
  const suffix = `${scope[0]?.toUpperCase()}${scope.slice(1)}`
  return [
    { name: `${scope}-open`, keys: [`open${suffix}`, 'openSort'], row: true },
    { name: `${scope}-stage`, keys: [`stage${suffix}`, 'openSort'], row: true },
  ]
})
export const incomingIndex: Index = { name: 'incoming', keys: ['incoming', 'incomingSort'], row: true }
export const lookUpIndexes: readonly Index[] = [
  { name: 'by-external-number', keys: ['externalNumber', 'pk'], row: false },
  { name: 'by-phone', keys: ['phoneHash', 'receivedAt'], row: false },
  { name: 'by-id-number', keys: ['idNumberHash', 'receivedAt'], row: false },
  { name: 'by-respondent', keys: ['respondentHash', 'receivedAt'], row: false },
]
export const owedIndexes: readonly Index[] = [
  { name: 'unrouted', keys: ['unroutedShard', 'unroutedSince'], row: false },
  { name: 'uncounted', keys: ['uncountedShard', 'uncountedSince'], row: false },
]

export const confirmedIndex: Index = { name: 'by-confirmation', keys: ['confirmedShard', 'confirmedAt'], row: false }
