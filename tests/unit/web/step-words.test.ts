import { expect, test } from 'vitest'
import { consumerActNames } from '../../../shared/schemas/consumer-acts.ts'
import * as english from '../../../web/console/action-words.en.ts'
import * as chinese from '../../../web/console/action-words.zh.ts'

test.each([
  ['Chinese', chinese],
  ['English', english],
])('every step that a consumer takes has its own words in %s', (_language, { actionWords, stepWords }) => {
  const words: Readonly<Record<string, unknown>> = { ...actionWords, ...stepWords }
  const steps = consumerActNames.map((act) => (act === 'performance' ? 'record-performance' : act))
  expect(steps.filter((step) => words[step] === undefined)).toEqual([])
})
