// Learning from what handlers confirmed: counts of features, capped per source so that nobody alone can move the sorter.
import type { SorterDelta } from '../schemas/sorting.ts'
import { baseVocabulary } from './sorter-model.ts'
import { hashOf, type SortInput } from './sorter-scan.ts'
import { normalise } from './sorter-text.ts'

type LearnedAxis = 'object' | 'problem' | 'violation'

/** One case whose category a handler confirmed; `filer` and `handler` are keyed hashes, `names` are taken out of the text. */
export type Confirmation = {
  readonly filer: string
  readonly handler: string
  readonly input: SortInput
  readonly names?: readonly string[]
  readonly labels: Readonly<Partial<Record<LearnedAxis, string>>>
}

/** Who taught a feature a class, and how often. */
export type Sources = { readonly filers: Map<string, number>; readonly handlers: Map<string, number> }

/** Counts by feature, then by `axis:code`. Filled case by case; never from unconfirmed cases. */
export type FeatureCounts = Map<string, Map<string, Sources>>

/** The feature that counts the classes themselves. */
const everyText = ''
const caps = { perFiler: 2, leastFilers: 5, leastFilersForOther: 20, ofOneHandler: 1.5, bytes: 100_000 }
const learning = { prior: 12, share: 0.6, strongest: 1.5, faintest: 0.15 }

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** The runs of two and three Chinese signs of an input, without names and without digits, so that nothing personal is kept. */
export function featuresOf(input: SortInput, names: readonly string[] = []): Set<string> {
  const features = new Set<string>()
  for (const field of [input.text, input.item ?? '']) {
    let text = normalise(field)
    for (const name of names) if (name.length > 1) text = text.replaceAll(normalise(name), ' ')
    for (let at = 0; at < text.length; at++) {
      for (let length = 1; length <= 3 && isHan(text.charCodeAt(at + length - 1)); length++) {
        if (length > 1) features.add(text.slice(at, at + length))
      }
    }
  }
  return features
}

/** Adds one confirmed case to `counts`. */
export function countConfirmation(counts: FeatureCounts, confirmation: Confirmation): void {
  const keys = Object.entries(confirmation.labels).map(([axis, code]) => `${axis}:${code}`)
  for (const feature of [everyText, ...featuresOf(confirmation.input, confirmation.names)]) {
    const byClass = counts.get(feature) ?? new Map<string, Sources>()
    counts.set(feature, byClass)
    for (const key of keys) {
      const sources = byClass.get(key) ?? { filers: new Map(), handlers: new Map() }
      byClass.set(key, sources)
      const filed = sources.filers.get(confirmation.filer) ?? 0
      if (filed >= caps.perFiler) continue
      sources.filers.set(confirmation.filer, filed + 1)
      sources.handlers.set(confirmation.handler, (sources.handlers.get(confirmation.handler) ?? 0) + 1)
    }
  }
}

/** What counts of a class's sources: no handler more than one and a half times all the others together. */
function trusted(sources: Sources | undefined): number {
  const counts = [...(sources?.handlers.values() ?? [])].sort((one, other) => other - one)
  const [biggest = 0, ...rest] = counts
  const others = rest.reduce((sum, count) => sum + count, 0)
  return others + Math.min(biggest, caps.ofOneHandler * others)
}

function isTaughtByEnough(key: string, sources: Sources): boolean {
  const isOther = key.endsWith(':other') || key.includes(':other-')
  return sources.filers.size >= (isOther ? caps.leastFilersForOther : caps.leastFilers)
}

type Learned = { readonly feature: string; readonly weights: SorterDelta['features'][string]; readonly gain: number }

function learn(
  feature: string,
  byClass: ReadonlyMap<string, Sources>,
  totals: ReadonlyMap<string, number>,
): Learned | undefined {
  const weights: SorterDelta['features'][string] = []
  let gain = 0
  for (const [key, sources] of byClass) {
    if (!isTaughtByEnough(key, sources)) continue
    const axis = key.slice(0, key.indexOf(':')) as LearnedAxis // keys are made from the labels' axes
    const ofAxis = (counted: readonly (readonly [string, number])[]) =>
      counted.filter(([name]) => name.startsWith(`${axis}:`)).reduce((sum, [, count]) => sum + count, 0)
    const seen = ofAxis([...byClass].map(([name, one]) => [name, trusted(one)] as const))
    const share = (totals.get(key) ?? 0) / Math.max(1, ofAxis([...totals]))
    if (share === 0) continue
    const likely = (trusted(sources) + learning.prior * share) / (seen + learning.prior)
    const weight = Math.min(learning.strongest, learning.share * Math.log(likely / share))
    if (weight < learning.faintest) continue
    weights.push([axis, key.slice(axis.length + 1), Math.round(weight * 100) / 100])
    gain += weight * trusted(sources)
  }
  return weights.length === 0 ? undefined : { feature, weights, gain }
}

/** The delta that `counts` teach, the most telling features first, at most 100 KB. Features the base knows well stay small. */
export function learnDelta(counts: FeatureCounts, version: string, base: string): SorterDelta {
  const totals = new Map([...(counts.get(everyText) ?? [])].map(([key, sources]) => [key, trusted(sources)] as const))
  const learned: Learned[] = []
  for (const [feature, byClass] of counts) {
    if (feature === everyText) continue
    const one = learn(feature, byClass, totals)
    // What the base has never seen teaches most: it goes first when the item is full.
    if (one !== undefined) learned.push(baseVocabulary.find(hashOf(feature)) < 0 ? { ...one, gain: one.gain * 2 } : one)
  }
  learned.sort((one, other) => other.gain - one.gain || (one.feature < other.feature ? -1 : 1))
  const features: SorterDelta['features'] = {}
  let bytes = 100
  for (const { feature, weights } of learned) {
    bytes += feature.length * 3 + JSON.stringify(weights).length + 6
    if (bytes > caps.bytes) break
    features[feature] = weights
  }
  return { version, base, features }
}
