import { describe, expect, it } from 'vitest'
import { divisionsOf, provinceCodes } from '../../../shared/domain/bureau-divisions.ts'
import {
  bundledRegister,
  bureauByCode,
  bureausOf,
  cities,
  commonSuperior,
  counties,
  createRegister,
  currentCode,
  isSameOrBelow,
  superiorsOf,
} from '../../../shared/domain/bureau-register.ts'
import { bureausFlaws } from '../../../shared/domain/bureaus-check.ts'
import { platformsOf } from '../../../shared/domain/platform-register.ts'
import { deployedTopology, jurisdictionOf, queueTopology } from '../../../shared/domain/topology.ts'
import { registerChangesSchema, zoneSchema } from '../../../shared/schemas/register.ts'

const provinces = ['51', '50', '33']

describe('the register of bureaus', () => {
  it('has 205 bureaus of Sichuan by national codes, and the functional zones beside them', () => {
    const all = bureausOf('51')
    expect(all.filter((bureau) => !bureau.isZone)).toHaveLength(205)
    expect(all.filter((bureau) => bureau.isZone).map((bureau) => bureau.code)).toEqual(
      expect.arrayContaining(['510171', '510172', '510173', '510772']),
    )
  })

  it.each([
    ['510107', '成都市武侯区市场监督管理局', '武侯区'],
    ['510121', '金堂县市场监督管理局', '金堂县'],
    ['511102', '乐山市市中区市场监督管理局', '乐山市中区'],
    ['510172', '成都高新区市场监督管理局', '成都高新区'],
    ['500112', '重庆市渝北区市场监督管理局', '渝北区'],
    ['330110', '杭州市余杭区市场监督管理局', '余杭区'],
  ])('calls the bureau %s %s', (code, name, shortName) => {
    expect(bureauByCode(code)).toMatchObject({ name, shortName })
  })

  it('keeps the names, codes and superiors of the time', () => {
    expect(bureauByCode('510116', '2014-06-01')?.name).toBe('双流县市场监督管理局')
    expect(bureauByCode('510122')?.code).toBe('510116')
    expect(bureauByCode('510185', '2015-06-01')?.parents).toEqual(['512000', '510000'])
    expect(bureauByCode('330103', '2020-06-01')?.name).toBe('杭州市下城区市场监督管理局')
    expect(bureauByCode('330102', '2020-06-01')?.name).toBe('杭州市上城区市场监督管理局')
    expect(currentCode('510107')).toBe('510107')
  })

  it('calls every bureau of Sichuan in English too', () => {
    expect(bureausOf('51').filter((bureau) => !bureau.nameEn)).toEqual([])
    expect(bureauByCode('510107')?.nameEn).toBe('Wuhou District Market Regulation Bureau, Chengdu')
    expect(bureauByCode('510726')?.nameEn).toBe('Beichuan Qiang Autonomous County Market Regulation Bureau, Mianyang')
    expect(bureauByCode('510172')?.nameEn).toBe('Chengdu High-tech Zone Market Regulation Bureau')
  })

  it('takes superiors from data, so that a level may be missing', () => {
    expect(superiorsOf('510107')).toEqual(['510100', '510000'])
    expect(superiorsOf('500112')).toEqual(['500000'])
    expect(superiorsOf('441900')).toEqual(['440000'])
    expect(superiorsOf('510000')).toEqual([])
    expect(superiorsOf('999999')).toEqual([])
  })

  it('finds the lowest superior that stands above all', () => {
    expect(commonSuperior(['510107', '510172'])).toBe('510100')
    expect(commonSuperior(['510107', '510703'])).toBe('510000')
    expect(commonSuperior(['510107'])).toBe('510107')
    expect(commonSuperior(['510107', '330106'])).toBeUndefined()
    expect(commonSuperior([])).toBeUndefined()
    expect(isSameOrBelow('510172', '510100')).toBe(true)
  })

  it.each(provinces)('lists every county of province %s once under the cities of its picker', (province) => {
    const listed = cities(province).flatMap((city) => counties(city.code).map((county) => county.code))
    const all = bureausOf(province).filter((bureau) => bureau.level === 'county')
    expect(listed.toSorted()).toEqual(all.map((bureau) => bureau.code).toSorted())
  })

  it('knows every county that a zone, a platform or a former name points to', () => {
    for (const zone of bundledRegister.zones) {
      expect(zoneSchema.parse(zone)).toEqual(zone)
      for (const code of [zone.parent, ...zone.hosts]) expect(bureauByCode(code), zone.name).toBeDefined()
    }
    for (const platform of platformsOf()) expect(bureauByCode(platform.county), platform.operator).toBeDefined()
  })

  it('gives no zone a code that the national divisions use', () => {
    const taken = provinceCodes().flatMap((province) => divisionsOf(province).map((division) => division.code))
    expect(bundledRegister.zones.map((zone) => zone.code).filter((code) => taken.includes(code))).toEqual([])
  })

  it('lays an administrator’s changes over the bundled data without touching it', () => {
    const changes = registerChangesSchema.parse({
      version: '2027-01',
      withoutZones: ['510571'],
      ownQueue: ['510107'],
      bureaus: [{ code: '510121', name: '金堂新区市场监督管理局' }],
    })
    const changed = createRegister(changes)
    expect(bureauByCode('510571', undefined, changed)).toBeUndefined()
    expect(bureauByCode('510121', undefined, changed)?.name).toBe('金堂新区市场监督管理局')
    expect(jurisdictionOf('510107', '51', changed)).toBe('510107')
    expect(jurisdictionOf('510107')).toBe('510100')
    expect(changed.version).not.toBe(bundledRegister.version)
  })
})

