// From what was typed to a submission: empty fields left out, yuan made fen, answers of the confirm page put in place.
import type * as z from 'zod'
import { type FieldError, fieldErrors, type Language } from '../../shared/schemas/field-messages.ts'
import {
  complaintSchema,
  consultationSchema,
  type Submission,
  violationReportSchema,
} from '../../shared/schemas/submission.ts'

export type Typed = Readonly<Record<string, readonly string[]>>
export type Kind = Submission['kind']
export type Parsed =
  | { readonly kind: 'submission'; readonly submission: Submission }
  | { readonly kind: 'errors'; readonly errors: readonly FieldError[] }

const first = (typed: Typed, name: string): string | undefined => typed[name]?.[0]?.trim() || undefined

/** Fields below `prefix` that hold something, as one object; `whole` gives one also when nothing was typed. */
function group(typed: Typed, prefix: string, whole = false): Record<string, string> | undefined {
  const start = `${prefix}.`
  const found = Object.keys(typed)
    .filter((name) => name.startsWith(start))
    .flatMap((name) => {
      const value = first(typed, name)
      return value === undefined ? [] : [[name.slice(start.length), value] as const]
    })
  return found.length > 0 || whole ? Object.fromEntries(found) : undefined
}

/** Fen of an amount in yuan as people type it: `129`, `129.5`, `１２９元`, `1,290.00`; undefined when it is none. */
export function fenOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,，¥元]/g, '')
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain)
  return parts === null ? undefined : Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

/** A pick of the confirm page: a code, or nothing when it was left to the staff or to the locator. */
function pick(typed: Typed, name: string): string | undefined {
  const picked = first(typed, `pick.${name}`)
  return picked === 'unsure' || picked === 'located' ? undefined : picked
}

const only = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

function respondentOf(typed: Typed): Record<string, unknown> {
  const county = pick(typed, 'county')
  // The confirm page has shown where the rest points.
  const confirmed = county === undefined ? {} : { county, countyConfirmed: true }
  return { ...group(typed, 'respondent', true), ...confirmed }
}

/** Only the channel of a shop's own code may be named by a form; all else came by internet. */
const channelOf = (typed: Typed) => (first(typed, 'channel') === 'shop-code' ? 'shop-code' : 'internet')

function complaintOf(typed: Typed): unknown {
  const category = only({ object: pick(typed, 'object'), problem: pick(typed, 'problem') })
  const plain = ['item', 'facts', 'purchasedAt', 'disputeAt', 'disputePlace', 'orderNumber', 'knewAt', 'requestText']
  const amount = first(typed, 'amount')
  return only({
    ...Object.fromEntries(plain.map((name) => [name, first(typed, name)])),
    complainant: group(typed, 'complainant', true),
    respondent: respondentOf(typed),
    amountFen: amount === undefined ? undefined : fenOf(amount),
    requests: typed['requests'] ?? [],
    category: Object.keys(category).length > 0 ? category : undefined,
    agent: group(typed, 'agent'),
    consents: {
      publish: first(typed, 'consents.publish') === 'true',
      entrustMediation: first(typed, 'consents.entrustMediation') === 'true',
      jointHandling: first(typed, 'consents.jointHandling') === 'true' ? true : undefined,
      negotiateFirst: first(typed, 'consents.negotiateFirst') === 'true' ? true : undefined,
    },
    channel: channelOf(typed),
  })
}

function reportOf(typed: Typed): unknown {
  const isAnonymous = first(typed, 'anonymous') === 'true'
  return only({
    reporter: isAnonymous ? undefined : group(typed, 'reporter'),
    respondent: respondentOf(typed),
    item: first(typed, 'item'),
    lead: first(typed, 'lead'),
    violation: pick(typed, 'violation'),
    channel: channelOf(typed),
  })
}

function consultationOf(typed: Typed): unknown {
  return only({
    question: first(typed, 'question'),
    topic: first(typed, 'topic'),
    person: group(typed, 'person'),
    county: pick(typed, 'county'),
    channel: channelOf(typed),
  })
}

type Wording = { readonly language: Language; readonly amountBad: string }

/** Errors under the names the form's fields have, each field once. */
function formErrors(typed: Typed, error: z.ZodError | undefined, { language, amountBad }: Wording): FieldError[] {
  const amount = first(typed, 'amount')
  const amountErrors =
    amount !== undefined && fenOf(amount) === undefined ? [{ path: 'amount', message: amountBad }] : []
  const found = error === undefined ? [] : fieldErrors(error, language)
  const renamed = found.map(({ path, message }) => ({
    path: path.replace(/\.\d+$/, '').replace(/^amountFen$/, 'amount'),
    message,
  }))
  const all = [...amountErrors, ...renamed]
  return all.filter((one, index) => all.findIndex((other) => other.path === one.path) === index)
}

/** Parses what was typed; every error at once, named as in the form. */
export function parseForm(kind: Kind, typed: Typed, wording: Wording): Parsed {
  const parsed = parseBody(kind, typed)
  const errors = formErrors(typed, 'error' in parsed ? parsed.error : undefined, wording)
  return 'submission' in parsed && errors.length === 0
    ? { kind: 'submission', submission: parsed.submission }
    : { kind: 'errors', errors }
}

function parseBody(kind: Kind, typed: Typed): { submission: Submission } | { error: z.ZodError } {
  if (kind === 'complaint') {
    const { success, data, error } = complaintSchema.safeParse(complaintOf(typed))
    return success ? { submission: { kind, body: data } } : { error }
  }
  if (kind === 'violation-report') {
    const { success, data, error } = violationReportSchema.safeParse(reportOf(typed))
    return success ? { submission: { kind, body: data } } : { error }
  }
  const { success, data, error } = consultationSchema.safeParse(consultationOf(typed))
  return success ? { submission: { kind, body: data } } : { error }
}
