import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provinceCodes } from '../../../shared/domain/bureau-divisions.ts'
import { type Bureau, bureauByCode, bureausOf } from '../../../shared/domain/bureau-register.ts'
import { locate, place } from '../../../shared/domain/locate.ts'

const provinces = ['51', '50', '33'] as const
const countiesOf = (province: string) =>
  bureausOf(province).filter((bureau) => bureau.level === 'county' && !bureau.isZone)
const placeName = (bureau: Bureau | undefined) => bureau?.name.replace('市场监督管理局', '') ?? ''
/** Province, city and county in full, as on a licence. */
const fullName = (bureau: Bureau) => {
  const above = bureau.parents
    .map((code) => placeName(bureauByCode(code)))
    .toReversed()
    .join('')
  const city = placeName(bureauByCode(bureau.parents[0] ?? ''))
  return above + placeName(bureau).replace(new RegExp(`^${city}`), '')
}
const codeOf = (address: string, province: string) => locate({ address }, { kind: 'complaint', province }).bureau?.code

const county = fc
  .constantFrom(...provinces)
  .chain((province) => fc.constantFrom(...countiesOf(province)).map((bureau) => ({ province, bureau })))
/** What stands around an address: shops, house numbers, roads and dishes with the names of other places. */
const noise = fc.constantFrom(
  '12号',
  '3栋2单元501室',
  '张记面馆',
  '重庆老火锅',
  '成都路',
  '上海路88号',
  '兰州拉面',
  '（总店）',
  '旁边的小超市',
  '北京烤鸭',
  '绵阳米粉',
  '四川北路',
  '南京路口',
  '电话13800138000',
  '沙县小吃',
  '二楼',
  '—',
  '　',
  'A座',
)

describe('locating any county', () => {
  it.each(provinces)('places every county of province %s by its full name', (province) => {
    const wrong = countiesOf(province).filter((bureau) => codeOf(fullName(bureau), province) !== bureau.code)
    expect(wrong.map((bureau) => bureau.name)).toEqual([])
  })

  it('says outside for every county of every other province that is named in full', () => {
    const others = provinceCodes()
      .filter((code) => code !== '51')
      .flatMap(countiesOf)
    expect(others.length).toBeGreaterThan(2700)
    const missed = others.filter((bureau) => {
      const { outside } = locate({ address: `${fullName(bureau)}成都路8号` }, { kind: 'complaint', province: '51' })
      return outside?.bureau?.code !== bureau.code
    })
    expect(missed.map((bureau) => bureau.name)).toEqual([])
  })

  it('never sends a county named in full elsewhere, whatever stands behind it', () => {
    fc.assert(
      fc.property(county, fc.array(noise, { maxLength: 4 }), ({ province, bureau }, around) => {
        const code = codeOf(fullName(bureau) + around.join(''), province)
        expect([bureau.code, undefined]).toContain(code)
      }),
      { numRuns: 500 },
    )
  })

  it('never sends a county named in full elsewhere, whatever stands before it', () => {
    fc.assert(
      fc.property(county, noise, ({ province, bureau }, before) => {
        const code = codeOf(`${before}，${fullName(bureau)}`, province)
        expect([bureau.code, undefined]).toContain(code)
      }),
      { numRuns: 500 },
    )
  })

  it('answers alike however wide the characters are and wherever spaces stand', () => {
    fc.assert(
      fc.property(county, fc.nat(9), ({ province, bureau }, at) => {
        const name = `${fullName(bureau)}12号`
        const spaced = `${name.slice(0, at)} 　${name.slice(at).replace('12', '１２')}`
        expect(codeOf(spaced, province)).toBe(codeOf(name, province))
      }),
    )
  })

  it('routes any text at all to a bureau of the province', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom(...provinces),
        (address, province) => {
          const { bureau } = place({ address }, { kind: 'complaint', province })
          expect(bureauByCode(bureau)?.code.startsWith(province)).toBe(true)
        },
      ),
    )
  })

  it('asks, or says outside, when two counties of different cities are named in full', () => {
    fc.assert(
      fc.property(county, county, (one, other) => {
        fc.pre(one.province === other.province && one.bureau.parents[0] !== other.bureau.parents[0])
        expect(codeOf(`${fullName(one.bureau)} ${fullName(other.bureau)}`, one.province)).toBeUndefined()
      }),
    )
  })
})
