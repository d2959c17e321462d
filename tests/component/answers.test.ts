// What the running system answers is what GET /api/openapi.json says it answers.
import { expect, test } from 'vitest'
import { caseViewSchema, worklistAnswerSchema } from '../../shared/schemas/case-view.ts'
import { type FollowView, followViewSchema } from '../../shared/schemas/follow-view.ts'
import { importAnswerSchema } from '../../shared/schemas/import-line.ts'
import { locateAnswerSchema } from '../../shared/schemas/placing.ts'
import { sortAnswerSchema } from '../../shared/schemas/sorting.ts'
import { statisticsSchema } from '../../shared/schemas/statistics.ts'
import { submitAnswerSchema } from '../../shared/schemas/submit-answer.ts'
import { complaintBody } from './case-bodies.ts'
import { openCaseLine } from './case-line.ts'

const line = openCaseLine()
const supervisor = { role: 'supervisor', bureau: '510107' }

test('every answer of the API parses by the schema that describes it, and loses nothing', async () => {
  const submitted = await line().submit('complaints', complaintBody())
  expect(submitAnswerSchema.parse(submitted.body)).toEqual(submitted.body)
  const { number, accessCode } = submitted.body
  await line().settle(number)

  const view = await line().view(number, supervisor)
  expect(caseViewSchema.parse(view.body)).toEqual(view.body)
  const acted = await line().act(number, 2, { staff: supervisor, action: 'accept' })
  expect(caseViewSchema.parse(acted.body)).toEqual(acted.body)
  const list = await line().call('GET /api/worklist', { staff: supervisor })
  expect(worklistAnswerSchema.parse(list.body)).toEqual(list.body)

  const headers = { 'access-code': accessCode }
  const followed = await line().call('GET /api/cases/{number}', { parameters: { number }, headers })
  const own = await line().call<FollowView>('GET /api/cases/{number}', {
    parameters: { number },
    headers,
    query: { include: 'submitted' },
  })
  expect(followViewSchema.parse(own.body)).toEqual(own.body)
  expect(own.body.submitted).toMatchObject({ complainant: { phone: complaintBody().complainant.phone } })
  expect(followed.body).not.toHaveProperty('submitted')
  expect(followViewSchema.parse(followed.body)).toEqual(followed.body)

  const statistics = await line().call('GET /api/statistics', { query: { period: '2026', bureau: '510107' } })
  expect(statisticsSchema.parse(statistics.body)).toEqual(statistics.body)
  const imported = await line().call('POST /api/imports', { body: '{}', staff: { role: 'admin', bureau: '510000' } })
  expect(importAnswerSchema.parse(imported.body)).toEqual(imported.body)

  const sorted = await line().call('POST /api/sort', { body: { text: '买的手机屏幕碎了，商家不给换' } })
  expect(sortAnswerSchema.parse(sorted.body)).toEqual(sorted.body)
  const located = await line().call('POST /api/locate', { body: { address: '绵阳市涪城区临园路1号' } })
  expect(locateAnswerSchema.parse(located.body)).toEqual(located.body)
})

test('what is not asked rightly of sort and locate is a 422, and too much a 413', async () => {
  expect((await line().call('POST /api/sort', { body: { text: 12 } })).status).toBe(422)
  expect((await line().call('POST /api/sort', { body: 'x' })).status).toBe(422)
  expect((await line().call('POST /api/locate', { body: { address: [] } })).status).toBe(422)
  expect((await line().call('POST /api/locate', { body: { address: '某'.repeat(20_000) } })).status).toBe(413)
})
