import { describe, expect, it } from 'vitest'
import { readShopCode, type ShopCode, shopCodeText, shopCodeWith } from '../../../shared/domain/locate-shop-code.ts'

const shopCode: ShopCode = {
  keyId: 'k1',
  bureau: '510107',
  shop: '00042',
  name: '张记面馆（科华店）',
  issuedOn: '2026-11-02',
}
const signature = 'A'.repeat(86)
/** Believes exactly the text it signed. */
const verifierOf = (text: string) => (signed: { text: string; signature: string; keyId: string }) =>
  signed.text === text && signed.signature === signature && signed.keyId === 'k1'
const verify = verifierOf(shopCodeText(shopCode))
const code = shopCodeWith(shopCode, signature)

describe('a shop code', () => {
  it('names shop and bureau when its signature holds', () => {
    expect(readShopCode(code, verify)).toEqual({ kind: 'valid', shopCode })
  })

  it('is read out of the link that a QR code opens', () => {
    expect(readShopCode(`https://anqi.example/?shop=${code}&from=qr`, verify)).toMatchObject({ kind: 'valid' })
  })

  it('is forged when its bureau was changed', () => {
    expect(readShopCode(code.replace('510107', '510104'), verify)).toEqual({ kind: 'invalid', reason: 'forged' })
  })

  it('is not believed while nobody can check it', () => {
    expect(readShopCode(code, undefined)).toEqual({ kind: 'invalid', reason: 'unverified' })
  })

  it.each(['', 'abc', '1.k1.510107.00042.20261102..sig', '1.k1.510107.00042.20261102.%%%.AAAA'])(
    'says that %j is none',
    (text) => {
      expect(readShopCode(text, verify)).toEqual({ kind: 'invalid', reason: 'malformed' })
    },
  )
})
