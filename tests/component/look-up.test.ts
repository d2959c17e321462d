import { describe, expect, test } from 'vitest'
import type { WorklistAnswer } from '../../shared/schemas/case-view.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const intake = { role: 'intake', bureau: '510107' }
const respondent = { name: '成都好邻居超市有限公司', county: '510107' }

const find = (body: unknown, staff = intake) =>
  line().call<WorklistAnswer & { errors: unknown[] }>('POST /api/worklist/search', { body, staff })

async function filed(complainant: Record<string, string>, item = '电热水壶'): Promise<string> {
  const person = { name: '孙三', address: '成都市武侯区科华北路1号', ...complainant }
  const { body } = await line().submit('complaints', complaintBody({ complainant: person, respondent, item }))
  return body.number
}

describe('looking cases up', () => {
  test('finds a case by phone and by ID number, before and after it was received, however they are written', async () => {
    const number = await filed({ phone: '13911112222', idType: 'resident-id', idNumber: '51010719900101123x' })
    for (const body of [{ phone: '+86 139 1111 2222' }, { idNumber: '５１０１０７１９９００１０１１２３X' }])
      expect((await find(body)).body.items.map((item) => item.number)).toEqual([number])
    await line().settle(number)
    await line().act(number, 2, { staff: { role: 'handler', bureau: '510107' }, action: 'accept' })
    for (const body of [{ phone: '13911112222' }, { idNumber: '51010719900101123X' }])
      expect((await find(body)).body.items).toMatchObject([{ number, stage: 'mediation', version: 3 }])
  })

  test('tells whether a dispute with a respondent over an item is in already', async () => {
    const kettle = await filed({ phone: '13911113333' }, '智能手环')
    const other = await filed({ phone: '13911114444' }, '羽绒服')
    const all = await find({ respondent: '成都好邻居超市 有限公司' })
    expect(all.body.items.map((item) => item.number)).toEqual(expect.arrayContaining([kettle, other]))
    const some = await find({ respondent: respondent.name, item: '手环' })
    expect(some.body.items.map((item) => item.number)).toEqual([kettle])
    expect((await find({ respondent: '没有这家公司' })).body.items).toEqual([])
  })

  test('answers with what lists show, and leaves a line in the audit log without the number asked for', async () => {
    await filed({ phone: '13911115555' })
    const { body } = await find({ phone: '13911115555' })
    expect(JSON.stringify(body)).not.toMatch(/孙三|13911115555/)
    const notes = (await line().items('AUDIT_TABLE')).filter((item) => item['what']?.S === 'look-up')
    expect(notes.at(-1)).toBeDefined()
    expect(JSON.stringify(notes)).not.toContain('1391111')
  })

  test('a case of another bureau is not found', async () => {
    await filed({ phone: '13911116666' })
    expect((await find({ phone: '13911116666' }, { role: 'handler', bureau: '510703' })).body.items).toEqual([])
    expect((await find({ phone: '13911116666' }, { role: 'handler', bureau: '510100' })).body.items).toEqual([])
  })

  test.each([{}, { phone: 'abc' }, { idNumber: '' }, { phone: '13911112222', idNumber: '1234' }, { name: '孙三' }, []])(
    'refuses %j with the field that is wrong',
    async (body) => {
      const answer = await find(body)
      expect(answer.status).toBe(422)
      expect(answer.body.errors.length).toBeGreaterThan(0)
    },
  )
})
