// Lists show an organisation by its name and hide a person behind the family name.
import { expect, test } from 'vitest'
import { shownRespondentName } from '../../../shared/domain/respondent-name.ts'

test.each([
  ['张小明', '张**'],
  ['欧阳娜娜', '欧***'],
  ['李老板', '李**'],
  ['分类百货', '分类百货'],
  ['老妈火锅', '老妈火锅'],
  ['小明数码', '小明数码'],
  ['武侯好物商行', '武侯好物商行'],
])('%s is listed as %s', (name, shown) => {
  expect(shownRespondentName({ name })).toBe(shown)
})

test('a person who trades under a credit code is listed by the trade name', () => {
  expect(shownRespondentName({ name: '张小明', uscc: '92510107MA6CAXXX0X' })).toBe('张小明')
})
