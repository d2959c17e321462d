import { describe, expect, test } from 'vitest'
import { divisionName, divisionsCalled, divisionsOf, provinceCodes } from '../../../shared/domain/bureau-divisions.ts'
import { gazetteerOf } from '../../../shared/domain/gazetteer.ts'
import { occurrences } from '../../../shared/domain/gazetteer-data.ts'
import { landmarks } from '../../../shared/domain/gazetteer-landmarks.data.ts'

describe('names read from the packed lists', () => {
  test('a character finds exactly the divisions that unpacking the list would find', () => {
    const all = provinceCodes().flatMap((province) => divisionsOf(province))
    const byFirst = Map.groupBy(all, (division) => division.name.charAt(0))
    for (const [first, divisions] of byFirst)
      expect(divisionsCalled(first)).toEqual(divisions.map(({ code, name, level }) => ({ code, name, level })))
  })

  test('a digit or a mark of the list begins no name', () => {
    for (const first of ['0', '5', ',', ';', '*', '\n']) expect(divisionsCalled(first)).toEqual([])
  })

  test('a name stands only behind one of the marks and ends at one', () => {
    const marks = { before: ',', ends: ',;' }
    expect(occurrences('x,东门,大东门;01,东', '东', marks)).toEqual([
      { name: '东门', at: 2 },
      { name: '东', at: 12 },
    ])
  })

  test('a code has one name, and none outside the list', () => {
    expect(divisionName('510104')).toBe('锦江区')
    expect(divisionName('519999')).toBeUndefined()
  })
})

describe('the gazetteer of a province', () => {
  test('knows nothing of a character with which no name begins', () => {
    expect(gazetteerOf('51').namesFrom('號')).toEqual({ sensesOf: expect.any(Function), longest: 0 })
  })

  test('names our own division before its namesakes elsewhere', () => {
    const codes = gazetteerOf('51')
      .namesFrom('高')
      .sensesOf('高县')
      ?.map((sense) => sense.code)
    expect(codes?.[0]).toBe('511525')
  })

  test('knows the places of other provinces by their code', () => {
    expect(gazetteerOf('51').placeOf('110105')).toMatchObject({ name: '朝阳区', parents: ['110000'] })
    expect(gazetteerOf('51').placeOf('990000')).toMatchObject({ name: '境外', level: 'province' })
  })

  test('keeps landmarks in the capitals in which addresses are read', () => {
    expect(landmarks).toBe(landmarks.toUpperCase())
  })
})
