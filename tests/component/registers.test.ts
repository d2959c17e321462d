// The registers on the real entries: shown before they take effect, taken over by each case with a step of its own.
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import type { PreviewAnswer, RegisterAnswer } from '../../shared/schemas/register-views.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const supervisor = { role: 'supervisor', bureau: '510107' }
const admin = { role: 'admin', bureau: '510000' }
const question = { question: '预付卡余额怎么退？', county: '510107', channel: 'internet' }

type Problem = { readonly type: string; readonly errors?: readonly { readonly path: string }[] }

// Invented: the notice for 2027 is not out.
const notice = {
  year: 2027,
  source: '试〔2026〕1号',
  daysOff: [{ name: '元旦', from: '2027-01-01', to: '2027-01-05' }],
  makeUpDays: ['2027-01-09'],
}
const withNotice = { notices: [notice], closures: [] }

function at(instant: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
}

async function aCase(receivedAt: string): Promise<string> {
  at(receivedAt)
  const { body } = await line().submit('complaints', complaintBody())
  await line().settle(body.number)
  return body.number
}

const preview = (register: string, body: object, staff = admin) =>
  line().call<PreviewAnswer & Problem>('POST /api/registers/{register}/preview', {
    parameters: { register },
    body,
    staff,
  })

const read = (register: string, query: Record<string, string> = {}) =>
  line().call<RegisterAnswer>('GET /api/registers/{register}', { parameters: { register }, query, staff: admin })

const publish = (register: string, version: number, body: object, staff = admin) =>
  line().call<Problem & { readonly published: { readonly version: number } }>('POST /api/registers/{register}', {
    parameters: { register },
    headers: { 'if-match': `"${version}"` },
    body,
    staff,
  })

/** Previews and publishes what was previewed. */
async function publishShown(register: string, wish: object, staff = admin) {
  const { body } = await preview(register, wish, staff)
  return publish(register, body.version, { ...wish, reason: '测试', shown: body.shown }, staff)
}

const dueDay = async (number: string, clock: string) =>
  (await line().view(number, supervisor)).body.clocks.find((candidate) => candidate.clock === clock)

afterAll(() => {
  vi.useRealTimers()
})

describe('a calendar loaded while Anqi runs', () => {
  test('is shown first, then moves each touched case once with a step, and the counters hold', async () => {
    const number = await aCase('2026-12-28T10:00:00+08:00')
    expect(await dueDay(number, 'initial-review')).toMatchObject({ dueDay: '2027-01-07', provisional: true })

    const shown = await preview('calendar', { document: withNotice })
    expect(shown.body.cases?.moved).toContainEqual(
      expect.objectContaining({ number, clock: 'initial-review', from: '2027-01-07', to: '2027-01-09' }),
    )
    expect((await line().view(number, supervisor)).body.version).toBe(2)

    const wish = { document: withNotice, reason: '国务院办公厅通知' }
    expect((await publish('calendar', 0, { ...wish, shown: 'not this' })).body.type).toMatch(/preview-first$/)
    const published = await publish('calendar', 0, { ...wish, shown: shown.body.shown })
    expect([published.status, published.body.published]).toEqual([
      201,
      expect.objectContaining({ version: 1, reason: '国务院办公厅通知', by: expect.objectContaining(admin) }),
    ])

    await line().invoke('adopt', {})
    await line().invoke('adopt', {})
    const { body } = await line().view(number, supervisor)
    expect(body.history.at(-1)).toMatchObject({
      version: 3,
      action: 'calendar-loaded',
      detail: { 'initial-review#1': '2027-01-07 → 2027-01-09' },
    })
    expect(body.law).toMatchObject({ calendar: 1 })
    expect(body.clocks[0]).toMatchObject({ dueDay: '2027-01-09', provisional: false })
    expect(body.clocks[0]?.proof.calendarVersion).toMatch(/\+loaded-1$/)
    const listed = await line().call<WorklistAnswer>('GET /api/worklist', { staff: supervisor })
    expect(listed.body.items.find((item) => item.number === number)).toMatchObject({ dueDay: '2027-01-09', version: 3 })
    await line().settle(number)
    await line().invoke('reconcile', {})

    const later = await aCase('2026-12-31T10:00:00+08:00')
    expect((await line().view(later, supervisor)).body.law).toMatchObject({ calendar: 1 })
  })
})

