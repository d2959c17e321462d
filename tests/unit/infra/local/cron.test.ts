import { expect, test } from 'vitest'
import { isDue } from '../../../../infra/local/cron.ts'

const shanghai = (expression: string) => ({ expression, timeZone: 'Asia/Shanghai' })
const at = (text: string): Date => new Date(text)

test.for([
  ['rate(5 minutes)', '2026-11-22T00:00:00Z', '2026-11-22T00:04:59Z', false],
  ['rate(5 minutes)', '2026-11-22T00:00:00Z', '2026-11-22T00:05:00Z', true],
  ['rate(1 hour)', '2026-11-22T00:00:00Z', '2026-11-22T01:00:00Z', true],
  ['cron(0 3 * * ? *)', '2026-11-22T18:59:30Z', '2026-11-22T18:59:59Z', false],
  ['cron(0 3 * * ? *)', '2026-11-22T18:59:30Z', '2026-11-22T19:00:00Z', true],
  ['cron(0 3 * * ? *)', '2026-11-22T19:00:01Z', '2026-11-23T18:59:00Z', false],
  ['cron(0/15 8-10 ? * MON-FRI *)', '2026-11-23T00:14:30Z', '2026-11-23T00:15:00Z', true],
  ['cron(0/15 8-10 ? * MON-FRI *)', '2026-11-22T00:14:30Z', '2026-11-22T00:15:00Z', false],
  ['cron(30 6 1 JAN,DEC ? 2026)', '2026-11-30T22:29:30Z', '2026-11-30T22:30:00Z', true],
] as const)('%s is due between %s and %s in Shanghai: %s', ([expression, since, now, expected]) => {
  expect(isDue(shanghai(expression), at(since), at(now))).toBe(expected)
})

test('a time that passed while the machine was off is due, however many there were', () => {
  expect(isDue(shanghai('cron(0 3 * * ? *)'), at('2026-11-01T00:00:00Z'), at('2026-11-22T08:00:00Z'))).toBe(true)
})

test('an expression of another form is refused instead of never running', () => {
  expect(() => isDue(shanghai('at(2026-11-22T00:00:00)'), at('2026-11-22'), at('2026-11-23'))).toThrow('neither')
  expect(() => isDue(shanghai('cron(0 3 L * ? *)'), at('2026-11-22'), at('2026-11-23'))).toThrow('not known')
})
