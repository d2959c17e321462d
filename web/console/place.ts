// Where in the console one is: the address is the only memory of it, so that back, reload and a shared link work.
import { useSyncExternalStore } from 'react'

export type Place = {
  readonly caseNumber?: string
  /** `open`, one stage, or `closed`. */
  readonly stage: string
  readonly bureau?: string
  /** An external number that was looked for. */
  readonly find?: string
}

const moved = 'anqi-moved'

function readPlace(): Place {
  const query = new URLSearchParams(location.search)
  const caseNumber = /^\/console\/cases\/(\d{12})$/.exec(location.pathname)?.[1]
  const bureau = query.get('bureau')
  const find = query.get('find')
  return {
    stage: query.get('stage') ?? 'open',
    ...(caseNumber !== undefined && { caseNumber }),
    ...(bureau !== null && { bureau }),
    ...(find !== null && { find }),
  }
}

/** The address of a place. */
export function addressOf({ caseNumber, stage, bureau, find }: Place): string {
  const query = new URLSearchParams()
  if (stage !== 'open') query.set('stage', stage)
  if (bureau !== undefined) query.set('bureau', bureau)
  if (find !== undefined) query.set('find', find)
  const path = caseNumber === undefined ? '/console' : `/console/cases/${caseNumber}`
  return query.size === 0 ? path : `${path}?${query}`
}

/** Goes to an address of the console without loading the page anew. */
export function follow(address: string): void {
  history.pushState(null, '', address)
  window.dispatchEvent(new Event(moved))
}

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
