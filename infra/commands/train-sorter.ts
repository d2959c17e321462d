// npm run train:sorter: fits the sorter's weights on the training half and writes them into the domain.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { softening, sureFrom } from '../../shared/domain/sorter-model.data.ts'
import { calibrate } from './sorter/calibrate.ts'
import { readSamples } from './sorter/corpus.ts'
import { lexicon } from './sorter/lexicon.ts'
import { pack } from './sorter/pack.ts'
import { teach } from './sorter/teach.ts'

const target = new URL('../../shared/domain/sorter-model.data.ts', import.meta.url)

const samples = readSamples('train')
const terms = lexicon()
// Calibrating fits the weights four times over; after a small change the calibration before still holds.
const isKept = process.argv.includes('--keep-calibration')
const calibration = isKept ? { softening, sureFrom } : calibrate(samples, terms)
const model = teach(samples, terms)
const digest = createHash('sha256')
  .update(JSON.stringify([samples, terms, calibration]))
  .digest('hex')
  .slice(0, 8)
const text = pack(model, calibration, `base-${digest}`)
writeFileSync(target, text)
console.log(
  `${samples.length} texts, ${terms.length} words → ${(text.length / 1024).toFixed(0)} KB`,
  calibration.softening,
)
