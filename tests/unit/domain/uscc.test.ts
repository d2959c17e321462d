import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUscc, registrationCheckDigit, usccCheckCharacter } from '../../../shared/domain/uscc.ts'

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const first17 = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '51', '12'),
    fc.stringMatching(/^[1-8]\d{5}$/),
    fc.array(fc.constantFrom(...characters), { minLength: 9, maxLength: 9 }),
  )
  .map(([kind, region, body]) => kind + region + body.join(''))

describe('the unified social credit code', () => {
  it.each(['9144030071526726XG', '91330100799655058B', '914403001922038216', '91110108551385082Q'])(
    'accepts the published code %s',
    (code) => {
      expect(readUscc(code)).toEqual({ kind: 'valid', code, region: code.slice(2, 8) })
    },
  )

  it('reads a code typed in full width, in small letters or with spaces', () => {
    expect(readUscc('９１44 0300 7152 6726xg')).toMatchObject({ kind: 'valid', region: '440300' })
  })

  it('refuses what has not the form of a code', () => {
    for (const text of [
      '',
      '5101',
      '9144030071526726XGX',
      '914403007152672SIO',
      '四川省成都市武侯区科华北路六十二号一',
    ])
      expect(readUscc(text)).toEqual({ kind: 'invalid', reason: 'malformed' })
  })

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(first17, fc.nat(8), fc.constantFrom(...characters), (body, at, other) => {
        const code = body + usccCheckCharacter(body)
        fc.pre(code.charAt(9 + at) !== other)
        const wrong = code.slice(0, 9 + at) + other + code.slice(10 + at)
        expect(readUscc(code).kind).toBe('valid')
        expect(readUscc(wrong)).toEqual({ kind: 'invalid', reason: 'check-digit' })
      }),
    )
  })

  it('reads the fifteen-digit registration number of before 2015 with its own check digit', () => {
    const number = `51010710000123${registrationCheckDigit('51010710000123')}`
    expect(readUscc(number)).toEqual({ kind: 'valid', code: number, region: '510107' })
    const last = (Number(number.slice(-1)) + 1) % 10
    expect(readUscc(number.slice(0, 14) + last)).toEqual({ kind: 'invalid', reason: 'check-digit' })
  })
})