describe('settings of a bureau', () => {
  const own = { everywhere: {}, bureaus: { '510107': { answerWorkingDays: 3 } } }

  test('are changed by its supervisor for the bureau alone, move only days to come, and can be rolled back', async () => {
    const number = await aCase('2026-12-29T11:00:00+08:00')
    const closed = await line().submit('consultations', question)
    await line().settle(closed.body.number)
    at('2026-12-29T12:00:00+08:00')
    const answered = await line().act(closed.body.number, 2, { staff: supervisor, action: 'answer', text: '已答复' })
    expect(answered.status).toBe(200)
    const open = await line().submit('consultations', question)
    await line().settle(open.body.number)

    const elsewhere = { everywhere: {}, bureaus: { '510104': { answerWorkingDays: 3 } } }
    expect((await preview('policies', { document: elsewhere }, supervisor)).status).toBe(403)
    const { body } = await preview('policies', { document: own }, supervisor)
    expect(body.difference).toEqual([{ path: 'bureaus.510107', after: { answerWorkingDays: 3 } }])
    expect(body.cases?.moved.map((move) => move.number)).toEqual([open.body.number])
    expect(body.cases?.kept.map((move) => move.number)).toEqual([closed.body.number])

    expect((await publishShown('policies', { document: own }, supervisor)).status).toBe(201)
    await line().invoke('adopt', {})
    const moved = await line().view(open.body.number, supervisor)
    expect(moved.body.history.at(-1)).toMatchObject({ action: 'settings-changed', actor: { name: 'adopt-law' } })
    expect((await dueDay(closed.body.number, 'answer'))?.dueDay).toBe(
      answered.body.clocks.find(({ clock }) => clock === 'answer')?.dueDay,
    )
    expect((await line().view(number, supervisor)).body.version).toBe(2)
    await line().settle(open.body.number)
    await line().invoke('reconcile', {})

    const before = await read('policies')
    expect((await publishShown('policies', { rollBackTo: 0 })).body.published.version).toBe(before.body.version + 1)
    const after = await read('policies')
    expect(after.body.document).toEqual({ everywhere: {}, bureaus: {} })
    expect(after.body.publications[0]).toMatchObject({ rollsBackTo: 0, reason: '测试' })
    expect((await read('policies', { version: String(before.body.version) })).body.document).toEqual(own)
  })
})

describe('the registers of bureaus and platforms', () => {
  const zone = {
    code: '510174',
    name: '成都未来科技城',
    parent: '510100',
    hosts: ['510185'],
    aliases: ['成都未来科技城', '未来科技城'],
    streets: ['510185:石板凳镇'],
    confidence: 'medium',
  }
  const bureaus = (overrides: object) => ({
    zones: [],
    withoutZones: [],
    ownQueue: [],
    bureaus: [],
    formerNames: [],
    units: [],
    ...overrides,
  })
  const platform = {
    names: ['蜀货优选'],
    operator: '成都蜀货优选网络科技有限公司',
    address: '成都市武侯区',
    county: '510107',
    confidence: 'low',
    verifiedOn: '2026-11-02',
    source: 'invented for this test',
  }
  const locate = async (body: object) =>
    (await line().call<{ bureau: { code: string; name: string } | null }>('POST /api/locate', { body })).body.bureau
  /** So long that every process reads again. */
  const settle = () => at(new Date(Date.now() + 180_000).toISOString())

  test('find a new zone and a renamed bureau by address, and a case there is counted up to the province', async () => {
    at('2026-12-30T10:00:00+08:00')
    expect((await locate({ address: '成都未来科技城福田路18号' }))?.code).not.toBe('510174')
    const renamed = { code: '510121', name: '金堂新区市场监督管理局' }
    const document = bureaus({
      zones: [zone],
      bureaus: [renamed],
      formerNames: [{ code: '510121', name: '金堂县', until: '2026-12-01' }],
      units: [{ code: '510107-03', name: '晋阳市场监管所' }],
    })
    expect((await publishShown('bureaus', { document })).status).toBe(201)
    settle()
    expect(await locate({ address: '成都未来科技城福田路18号' })).toMatchObject({ code: '510174' })
    expect(await locate({ county: '510121' })).toEqual({ code: '510121', name: '金堂新区市场监督管理局' })

    const respondent = { name: '某商行', address: '成都未来科技城福田路18号' }
    const { body } = await line().submit('complaints', complaintBody({ respondent }))
    expect(body.bureau).toEqual({ code: '510174', name: '成都未来科技城市场监督管理局' })
    // The line of this test knows the released bureaus alone: the city's queue is where it lies.
    await line().invoke('route', { Records: [await line().streamRecord(body.number)] })
    await line().invoke('receive', { Records: await line().messages('510100') })
    await line().invoke('tally', { Records: [await line().streamRecord(body.number)] })
    const own = { role: 'supervisor', bureau: '510174' }
    expect((await line().view(body.number, own)).body.routing.registerVersion).toMatch(/bureaus-\d+/)
    await line().invoke('reconcile', {})
    const gone = await preview('bureaus', { rollBackTo: 0 })
    expect([gone.status, gone.body.errors]).toMatchObject([422, [{ path: 'document' }]])
  })

  test('find the seat of a new platform, and none of one that was taken out', async () => {
    at('2026-12-30T11:00:00+08:00')
    const document = { platforms: [platform], without: ['转转'] }
    expect((await publishShown('platforms', { document })).status).toBe(201)
    settle()
    expect(await locate({ platform: '蜀货优选', respondent: platform.operator })).toMatchObject({ code: '510107' })
  })

  test.each([
    ['a zone below a county', bureaus({ zones: [{ ...zone, parent: '510107' }] }), /^document\.zones\.0\.parent$/],
    ['a zone twice', bureaus({ zones: [zone, zone] }), /^document\.zones\.1$/],
    ['a street outside its hosts', bureaus({ zones: [{ ...zone, streets: ['510107:晋阳街道'] }] }), /streets\.0$/],
    ['a code that no zone may have', bureaus({ zones: [{ ...zone, code: '510107' }] }), /zones\.0\.code$/],
    ['superiors in a circle', bureaus({ bureaus: [{ code: '510100', parents: ['510107'] }] }), /parents\.0$/],
    [
      'a unit of a bureau that is none',
      bureaus({ units: [{ code: '519999-01', name: '某所' }] }),
      /^document\.units\.0$/,
    ],
    ['a field that does not exist', bureaus({ telephone: 1 }), /^document$/],
  ])('refuse %s', async (_title, document, path) => {
    const { status, body } = await preview('bureaus', { document })
    expect([status, body.errors?.[0]?.path]).toEqual([422, expect.stringMatching(path)])
  })

  test('refuse a platform that was verified in the future, bears a name twice or sits nowhere', async () => {
    const seats = {
      platforms: [
        { ...platform, verifiedOn: '2099-01' },
        { ...platform, county: '519999' },
      ],
      without: ['无'],
    }
    const { body } = await preview('platforms', { document: seats })
    expect(body.errors?.map(({ path }) => path)).toEqual([
      'document.without.无',
      'document.platforms.0.verifiedOn',
      'document.platforms.1.names',
      'document.platforms.1.county',
    ])
  })
})

