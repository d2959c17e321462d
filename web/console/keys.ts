// Keys that work anywhere in the console, as long as nobody is typing.
import { useEffect } from 'react'

const typing = 'input, textarea, select, [contenteditable], [role=dialog]'

/** Whether a key belongs to the page: no field has the focus, and no modifier makes it the browser's. */
export function isFree(event: KeyboardEvent): boolean {
  const isTyping = event.target instanceof Element && event.target.closest(typing) !== null
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** Calls what stands under the key, by its name in `KeyboardEvent.key`. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const action = actions[event.key]
      if (action === undefined || event.defaultPrevented || !isFree(event)) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [actions])
}
