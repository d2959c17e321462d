// Starts the SQS and S3 engine inside this process, on loopback alone and on files of its own.
import { existsSync } from 'node:fs'
import { Server } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { startFauxqs } from 'fauxqs'

export type QueuesAndObjects = { endpoint: string; stop(): Promise<void> }

/** fauxqs listens on every interface and has no setting for it; evidence must not lie open on the network. */
function listenOnLoopbackAlone(): void {
  const listen = Server.prototype.listen
  Server.prototype.listen = function (this: Server, ...args: unknown[]): Server {
    const [first, ...others] = args
    const isOptions = typeof first === 'object' && first !== null && 'port' in first
    return Reflect.apply(listen, this, isOptions ? [{ ...first, host: '127.0.0.1' }, ...others] : args)
  }
}

/** Whoever held a message has ended with the engine: it comes again now, not when its visibility timeout is over. */
function releaseHeldMessages(file: string): void {
  if (!existsSync(file)) return
  const database = new DatabaseSync(file)
  database.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL')
  database.close()
}

/** Starts it with its state under `directory`; its records are written through before a request is answered. */
export async function startQueuesAndObjects(directory: string, region: string): Promise<QueuesAndObjects> {
  listenOnLoopbackAlone()
  releaseHeldMessages(`${directory}/fauxqs.db`)
  const server = await startFauxqs({
    port: 0,
    logger: false,
    defaultRegion: region,
    dataDir: directory,
    s3StorageDir: `${directory}/objects`,
  })
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    // Open long polls would hold the close for their whole wait; everything is on disk already.
    stop: () => Promise.race([server.stop(), new Promise<void>((resolve) => setTimeout(resolve, 500))]),
  }
}
