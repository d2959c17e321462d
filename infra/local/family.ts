// Tells when whoever started us is gone: npm, killed outright, takes nobody with it, and neither does a test.
import { readFileSync } from 'node:fs'

const everyMilliseconds = 1_000
/** npm starts a shell, and the shell starts us. */
const generations = 2

type Relative = { pid: number; parent: number }

/** A process as the system's own table has it; undefined where there is no such table or no such process. */
function relative(pid: number): Relative | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    return { pid, parent: Number(afterName.split(' ')[1]) }
  } catch {
    return undefined
  }
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ')
  } catch {
    return ''
  }
}

/** The line from our parent up to npm; empty when we were not started by npm, or the system has no such table. */
function lineToNpm(): Relative[] {
  const line: Relative[] = []
  let pid = process.ppid
  for (let generation = 0; generation < generations; generation++) {
    const found = relative(pid)
    if (found === undefined || found.pid <= 1) return []
    line.push(found)
    if (/\bnpm\b/.test(nameOf(pid))) return line
    pid = found.parent
  }
  return []
}

/** Calls `orphaned` once when npm, or the shell between, has ended, or a parent that holds a channel to us. */
export function watchFamily(orphaned: () => void): () => void {
  if (process.channel !== undefined) {
    process.once('disconnect', orphaned)
    process.channel.unref()
    return () => process.off('disconnect', orphaned)
  }
  const line = lineToNpm()
  if (line.length === 0) return () => undefined
  const parent = process.ppid
  const timer = setInterval(() => {
    const isWhole = process.ppid === parent && line.every(({ pid }) => relative(pid) !== undefined)
    if (isWhole) return
    clearInterval(timer)
    orphaned()
  }, everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
