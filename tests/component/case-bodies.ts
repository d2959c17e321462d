// What consumers send, for tests and benchmarks.

/** A complaint body against a trader in 武侯区, changed by overrides. */
export const complaintBody = (overrides: Record<string, unknown> = {}) => ({
  complainant: { name: '赵小兰', phone: '13912345678', address: '成都市武侯区科华北路1号' },
  respondent: { name: '成都武侯好物商贸有限公司', address: '四川省成都市武侯区人民南路四段10号', county: '510107' },
  item: '电热水壶',
  facts: '买的电热水壶用了两天就不加热了，商家拒绝退货，态度也不好。',
  amountFen: 12900,
  requests: ['return', 'refund'],
  ...overrides,
})
