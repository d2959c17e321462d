// npm run eval:sort: how good the sorter is on the unseen half, beside two baselines, per class, with its confusions.

import { sort } from '../../shared/domain/sorter.ts'
import { type Axis, classesOf } from '../../shared/domain/sorter-classes.ts'
import { naiveBayes, wordLookup } from './sorter/baselines.ts'
import { labelOf } from './sorter/calibrate.ts'
import { readSamples, type Sample } from './sorter/corpus.ts'
import { lexicon } from './sorter/lexicon.ts'
import { type Call, confusions, figuresOf, printClasses, printCoverage } from './sorter/measure.ts'

type Method = {
  readonly name: string
  readonly call: (sample: Sample, axis: Axis) => { ranked: string[]; sure?: boolean }
}

const unseen = readSamples('unseen')
const train = readSamples('train')
const measured = ['object', 'problem', 'violation'] as const

const ours: Method = {
  name: 'sorter',
  call(sample, axis) {
    const answer = sort(sample.input)
    if (axis === 'where') return { ranked: [answer.notOurs?.code ?? 'ours'] }
    return { ranked: answer[axis].map((entry) => entry.code), sure: answer.sure[axis] }
  },
}

function callsOf(method: Method, axis: Axis): Call[] {
  return unseen.flatMap((sample) => {
    const label = labelOf(sample, axis)
    if (label === undefined) return []
    return [{ label, text: sample.input.text, ...method.call(sample, axis) }]
  })
}

console.log(`${train.length} texts taught, ${unseen.length} unseen texts measured\n`)
console.log('axis       method         texts  top-1  top-3  macro-F1')
const methods = [ours, wordLookup(lexicon()), naiveBayes(train)]
for (const axis of measured) {
  for (const method of methods) {
    const figures = figuresOf(callsOf(method, axis), classesOf[axis])
    console.log(`${axis.padEnd(10)} ${method.name.padEnd(14)} ${figures}`)
  }
}
console.log(`${'not ours'.padEnd(10)} ${'sorter'.padEnd(14)} ${figuresOf(callsOf(ours, 'where'), classesOf.where)}`)
const mixed = unseen.filter((sample) => sample.labels.mixed !== undefined)
const rightMixed = mixed.filter((sample) => (sort(sample.input).mixed === true) === (sample.labels.mixed === 'yes'))
console.log(
  `mixed      sorter         ${String(mixed.length).padStart(5)} ${((100 * rightMixed.length) / mixed.length).toFixed(1).padStart(6)}\n`,
)

for (const axis of measured) {
  printCoverage(axis, callsOf(ours, axis))
  printClasses(axis, callsOf(ours, axis), classesOf[axis])
}
console.log('\nconfusions (label → called): texts')
for (const line of confusions(measured.flatMap((axis) => callsOf(ours, axis))).slice(0, 20)) console.log(`  ${line}`)

for (const sample of train) sort(sample.input)
const start = performance.now()
for (const sample of train) sort(sample.input)
const each = (performance.now() - start) / train.length
const long = {
  text: train
    .map((sample) => sample.input.text)
    .join('，')
    .slice(0, 5000),
}
const longStart = performance.now()
for (let turn = 0; turn < 50; turn++) sort(long)
console.log(
  `\nspeed: ${each.toFixed(3)} ms a text, ${((performance.now() - longStart) / 50).toFixed(2)} ms for 5,000 characters`,
)
