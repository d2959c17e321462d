// A figure that leads to its cases: a real link, so that it opens in a new tab and can be sent on.
import type { MouseEvent, ReactNode } from 'react'
import { addressOf, type Choice, choose } from './choice.ts'
import { words } from './strings.zh.ts'

type Props = {
  readonly choice: Choice
  readonly figure: string
  /** What the figure is, for those who hear only the link. */
  readonly title?: string
  readonly children: ReactNode
}

/** Follows a link inside the page; with a modifier key the browser does what it always does. */
export function followInPage(event: MouseEvent, next: Choice): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  choose(next)
}

export function FigureLink({ choice, figure, title, children }: Props) {
  const next = { ...choice, figure }
  return (
    <a
      className="figure-link"
      href={addressOf(next)}
      aria-label={title === undefined ? undefined : words.casesOf(title, String(children))}
      onClick={(event) => followInPage(event, next)}
    >
      {children}
    </a>
  )
}

/** The figure as a link where there is anything behind it. */
export function CountLink({ value, children, ...props }: Props & { readonly value: number }) {
  return value === 0 ? children : <FigureLink {...props}>{children}</FigureLink>
}
