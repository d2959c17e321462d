// The page of following a case: plain words, a readable calendar, nothing secret in an address.
import { describe, expect, test } from 'vitest'
import { renderTrackCase, renderTrackForm } from '../../../web/track/render.ts'
import { renderHandOver } from '../../../web/track/render-hand-over.ts'
import { caseModel, mediated, mediationClock, reviewClock } from './track-fixtures.ts'

describe('the page of following', () => {
  test('keeps number and code after an error and says nothing about which is wrong', () => {
    const page = renderTrackForm({
      language: 'zh',
      nonce: 'n',
      values: { number: ['4829 1037 5561'], accessCode: ['12345678'] },
      errors: [],
      notice: 'unknown',
    })
    expect(page).toContain('value="4829 1037 5561"')
    expect(page).toContain('编号和查询码对不上')
  })

  test('shows stage, bureau, last day and history in plain words', () => {
    const page = renderTrackCase(caseModel())
    expect(page).toContain('<strong class="stage">初查</strong>')
    expect(page).toContain('成都市武侯区市场监督管理局')
    expect(page).toContain('最迟 2026年5月11日（星期一）')
    expect(page).toContain('还有 4 天')
    expect(page).toContain('收到您的投诉')
    expect(page).not.toMatch(/(href|action)="[^"]*(482910375561|70318842)/)
  })

  test('of a case outside the province says whom to turn to, and its papers hold what was submitted', () => {
    const elsewhere = {
      place: '重庆市渝北区',
      bureau: { code: '500112', name: '重庆市渝北区市场监督管理局' },
      platform: { name: '全国12315平台', url: 'https://www.12315.cn', phone: '12315' },
      basis: '总局令第121号第十三条',
    }
    const model = caseModel({ elsewhere })
    expect(renderTrackCase(model)).toContain('重庆市渝北区市场监督管理局')
    const { number, kind, receivedAt, bureau } = model.view
    const submitted = { facts: '<b>坏了</b>', amountFen: 12_950, requests: ['return', 'refund'] }
    const preparedAt = '2026-05-07T01:00:00Z'
    const handOver = {
      ...({ form: 'anqi-hand-over-1', number, kind, receivedAt, preparedAt, submitted } as const),
      registeredBy: bureau,
      turnTo: elsewhere,
      evidence: [],
    }
    const { language, nonce, accessCode } = model
    const page = renderHandOver({ language, nonce, handOver, accessCode })
    for (const said of ['&lt;b&gt;坏了', '129.5 元', '退货', '重庆市渝北区市场监督管理局']) expect(page).toContain(said)
    expect(page).not.toMatch(/(href|action)="[^"]*(482910375561|70318842)/)
  })

  test('reads out for each day of the calendar what it was', () => {
    const page = renderTrackCase(caseModel())
    expect(page).toContain('<caption>2026年5月</caption>')
    expect(page).toMatch(/class="skipped">1<small[^>]*>劳动节<\/small><span class="unseen"> 劳动节<\/span>/)
    expect(page).toMatch(/class="counted due">11/)
    expect(page).toContain('第7天 最后一天')
    expect(page).toContain('5月1日至5月5日：放假 · 劳动节')
  })

  test('says that a day is provisional and quotes the article as a Chinese reader does', () => {
    const page = renderTrackCase(caseModel(mediated))
    expect(page).toContain('这个日期是暂定的')
    expect(page).toContain('第23条第1款第5项')
    expect(page).toContain('已按时完成')
  })

  test.each([
    ['running', reviewClock, '2026-05-20', '已经超过 9 天'],
    ['paused', { ...mediationClock, state: 'paused', dueDay: undefined }, '2026-12-05', '检验、鉴定等时间不计入期限'],
  ] as const)('tells of a %s clock how long it still has', (_, clock, today, text) => {
    const { dueDay, ...rest } = clock
    const model = caseModel({ clocks: [dueDay === undefined ? rest : { ...rest, dueDay }] })
    expect(renderTrackCase({ ...model, today })).toContain(text)
  })

  test('tells a reporter no stage that would give the result away', () => {
    const page = renderTrackCase(
      caseModel({ kind: 'violation-report', stage: { code: 'penalty-case', name: '立案办理' } }),
    )
    expect(page).toContain('<strong class="stage">核查办理</strong>')
    expect(page).not.toContain('<strong class="stage">立案办理</strong>')
  })

  test('escapes what the bureau wrote', () => {
    const history = [{ at: '2026-05-08T03:00:00Z', code: 'accepted', text: '受理', message: '<img src=x>' }]
    expect(renderTrackCase(caseModel({ history }))).toContain('&lt;img src=x&gt;')
  })

  test('stands in English from title to calendar', () => {
    const page = renderTrackCase(caseModel(mediated, 'en'))
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('by Friday 29 January 2027')
    expect(page).toContain('<caption>January 2027</caption>')
  })
})
