// The errors that are thrown, each with a stable code. What a caller branches on is a value, never one of these.

export type ErrorCode =
  | 'invalid-input'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'key-reused'
  | 'precondition-required'
  | 'version-moved-on'
  | 'not-allowed'
  | 'too-many-requests'
  | 'too-large'
  | 'case-vanished'
  | 'contended'
  | 'chain-broken'
  | 'register-moved-on'
  | 'preview-first'

/** One field that was wrong: a dotted path and a message in the caller's language. */
export type FieldError = { readonly path: string; readonly message: string }

/** A broken expectation. The message names ids only, never a person's data. */
export class AnqiError extends Error {
  readonly code: ErrorCode
  /** Whether the same input may succeed later; on a queue this alone decides retry or dead letter. */
  readonly retryable: boolean
  readonly detail: string | undefined
  readonly fields: readonly FieldError[]
  /** Of the rule that does not allow it: `O121 Art. 15`. */
  readonly article: string | undefined

  constructor(
    code: ErrorCode,
    options: {
      id?: string
      detail?: string
      fields?: readonly FieldError[]
      article?: string
      retryable?: boolean
      cause?: unknown
    } = {},
  ) {
    super(options.id === undefined ? code : `${code}: ${options.id}`, { cause: options.cause })
    this.name = 'AnqiError'
    this.code = code
    this.retryable = options.retryable ?? false
    this.detail = options.detail
    this.fields = options.fields ?? []
    this.article = options.article
  }
}
