// Takes a person's words and the hashes they are found by out of a case; the case, its history and its figures stay.
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { Sealed } from '../schemas/case-record.ts'
import { type CaseTable, filedPk, statePk, toItem } from './case-items.ts'

/** Puts `sealed` in the place of what was filed under `number`; safe to repeat. The case has made its first move. */
export async function forgetPerson({ client, table }: CaseTable, number: string, sealed: Sealed): Promise<void> {
  await client.send(
    new UpdateItemCommand({
      TableName: table,
      Key: toItem(filedPk(number)),
      UpdateExpression: 'SET #filed.#sealed = :sealed, #filed.#answer = :none REMOVE #filed.#lookUp',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: {
        '#filed': 'filed',
        '#sealed': 'sealed',
        '#answer': 'answer',
        '#lookUp': 'lookUp',
      },
      ExpressionAttributeValues: toItem({ ':sealed': sealed, ':none': '{}' }),
    }),
  )
  await client.send(
    new UpdateItemCommand({
      TableName: table,
      Key: toItem(statePk(number)),
      UpdateExpression: 'REMOVE phoneHash, idNumberHash, respondentHash',
      ConditionExpression: 'attribute_exists(pk)',
    }),
  )
}