describe('what cannot be published', () => {
  test.each([
    ['a setting that does not exist', 'policies', { everywhere: { answerWorkingDay: 3 } }, /^document\.everywhere/],
    ['a setting out of bounds', 'policies', { everywhere: { answerWorkingDays: 0 } }, /answerWorkingDays$/],
    [
      'settings of a bureau that nobody knows',
      'policies',
      { bureaus: { '519999': {} } },
      /^document\.bureaus\.519999$/,
    ],
    [
      'hours that overlap',
      'policies',
      {
        everywhere: {
          workingHours: [
            { from: '09:00', to: '12:00' },
            { from: '11:00', to: '17:00' },
          ],
        },
      },
      /workingHours$/,
    ],
    [
      'a calendar for a year that is over',
      'calendar',
      {
        notices: [
          { ...notice, year: 2019, daysOff: [{ name: '元旦', from: '2019-01-01', to: '2019-01-01' }], makeUpDays: [] },
        ],
      },
      /^document\.notices\.2019$/,
    ],
    [
      'a make-up day in the middle of the week',
      'calendar',
      { notices: [{ ...notice, makeUpDays: ['2027-01-12'] }] },
      /makeUpDays/,
    ],
    ['the same year twice', 'calendar', { notices: [notice, notice] }, /^document\.notices\.1$/],
    ['a document that is none', 'calendar', 'calendar', /^document$/],
  ])('is %s: 422 that names the place', async (_title, register, document, path) => {
    at('2026-12-30T10:00:00+08:00')
    const { status, body } = await preview(register, { document })
    expect([status, body.errors?.map((error) => error.path)]).toEqual([422, [expect.stringMatching(path)]])
  })

  test('is what stands already, an unknown version, a stale version, an unknown register, and anything by a handler', async () => {
    const { body: calendar } = await read('calendar')
    expect((await preview('calendar', { document: calendar.document })).status).toBe(422)
    expect((await preview('calendar', { rollBackTo: 99 })).body.errors).toMatchObject([{ path: 'rollBackTo' }])
    expect((await preview('calendar', {})).body.errors).toMatchObject([{ path: 'document' }])
    expect((await read('weather')).status).toBe(404)
    const handler = { role: 'handler', bureau: '510107' }
    expect((await preview('calendar', { rollBackTo: 0 }, handler)).status).toBe(403)
    expect((await preview('calendar', { rollBackTo: 0 }, supervisor)).status).toBe(403)
    const wish = { document: { everywhere: { stalledWorkingHours: 30 }, bureaus: {} } }
    const { body } = await preview('policies', wish)
    const stale = await publish('policies', body.version + 1, { ...wish, reason: '测试', shown: body.shown })
    expect(stale.status).toBe(409)
  })
})
