// People first: work that can wait stands back while requests are being answered, but never for long.

/** Work in the background waits at the most so long for a quiet moment. */
const longestWaitMilliseconds = 500
/** A moment is quiet when nothing has been asked for so long: a client that asks again at once finds the way free. */
const quietMilliseconds = 15
const stepMilliseconds = 5

export type Foreground = {
  /** Runs the answer to a request. */
  during<Result>(work: () => Promise<Result>): Promise<Result>
  /** Resolves in a quiet moment, or when waiting any longer would hold up the line. */
  quiet(): Promise<void>
}

/** One gate for all requests and all background work of this machine, which share two or four cores and one database. */
export function foreground(): Foreground {
  let active = 0
  let lastEnd = Number.NEGATIVE_INFINITY
  const isBusy = () => active > 0 || performance.now() - lastEnd < quietMilliseconds
  return {
    async during(work) {
      active++
      try {
        return await work()
      } finally {
        active--
        lastEnd = performance.now()
      }
    },
    async quiet() {
      const deadline = performance.now() + longestWaitMilliseconds
      while (isBusy() && performance.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, stepMilliseconds))
      }
    },
  }
}
