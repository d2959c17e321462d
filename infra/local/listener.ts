// Takes the port at once, so that a taken one is found out first; requests wait until there is someone to serve them.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type Serve = (message: IncomingMessage, response: ServerResponse) => Promise<void>

export type Listener = {
  port: number
  serve(handler: Serve): void
  /** Takes no more connections; resolves when those that are open have had their answer. */
  close(): Promise<void>
}

const lastAnswerMilliseconds = 20_000

/** Throws a sentence for the operator when the port is taken or may not be used. */
export async function listen(host: string, port: number): Promise<Listener> {
  const ready = Promise.withResolvers<Serve>()
  const server = createServer((message, response) => {
    void ready.promise
      .then((serve) => serve(message, response))
      .catch(() => response.headersSent || response.writeHead(500).end())
  })
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(reasonOf(error, host, port))))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    serve: ready.resolve,
    close: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), lastAnswerMilliseconds)
        // A connection kept alive falls idle only after its answer, when close() has looked already.
        const idle = setInterval(() => server.closeIdleConnections(), 50)
        server.close(() => {
          clearTimeout(late)
          clearInterval(idle)
          resolve()
        })
      }),
  }
}

/** The address of a host and port, as a browser takes it. */
export function originOf(host: string, port: number): string {
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`
}

function reasonOf(error: Error, host: string, port: number): string {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop what uses it, or set PORT to another.`
  if (code === 'EACCES') return `Port ${port} may not be used: set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `This machine has no address ${host}: check ANQI_HOST.`
  return `Port ${port} on ${host} cannot be used: ${error.message}`
}
