import { expect, test } from 'vitest'
import { scoreForecast } from '../../datasets/simulated-months.ts'

test.each([
  { casesAMonth: 80, day: 10 },
  { casesAMonth: 300, day: 10 },
  { casesAMonth: 300, day: 20 },
])(
  'comes closer than last month’s rate on day $day with $casesAMonth cases a month, in a band of about eighty percent',
  (bureau) => {
    const { forecastError, naiveError, covered } = scoreForecast({ seed: 7, months: 40, ...bureau })
    expect(forecastError).toBeLessThan(0.8 * naiveError)
    expect(covered).toBeGreaterThanOrEqual(68)
  },
)
