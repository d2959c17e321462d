// The authorities that decide what market regulation does not, and what a consumer is told.

/** Codes are ours; `where` and `whereEn` are told to the consumer. */
export const authorities = {
  hrss: {
    where: '人力资源和社会保障局（劳动监察、劳动仲裁），电话 12333',
    whereEn: 'Human Resources and Social Security Bureau (labour inspection, arbitration), call 12333',
  },
  police: {
    where: '公安机关，紧急拨打 110；电信网络诈骗拨打 96110',
    whereEn: 'Police: 110 in an emergency, 96110 for telecom and online fraud',
  },
  traffic: {
    where: '公安交通管理部门，电话 122 或 12123',
    whereEn: 'Traffic police: 122 or 12123',
  },
  housing: {
    where: '住房和城乡建设局（物业、房屋安全、维修资金），电话 12345 转办',
    whereEn: 'Housing and Urban-Rural Development Bureau, through 12345',
  },
  'urban-management': {
    where: '城市管理部门（城管），电话 12319 或 12345',
    whereEn: 'Urban management office: 12319 or 12345',
  },
  environment: {
    where: '生态环境局，电话 12369 或 12345',
    whereEn: 'Ecology and Environment Bureau: 12369 or 12345',
  },
  education: {
    where: '教育局，电话 12345 转办',
    whereEn: 'Education Bureau, through 12345',
  },
  health: {
    where: '卫生健康委员会（医疗纠纷、医院），电话 12320 或 12345',
    whereEn: 'Health Commission (medical disputes, hospitals): 12320 or 12345',
  },
  finance: {
    where: '金融监管部门，电话 12378；信用卡、贷款、征信亦可拨打 12363',
    whereEn: 'Financial regulators: 12378, for credit records also 12363',
  },
  court: {
    where: '司法途径：人民法院（12368）或人民调解、法律援助（12348）',
    whereEn: 'The courts (12368), or mediation and legal aid (12348)',
  },
  agriculture: {
    where: '农业农村或自然资源部门，电话 12316 或 12345',
    whereEn: 'Agriculture or natural resources office: 12316 or 12345',
  },
  'civil-affairs': {
    where: '民政局，电话 12345 转办',
    whereEn: 'Civil Affairs Bureau, through 12345',
  },
  tax: {
    where: '税务局，电话 12366',
    whereEn: 'Tax Bureau: 12366',
  },
  transport: {
    where: '交通运输局，电话 12328',
    whereEn: 'Transport Bureau: 12328',
  },
  telecom: {
    where: '通信管理部门，电话 12300；涉诈电话拨打 96110',
    whereEn: 'Communications administration: 12300, for fraud calls 96110',
  },
  culture: {
    where: '文化和旅游部门（网吧、歌厅、文物），电话 12345 转办',
    whereEn: 'Culture and Tourism office, through 12345',
  },
  hotline: {
    where: '12345 政务服务便民热线（由其转有关部门）',
    whereEn: 'The 12345 service line, which passes it on',
  },
} as const

export type Authority = keyof typeof authorities
