import { readFileSync } from 'node:fs'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { caseRoutedSchema } from '../../events/case-routed.ts'
import { noticeDueSchema } from '../../events/notice-due.ts'
import { recordOf } from '../../shared/adapters/stored-cases.ts'
import { readSettings } from '../../shared/config.ts'
import { requestOf } from '../../shared/lambda/http.ts'
import { staffOf } from '../../shared/lambda/staff.ts'
import { actionSchema } from '../../shared/schemas/actions.ts'
import { complaintSchema } from '../../shared/schemas/submission.ts'

const read = (name: string) => JSON.parse(readFileSync(`events/${name}.json`, 'utf8'))

describe('recorded invocations', () => {
  test('the submission of a complaint carries a body that the schema takes', () => {
    const request = requestOf(read('http-api/complaint-submitted'))
    expect(request.route).toBe('/api/complaints')
    expect(complaintSchema.parse(JSON.parse(request.text)).requests).toEqual(['return', 'refund'])
  })

  test('an action carries the case handler in claims as API Gateway writes them', () => {
    const request = requestOf(read('http-api/complaint-refused'))
    expect(staffOf(request, readSettings({}))).toMatchObject({ id: 'u-17', role: 'handler', bureau: '510107' })
    expect(actionSchema.parse(JSON.parse(request.text))).toMatchObject({ action: 'refuse', ground: 4 })
    expect(request.parameters['number']).toBe('440291382822')
  })

  test('the stream’s record of a submission is a case on its way', () => {
    const [{ dynamodb }] = read('dynamodb-stream/complaint-submitted').Records
    const { filed: _filed, firstEntry: _firstEntry, ...state } = dynamodb.NewImage as Record<string, AttributeValue>
    const record = recordOf(state)
    expect([record.version, record.stage, record.transit?.hop]).toEqual([1, 'routing', 1])
  })

  test('the message of a routed case is a pointer', () => {
    const [{ body }] = read('sqs/complaint-routed').Records
    expect(caseRoutedSchema.parse(JSON.parse(body))).toMatchObject({ version: 1, hop: 1 })
  })
})

describe('messages', () => {
  test.each([{}, { number: '1' }, { number: '000000000000', version: 0 }, null, 'text'])('%j is none', (message) => {
    expect(caseRoutedSchema.safeParse(message).success).toBe(false)
    expect(noticeDueSchema.safeParse(message).success).toBe(false)
  })
})
