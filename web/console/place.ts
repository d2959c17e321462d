// Where in the console one is: the address is the only memory of it, so that back, reload and a shared link work.
import { useSyncExternalStore } from 'react'
import { type Filter, filterIn, type Order, orderIn } from './list-filter.ts'

export type Place = {
  readonly caseNumber?: string
  /** What is shown instead of the worklist. */
  readonly page?: 'sorter' | 'registers' | 'shop-codes' | 'outbox'
  /** The register that is looked after, on its page. */
  readonly register?: string
  /** `open`, one stage, or `closed`. */
  readonly stage: string
  readonly bureau?: string
  /** An external number that was looked for. */
  readonly find?: string
  readonly filter: Filter
  readonly order: Order
}

const moved = 'anqi-moved'

function registersIn(path: string): Pick<Place, 'page' | 'register'> {
  const found = /^\/console\/registers(?:\/([\w-]+))?$/.exec(path)
  if (found === null) return {}
  return { page: 'registers', ...(found[1] !== undefined && { register: found[1] }) }
}

function readPlace(): Place {
  const query = new URLSearchParams(location.search)
  const caseNumber = /^\/console\/cases\/(\d{12})$/.exec(location.pathname)?.[1]
  const bureau = query.get('bureau')
  const find = query.get('find')
  return {
    stage: query.get('stage') ?? 'open',
    filter: filterIn(query),
    order: orderIn(query),
    ...(caseNumber !== undefined && { caseNumber }),
    ...(location.pathname === '/console/sorter' && { page: 'sorter' as const }),
    ...(location.pathname === '/console/shop-codes' && { page: 'shop-codes' as const }),
    ...(location.pathname === '/console/outbox' && { page: 'outbox' as const }),
    ...registersIn(location.pathname),
    ...(bureau !== null && { bureau }),
    ...(find !== null && { find }),
  }
}

/** The address of a place. */
export function addressOf({ caseNumber, page, register, stage, bureau, find, filter, order }: Place): string {
  const query = new URLSearchParams(filter)
  if (stage !== 'open') query.set('stage', stage)
  if (bureau !== undefined) query.set('bureau', bureau)
  if (find !== undefined) query.set('find', find)
  if (order !== 'due') query.set('order', order)
  const shown = register === undefined ? page : `${page}/${register}`
  const part = caseNumber === undefined ? shown : `cases/${caseNumber}`
  const path = part === undefined ? '/console' : `/console/${part}`
  return query.size === 0 ? path : `${path}?${query}`
}

/** Goes to an address of the console without loading the page anew. */
export function follow(address: string): void {
  history.pushState(null, '', address)
  window.dispatchEvent(new Event(moved))
}

/** Where one begins. */
export const home: Place = { stage: 'open', filter: {}, order: 'due' }

export const goTo = (place: Place) => follow(addressOf(place))

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  window.addEventListener(moved, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(moved, listener)
  }
}

let last = { address: '', place: readPlace() }

function currentPlace(): Place {
  const address = location.pathname + location.search
  if (address !== last.address) last = { address, place: readPlace() }
  return last.place
}

export const usePlace = () => useSyncExternalStore(subscribe, currentPlace)
