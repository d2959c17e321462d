import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { shopsIn } from '../../../shared/schemas/shop-lines.ts'
import { renderShopSheet, shopLink } from '../../../web/shop-codes/render.ts'

const code = `1.1.510107.00042.20261102.5byg6K6w6Z2i6aaG.${'A'.repeat(43)}`
const answer = {
  bureau: { code: '510107', name: '成都市武侯区市场监督管理局' },
  issuedOn: '2026-11-02',
  codes: [{ shop: '00042', name: '<张记>面馆', code }],
}

describe('a sheet of shop codes', () => {
  test('names shop and bureau, escaped, beside a drawn code', () => {
    const page = renderShopSheet(answer, 'https://12315.example')
    expect(page).toContain('&lt;张记&gt;面馆')
    expect(page).toContain('成都市武侯区市场监督管理局')
    expect(page).toMatch(/<svg[^>]*>/)
  })

  test('carries a code that a camera reads back as the link of the form', () => {
    const link = shopLink('https://12315.example/', code)
    const modules = encodeQR(link, 'raw', { ecc: 'medium', border: 2, scale: 4 })
    const width = modules[0]?.length ?? 0
    const data = new Uint8ClampedArray(modules.flat().flatMap((dark) => (dark ? [0, 0, 0, 255] : [255, 255, 255, 255])))
    expect(decodeQR({ width, height: modules.length, data })).toBe(`https://12315.example/?shop=${code}`)
  })
})

describe('a list of shops', () => {
  test('is read with heading, empty lines and Chinese commas, and names the lines it cannot read', () => {
    expect(shopsIn('编号,名称\n00042，张记面馆\n\nA-7\t"李记,茶馆"\nnothing\n')).toEqual({
      shops: [
        { shop: '00042', name: '张记面馆' },
        { shop: 'A-7', name: '李记,茶馆' },
      ],
      wrong: [5],
    })
  })
})
