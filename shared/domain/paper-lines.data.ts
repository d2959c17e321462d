// Sentences that papers print whatever the case: legal bases, other routes, remedies.

/** By order where the orders differ. */
export const paperLines = {
  identityBasis: {
    O121: '《市场监督管理投诉举报处理办法》第十条第三款、《中华人民共和国消费者权益保护法实施条例》第四十六条第一款',
    O20: '《市场监督管理投诉举报处理暂行办法》',
  },
  identityConsequence: {
    O121: '逾期未提供或者拒绝核验身份的，依据《市场监督管理投诉举报处理办法》第十条、第十六条不予受理。',
    O20: '逾期未提供的，依据《市场监督管理投诉举报处理暂行办法》第十五条不予受理。',
  },
  /** 消费者权益保护法 39. */
  otherRoutes: [
    '与经营者协商和解',
    '请求消费者协会或者依法成立的其他调解组织调解',
    '根据与经营者达成的仲裁协议提请仲裁机构仲裁',
    '向人民法院提起诉讼',
  ],
  remedies: ['向人民法院提起民事诉讼', '根据仲裁协议提请仲裁机构仲裁', '通过法律、法规规定的其他途径解决'],
  bring: '身份证件、与争议有关的证据材料；委托代理人参加的，携带授权委托书和代理人身份证件',
  reporterNotice: {
    O121: '《市场监督管理投诉举报处理办法》第三十六条',
    O20: '《市场监督管理投诉举报处理暂行办法》第三十一条',
  },
  /** By the short name under which the rulebook cites them. */
  statutes: {
    '广告法 53': '《中华人民共和国广告法》第五十三条',
    '反不正当竞争法 20': '《中华人民共和国反不正当竞争法》第二十条',
    '食品安全法 115': '《中华人民共和国食品安全法》第一百一十五条',
  } as Readonly<Record<string, string>>, // looked up by what a rulebook cites
  results: {
    filed: '经核查，已决定立案。',
    'not-filed': '经核查，决定不予立案。',
    transferred: '经核查，已依法移送有管辖权的机关处理。',
  },
} as const
