import { describe, expect, it } from 'vitest'
import { lexicon } from '../../infra/commands/sorter/lexicon.ts'
import { nationalProblem } from '../../shared/domain/taxonomy.ts'
import {
  objectDefinitions,
  problemDefinitions,
  violationDefinitions,
} from '../../shared/domain/taxonomy-definitions.data.ts'
import { objects, problems, violations } from '../../shared/schemas/categories.data.ts'

describe('the taxonomy', () => {
  it('says of every category what it means and what it is not', () => {
    const all = { ...objectDefinitions, ...problemDefinitions, ...violationDefinitions }
    expect(Object.keys(objectDefinitions)).toEqual(objects.map((entry) => entry.code))
    expect(Object.keys(problemDefinitions)).toEqual(problems.map((entry) => entry.code))
    expect(Object.keys(violationDefinitions)).toEqual(violations.map((entry) => entry.code))
    for (const { is, isNot, en } of Object.values(all))
      expect([is, isNot, en].every((text) => text.length > 1)).toBe(true)
  })

  it('puts our own problems where the printed national list has them', () => {
    const printed = Object.fromEntries(
      problems.map((problem) => [problem.name, nationalProblem(problem, problemDefinitions[problem.code])]),
    )
    expect(printed).toMatchObject({ 虚假宣传: '不正当竞争', 预付卡: '合同', 个人信息: '人身权利', 质量: '质量' })
  })

  it('knows many thousand words, and at least ten for every object and every problem', () => {
    const terms = lexicon()
    expect(new Set(terms.map((term) => term.term)).size).toBeGreaterThan(15_000)
    for (const { code } of [...objects, ...problems]) {
      expect(terms.filter((term) => term.code === code).length, code).toBeGreaterThan(10)
    }
  })
})
