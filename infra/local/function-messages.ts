// What the runtime and the worker thread of a function say to each other.

export type WorkerOrder = {
  id: number
  event: unknown
  deadline: number
  context: { awsRequestId: string; functionName: string; invokedFunctionArn: string; memoryLimitInMB: string }
}

export type WorkerNews =
  | { kind: 'result'; id: number; result: unknown }
  | { kind: 'error'; id: number; name: string; message: string; stack: string }

export type WorkerData = { module: string; exportName: string }
