// A short mark beside a text: its word says it, its colour only repeats it.
import type { ReactNode } from 'react'

export type Tone = 'plain' | 'brand' | 'good' | 'overdue' | 'paused' | 'unsure' | 'proposal' | 'provisional'

export function Chip({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`chip chip-${tone}`}>{children}</span>
}
