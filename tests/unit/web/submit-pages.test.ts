// The pages of filing hold everything typed, name every error beside its field, and escape all of it.
import { describe, expect, test } from 'vitest'
import { renderChoose } from '../../../web/submit/render-choose.ts'
import { renderConfirm } from '../../../web/submit/render-confirm.ts'
import { renderForm } from '../../../web/submit/render-form.ts'
import { renderReceipt } from '../../../web/submit/render-receipt.ts'
import { enhancement } from '../../../web/submit/script.data.ts'
import {
  answer,
  confirmModel,
  emptyComplaintErrors,
  formModel,
  key,
  receiptModel,
  typedComplaint,
} from './page-fixtures.ts'

const frame = { language: 'zh', nonce: 'n-1' } as const

describe('every page of filing', () => {
  test('puts its style and script under the nonce and has no handler or style of its own in the markup', () => {
    const pages = [
      renderChoose(frame),
      renderForm(formModel()),
      renderConfirm(confirmModel()),
      renderReceipt(receiptModel()),
    ]
    for (const page of pages) {
      expect(page).toMatch(/^<!doctype html>/)
      expect(page).not.toMatch(/<(style|script)(?! nonce=)/)
      expect(page).not.toMatch(/<[^>]*\s(style|on\w+)="/)
    }
  })

  test('is read in the language it is in', () => {
    expect(renderChoose(frame)).toContain('<html lang="zh-CN">')
    const english = renderForm(formModel({ language: 'en' }))
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('What happened')
  })
})

describe('the form', () => {
  test.each(['complaint', 'violation-report', 'consultation'] as const)(
    'of a %s keeps hostile text harmless',
    (kind) => {
      const hostile = '"><script>alert(1)</script>'
      const values = { facts: [hostile], lead: [hostile], question: [hostile], 'respondent.name': [hostile] }
      expect(renderForm(formModel({ kind, values }))).not.toContain('<script>alert')
    },
  )

  test('holds the key, everything typed and what was ticked', () => {
    const page = renderForm(formModel({ values: typedComplaint }))
    expect(page).toContain(`name="key" value="${key}"`)
    expect(page).toContain('value="武侯区好用家电经营部"')
    expect(page).toContain('老板说拆了包装不退。</textarea>')
    expect(page).toMatch(/value="refund" checked/)
    expect(page).not.toMatch(/value="repair" checked/)
  })

  test('sums up errors in the order of the page, each leading to a field that says what is wrong', () => {
    const errors = emptyComplaintErrors('zh')
    const page = renderForm(formModel({ errors }))
    const links = [...page.matchAll(/<li><a href="#([^"]+)">/g)].map((match) => match[1] ?? '')
    expect(links).toHaveLength(errors.length)
    expect(links[0]).toBe('f-respondent-name')
    for (const id of links) {
      expect(page).toContain(`id="${id}"`)
      expect(page).toContain(`id="${id}-error"`)
    }
    expect(page).toMatch(/<title>错误：/)
    expect(page).toMatch(/role="alert" tabindex="-1" autofocus/)
  })

  test('opens a folded part that holds something', () => {
    expect(renderForm(formModel({ values: { orderNumber: ['A1'] } }))).toMatch(/<details open><summary>补充日期/)
    expect(renderForm(formModel())).not.toContain('<details open')
  })

  test('of a complaint alone asks several complainants whether all consent to joint handling, in both languages', () => {
    const box = '<input type="checkbox" id="f-consents-jointHandling" name="consents.jointHandling" value="true"'
    const closed = renderForm(formModel())
    expect(closed).toContain(box)
    expect(closed).toContain('每个人都同意才能作为一件共同投诉办理')
    expect(renderForm(formModel({ kind: 'violation-report' }))).not.toContain('jointHandling')
    const ticked = renderForm(formModel({ language: 'en', values: { 'consents.jointHandling': ['true'] } }))
    expect(ticked).toContain(`${box} checked`)
    expect(ticked).toMatch(/<details open><summary>Several people/)
    expect(ticked).toContain('only if every one of them agrees')
  })

  test('posts itself when the language is switched, and files on Enter all the same', () => {
    const page = renderForm(formModel())
    expect(page).toMatch(/<button[^>]*formaction="\/\?lang=en"[^>]*value="form"/)
    const first = /<button[^>]*form="filing"[^>]*>/.exec(page)?.[0]
    expect(first).toContain('value="check"')
  })
})

describe('the confirm page', () => {
  test('carries every value on and shows what was typed', () => {
    const page = renderConfirm(confirmModel())
    for (const [name, list] of Object.entries(typedComplaint)) {
      for (const value of list) expect(page).toContain(`<input type="hidden" name="${name}" value="${value}">`)
    }
    expect(page).toContain('退货、退还货款和服务费用')
  })

  test('names the bureau and offers every category once', () => {
    const page = renderConfirm(confirmModel())
    expect(page).toContain('成都市武侯区市场监督管理局')
    const objects = [...page.matchAll(/name="pick\.object" value="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(objects).size).toBe(objects.length)
    expect(objects).toHaveLength(46)
    expect(page).toMatch(/name="pick\.object" value="appliance" checked/)
  })

  test('asks which bureau when several may be competent, with nothing chosen beforehand', () => {
    const candidates = [
      { code: '510107', name: '武侯局', why: '地址' },
      { code: '510172', name: '高新局', why: '街道' },
    ]
    const { 'pick.county': _, ...values } = confirmModel().values
    const page = renderConfirm(confirmModel({ values, placing: { bureau: null, candidates, basis: '' } }))
    expect(page).toContain('有几个局都可能管')
    expect(page).not.toMatch(/name="pick\.county" value="[^"]*" checked/)
    expect(page.match(/name="pick\.county" value="510107"/g)).toHaveLength(1)
  })

  test('says where else to go and that a mixed paper is split, without standing in the way', () => {
    const { sorting } = confirmModel()
    if (sorting === undefined) throw new Error('the fixture is sorted')
    const notOurs = { code: 'labour', where: '人社部门', whereEn: 'the labour authority' }
    const page = renderConfirm(confirmModel({ sorting: { ...sorting, mixed: true, notOurs } }))
    expect(page).toContain('建议您找：人社部门')
    expect(page).toContain('分成互相关联的两件')
    expect(page).toContain('value="file"')
  })

  test('leaves out what was typed about an anonymous reporter', () => {
    const values = { 'reporter.name': ['赵一'], anonymous: ['true'], lead: ['线索'] }
    const page = renderConfirm(confirmModel({ kind: 'violation-report', values }))
    expect(page).not.toContain('<dd>赵一</dd>')
  })
})

describe('the receipt', () => {
  test('shows number and access code in groups, and neither in an address', () => {
    const page = renderReceipt(receiptModel())
    expect(page).toContain(
      '<span class="group">4829</span><span class="group">1037</span><span class="group">5561</span>',
    )
    expect(page).not.toMatch(/(href|action)="[^"]*(482910375561|70318842)/)
  })

  test('says by which day what happens, and who signed what', () => {
    const page = renderReceipt(receiptModel())
    expect(page).toContain('最迟 2026年11月16日（星期一）')
    expect(page).toContain(answer.receipt.hash)
    expect(page).toContain(answer.receipt.kid)
    expect(page).toContain('2026年11月5日 09:24')
  })

  test('replays the filing when the language is switched', () => {
    const page = renderReceipt(receiptModel())
    const form = page.slice(page.indexOf('<form id="filing"'))
    expect(form).toContain(`name="key" value="${key}"`)
    expect(form).toContain('name="facts"')
  })

  test('of a key used before offers what was typed as a new filing under a new key', () => {
    const page = renderReceipt(receiptModel({ other: { newKey: 'another-key' } }))
    expect(page).toContain('这份表单已经提交过了')
    expect(page).toContain('name="key" value="another-key"')
  })
})

describe('the optional script', () => {
  test('is at most three kilobytes and is valid', () => {
    expect(Buffer.byteLength(enhancement)).toBeLessThanOrEqual(3072)
    expect(() => new Function(enhancement)).not.toThrow()
  })
})
