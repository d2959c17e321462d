import { expect, it } from 'vitest'
import type { Matter, RespondentKind } from '../../../shared/domain/competence.data.ts'
import { basisOf, competenceRule, principles } from '../../../shared/domain/competence.ts'

const rows: readonly (readonly [Matter, RespondentKind, string, readonly string[]])[] = [
  ['complaint', 'ordinary', '13', ['trading-place', 'domicile']],
  ['complaint', 'platform', '13', ['domicile']],
  ['complaint', 'own-site', '13', ['domicile']],
  ['complaint', 'in-platform', '13', ['published-address', 'platform-seat']],
  ['complaint', 'in-platform-unreachable', '13', ['platform-seat']],
  ['violation-report', 'ordinary', '29', ['place-of-act']],
  ['violation-report', 'platform', '31', ['domicile']],
  ['violation-report', 'own-site', '31', ['domicile']],
  ['violation-report', 'advertiser', '32', ['publisher-seat', 'domicile']],
]

it.each(rows)(
  'of a %s against the respondent %s Article %s names the places %j',
  (matter, respondent, article, places) => {
    const rule = competenceRule(matter, respondent)
    expect([rule.article, rule.places]).toEqual([article, places])
    expect(basisOf(rule)).toMatch(/^《市场监督管理投诉举报处理办法》第.+条：/)
  },
)

it('goes by the actual place of business of a seller inside a platform for a report, and not by the address it publishes', () => {
  const { article, places } = competenceRule('violation-report', 'in-platform')
  expect(article).toBe('31')
  expect(places[0]).toBe('trading-place')
  expect(places).not.toContain('published-address')
})

it('names the article of every principle beside the rules of place', () => {
  const articles = Object.entries(principles).map(([name, { article }]) => `${name} ${article}`)
  expect(articles).toEqual(['firstReceiver 14', 'superior 13', 'dispute 33', 'notOurs 34', 'forwarding 41'])
})
