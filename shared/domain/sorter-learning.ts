// Learning from what handlers confirmed: counts of features, capped per source so that nobody alone can move the sorter.
import type { FeatureCounts, FeatureSources } from '../schemas/sorter-counts.ts'
import type { SorterDelta } from '../schemas/sorting.ts'
import { baseVersion, baseVocabulary } from './sorter-model.ts'
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

/** The feature that counts the classes themselves. */
const everyText = ''
const caps = { perFiler: 2, leastFilers: 5, leastFilersForOther: 20, ofOneHandler: 1.5, bytes: 100_000 }
const learning = { prior: 12, share: 0.6, strongest: 1.5, faintest: 0.15 }

/** Handlers are told apart by so many groups, which keeps a count small however many there are. */
const handlerGroups = 16

/** Beyond so many features those that fewest have taught are forgotten. */
const mostFeatures = 60_000

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

/** Counts of nothing yet. */
export const noCounts = (): FeatureCounts => ({ filers: {}, features: {} })

/** Adds one confirmed case to `counts`; what a person has filed beyond two cases of a class teaches nothing. */
export function countConfirmation(counts: FeatureCounts, confirmation: Confirmation): void {
  const { filer, labels } = confirmation
  const keys = Object.entries(labels)
    .map(([axis, code]) => `${axis}:${code}`)
    .filter((key) => {
      const ofClass = counts.filers[key] ?? {}
      counts.filers[key] = ofClass
      const filed = ofClass[filer] ?? 0
      ofClass[filer] = filed + 1
      return filed < caps.perFiler
    })
  if (keys.length === 0) return
  for (const feature of [everyText, ...featuresOf(confirmation.input, confirmation.names)]) {
    const byClass = counts.features[feature] ?? {}
    counts.features[feature] = byClass
    for (const key of keys) byClass[key] = withSource(byClass[key], confirmation)
  }
}

function withSource(
  sources: FeatureSources | undefined,
  { filer, handler }: Pick<Confirmation, 'filer' | 'handler'>,
): FeatureSources {
  const { filers, handlers } = sources ?? { filers: [], handlers: new Array<number>(handlerGroups).fill(0) }
  const group = (hashOf(handler) >>> 0) % handlerGroups
  handlers[group] = (handlers[group] ?? 0) + 1
  // Distinct filers matter up to the number that is asked for.
  if (filers.length < caps.leastFilersForOther && !filers.includes(filer)) filers.push(filer)
  return { filers, handlers }
}

/** Forgets the features that fewest have taught, so that what is stored stays bounded. */
export function pruned(counts: FeatureCounts): FeatureCounts {
  const entries = Object.entries(counts.features)
  if (entries.length <= mostFeatures) return counts
  const taughtBy = (byClass: Readonly<Record<string, FeatureSources>>) =>
    Math.max(...Object.values(byClass).map(({ filers }) => filers.length))
  const kept = entries
    .map(([feature, byClass]) => ({ feature, byClass, size: feature === everyText ? Infinity : taughtBy(byClass) }))
    .sort((one, other) => other.size - one.size)
    .slice(0, mostFeatures)
  return { ...counts, features: Object.fromEntries(kept.map(({ feature, byClass }) => [feature, byClass])) }
}

/** What counts of a class's sources: no group of handlers more than one and a half times all the others together. */
function trusted(sources: FeatureSources | undefined): number {
  const counts = [...(sources?.handlers ?? [])].sort((one, other) => other - one)
  const [biggest = 0, ...rest] = counts
  const others = rest.reduce((sum, count) => sum + count, 0)
  return others + Math.min(biggest, caps.ofOneHandler * others)
}

function isTaughtByEnough(key: string, sources: FeatureSources): boolean {
  const isOther = key.endsWith(':other') || key.includes(':other-')
  return sources.filers.length >= (isOther ? caps.leastFilersForOther : caps.leastFilers)
}

type Learned = { readonly feature: string; readonly weights: SorterDelta['features'][string]; readonly gain: number }
type ByClass = Readonly<Record<string, FeatureSources>>

function learn(feature: string, byClass: ByClass, totals: ReadonlyMap<string, number>): Learned | undefined {
  const weights: SorterDelta['features'][string] = []
  let gain = 0
  for (const [key, sources] of Object.entries(byClass)) {
    if (!isTaughtByEnough(key, sources)) continue
    const axis = key.slice(0, key.indexOf(':')) as LearnedAxis // keys are made from the labels' axes
    const ofAxis = (counted: readonly (readonly [string, number])[]) =>
      counted.filter(([name]) => name.startsWith(`${axis}:`)).reduce((sum, [, count]) => sum + count, 0)
    const seen = ofAxis(Object.entries(byClass).map(([name, one]) => [name, trusted(one)] as const))
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
export function learnDelta(counts: FeatureCounts, version: string, base: string = baseVersion): SorterDelta {
  const totals = new Map(
    Object.entries(counts.features[everyText] ?? {}).map(([key, sources]) => [key, trusted(sources)] as const),
  )
  const learned: Learned[] = []
  for (const [feature, byClass] of Object.entries(counts.features)) {
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