describe('the queue topology', () => {
  it('gives Sichuan a queue per city, one for the province and one for outside', () => {
    const suffixes = queueTopology('51').map((queue) => queue.suffix)
    expect(suffixes).toHaveLength(23)
    expect(suffixes).toEqual(expect.arrayContaining(['510000', '510100', 'outside']))
  })

  it.each(provinces)('serves every bureau of province %s by exactly one queue', (province) => {
    const served = queueTopology(province).flatMap((queue) => queue.bureaus)
    expect(served.toSorted()).toEqual(
      bureausOf(province)
        .map((bureau) => bureau.code)
        .toSorted(),
    )
    for (const { suffix, bureaus } of queueTopology(province))
      for (const code of bureaus) expect(jurisdictionOf(code, province)).toBe(suffix)
  })

  it('sends what belongs to another province, or to nobody, to outside', () => {
    expect(jurisdictionOf('330106', '51')).toBe('outside')
    expect(jurisdictionOf('999999')).toBe('outside')
  })

  it('gives a bureau its own queue when it asks for one, and takes it from the city’s', () => {
    const register = createRegister(registerChangesSchema.parse({ version: 'own', ownQueue: ['510107'] }))
    const queues = queueTopology('51', register)
    expect(queues).toHaveLength(24)
    expect(queues.find((queue) => queue.suffix === '510107')?.bureaus).toEqual(['510107'])
    expect(queues.find((queue) => queue.suffix === '510100')?.bureaus).not.toContain('510107')
  })

  it('refuses to publish an own queue that the deployment does not have', () => {
    const before = { zones: [], withoutZones: [], ownQueue: [], bureaus: [], formerNames: [], units: [] }
    const flawsWith = (ownQueue: string[], ownQueues: string[] = []) =>
      bureausFlaws({ before, after: { ...before, ownQueue }, today: '2026-11-25', ownQueues }).map(({ path }) => path)
    expect(flawsWith(['510100', '510107'])).toEqual(['ownQueue.1'])
    expect(flawsWith(['510100', '510107'], ['510107'])).toEqual([])
  })

  it.each([
    ['51', 205],
    ['50', 39],
    ['33', 102],
    ['43', 120],
  ])('has a queue for every bureau of province %s, whoever asks for one of its own', (province, least) => {
    const everyone = bureausOf(province).map(({ code }) => code)
    expect(everyone.length).toBeGreaterThanOrEqual(least)
    const deployed = new Set(deployedTopology(province, everyone).map(({ suffix }) => suffix))
    for (const ownQueue of [[], everyone]) {
      const register = createRegister(registerChangesSchema.parse({ version: 'own', ownQueue }))
      const suffixes = everyone.map((code) => jurisdictionOf(code, province, register))
      expect(suffixes.filter((suffix) => !deployed.has(suffix))).toEqual([])
      expect(new Set(suffixes).size).toBe(ownQueue.length === 0 ? queueTopology(province).length - 1 : everyone.length)
    }
  })
})
