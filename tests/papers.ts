// One issued paper of each of the ten forms, with every field said, for tests of what is printed.
import type { FormNumber, Paper, PaperFields } from '../shared/schemas/papers.ts'

const [receivedOn, matter] = ['2026-05-06', '投诉成都某某电器有限公司（电热水壶）']
const person = {
  name: '王小明',
  phone: '13800000000',
  address: '成都市武侯区人民南路1号',
  idType: '居民身份证',
  idNumber: '510107199001011234',
}
const ground = (chosen: number, texts: readonly string[]) =>
  texts.map((text, index) => ({ code: String(index + 1), text, isChosen: index + 1 === chosen }))

const fieldsByForm: { readonly [Form in FormNumber]: Extract<PaperFields, { readonly form: Form }> } = {
  1: {
    form: 1,
    complainant: person,
    coComplainants: [{ ...person, name: '李二' }],
    representatives: '王小明、李二',
    publish: true,
    entrustMediation: false,
    respondent: {
      name: '成都某某电器有限公司',
      phone: '028-85550000',
      address: '成都市武侯区科华路2号',
      contact: '赵经理',
    },
    facts: '购买的电热水壶使用三天后漏水，商家拒绝退货。',
    requests: ['退还货款和服务费用', '赔偿损失'],
    requestText: '',
    receivedOn,
    caseHandler: '周敏',
  },
  2: {
    form: 2,
    reporter: { ...person, idType: '' },
    respondent: { name: '某某超市', address: '武侯区玉林街3号' },
    lead: '销售过期牛奶，生产日期被涂改。',
    receivedOn,
    caseHandler: '周敏',
  },
  3: {
    form: 3,
    addressee: '成都市武侯区市场监督管理局',
    person: '王小明',
    matter,
    receivedOn,
    replyBy: '2026-05-20',
    attachmentCopies: 2,
    attachmentPages: 7,
  },
  4: {
    form: 4,
    addressee: '王小明',
    dueDay: '2026-05-15',
    basis: '《某办法》第十条第三款',
    consequence: '逾期未提供的，不予受理。',
    telephone: '12315',
    address: '武侯区局302室',
  },
  5: { form: 5, addressee: '王小明', matter, receivedOn, contact: '周敏', telephone: '028-85551111' },
  6: {
    form: 6,
    addressee: '王小明',
    matter,
    receivedOn,
    grounds: ground(3, ['不属于职责', '已由其他机构处理', '不是为生活消费需要']),
    reason: '购买用于转售。',
    otherRoutes: ['与经营者协商和解', '提起诉讼'],
  },
  7: {
    form: 7,
    addressee: '王小明、成都某某电器有限公司',
    matter,
    time: '2026年5月18日9时',
    place: '武侯区局一楼调解室',
    bring: '身份证件',
    recusalDays: 3,
    mediator: '周敏',
    telephone: '028-85551111',
  },
  8: {
    form: 8,
    addressee: '王小明、成都某某电器有限公司',
    matter,
    grounds: ground(2, ['撤回或者和解', '无正当理由不参加', '不能达成协议']),
    reason: '被投诉人两次未到。',
    remedies: ['提起民事诉讼', '申请仲裁'],
  },
  9: {
    form: 9,
    complainant: {
      name: '王小明',
      phone: '13800000000',
      address: person.address,
      agent: '刘律师',
      agentPhone: '13900000000',
    },
    respondent: {
      name: '成都某某电器有限公司',
      legalRepresentative: '钱总',
      address: '科华路2号',
      agent: '赵经理',
      agentPhone: '028-85550000',
    },
    matter,
    requests: ['退还货款和服务费用'],
    agreement: '被投诉人于2026年5月25日前退还货款299元。',
    mediator: '周敏',
  },
  10: {
    form: 10,
    addressee: '王小明',
    matter: '举报某某超市（牛奶）',
    law: '《中华人民共和国食品安全法》第一百一十五条',
    result: '经核查，已决定立案。',
  },
}

const names: Readonly<Record<FormNumber, readonly [name: string, article: string]>> = {
  1: ['投诉登记表', 'O121 Arts. 10–12'],
  2: ['举报登记表', 'O121 Art. 28'],
  3: ['投诉/举报分送通知书', 'O121 Art. 41'],
  4: ['限期提供身份证明材料通知书', 'O121 Art. 10(3)'],
  5: ['投诉受理决定书', 'O121 Art. 15'],
  6: ['投诉不予受理决定书', 'O121 Art. 16'],
  7: ['投诉调解通知书', 'O121'],
  8: ['投诉终止调解决定书', 'O121 Art. 23'],
  9: ['投诉调解书', 'O121'],
  10: ['举报处理结果告知书', 'O121 Art. 36'],
}

export const allForms: readonly FormNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** An issued paper of this form. */
export const aPaper = (form: FormNumber, overrides: Partial<Paper> = {}): Paper => ({
  form,
  name: names[form][0],
  article: names[form][1],
  state: 'issued',
  since: '2026-05-06T02:00:00.000Z',
  isOverdue: false,
  documentNumber: `武侯市监〔2026〕第${form}号`,
  issuedAt: '2026-05-07T16:30:00.000Z',
  missing: [],
  fields: fieldsByForm[form],
  ...overrides,
})

/** Every word and number said in the fields of a form, but for the names of codes. */
export const saidIn = (form: FormNumber): string[] => wordsOf(fieldsByForm[form])

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(wordsOf)
}
