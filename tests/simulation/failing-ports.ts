// Ports whose calls fail where a test or the simulation wants it: before they take effect, or after, when only the answer is lost.

/** `before`: nothing happened; `after`: it happened, and the caller is not told. */
export type Fault = 'before' | 'after'

/** What a port threw because it was told to. */
export class InjectedFault extends Error {
  constructor(call: string, fault: Fault) {
    super(`${call} fails ${fault} it takes effect`)
    this.name = 'InjectedFault'
  }
}

/** Port methods that answer at once and reach no other machine. */
const atOnce: ReadonlySet<string> = new Set(['writesOf', 'now'])

type Method = (...given: unknown[]) => unknown

/** The same ports; `faultOf` is asked at every call that could fail, named `cases.append`. */
export function failing<Ports extends Readonly<Record<string, object>>>(
  ports: Ports,
  faultOf: (call: string) => Fault | undefined,
): Ports {
  const wrapped = Object.entries(ports).map(([name, port]) => [name, failingPort(port, name, faultOf)])
  return Object.fromEntries(wrapped) as Ports // the same names, each with a port of the same shape
}

function failingPort(port: object, name: string, faultOf: (call: string) => Fault | undefined): object {
  if (typeof port === 'function') return port
  return new Proxy(port, {
    get(target, key, receiver) {
      const method: unknown = Reflect.get(target, key, receiver)
      if (typeof method !== 'function' || typeof key !== 'string' || atOnce.has(key)) return method
      return async (...given: unknown[]) => {
        const call = `${name}.${key}`
        const fault = faultOf(call)
        if (fault === 'before') throw new InjectedFault(call, fault)
        const answer = await (method as Method).apply(target, given) // seen to be a function
        if (fault === 'after') throw new InjectedFault(call, fault)
        return answer
      }
    },
  })
}
