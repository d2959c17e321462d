// Superiors that an administrator may not publish: of another province, or not above the bureau.
import { describe, expect, it } from 'vitest'
import { bundledRegister } from '../../../shared/domain/bureau-register.ts'
import { bureausFlaws } from '../../../shared/domain/bureaus-check.ts'
import { bureausDocumentSchema } from '../../../shared/schemas/register.ts'

const flawsOf = (document: unknown) =>
  bureausFlaws({
    before: bureausDocumentSchema.parse({}),
    after: bureausDocumentSchema.parse(document),
    today: '2026-11-25',
    ownQueues: [],
  })

describe('a document of bureaus', () => {
  it.each([
    ['510107', ['330100', '330000'], [0, 1], '成都市武侯区市场监督管理局（510107）的上级机关须在本省'],
    ['510107', ['510100', '330000'], [1], '浙江省市场监督管理局（330000）属于其他省份'],
    ['510107', ['510104'], [0], '成都市武侯区市场监督管理局（510107）的上级机关层级须高于本机关'],
    ['510100', ['510107'], [0], '成都市市场监督管理局（510100）的上级机关层级须高于本机关'],
    ['510107', ['510122'], [0], '没有此机关代码'],
    ['510107', ['510100', '510000'], [], ''],
    ['510107', ['510000'], [], ''],
  ])('puts %s under %j save for the places %j, which it names', (code, parents, wrong, says) => {
    const flaws = flawsOf({ bureaus: [{ code, parents }] })
    expect(flaws.map(({ path }) => path)).toEqual(wrong.map((index) => `bureaus.0.parents.${index}`))
    expect(flaws.map(({ zh }) => zh).join('\n')).toContain(says)
  })

  it.each([
    ['330100', ['The superior of 成都高新区 (510172) must be of its own province']],
    ['510107', ['The superior of 成都高新区 (510172) must be of a higher level']],
    ['510100', []],
  ])('puts a zone under %s unless it says %j', (parent, says) => {
    const zones = bundledRegister.zones.filter(({ code }) => code === '510172').map((zone) => ({ ...zone, parent }))
    const flaws = flawsOf({ zones })
    expect(flaws.map(({ path }) => path)).toEqual(says.map(() => 'zones.0.parent'))
    expect(flaws.map(({ en }) => en.slice(0, says[0]?.length))).toEqual(says)
  })
})
