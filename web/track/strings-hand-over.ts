// The words of a case outside the province and of what its consumer takes along.
import type { Language } from '../../shared/schemas/field-messages.ts'

const zh = {
  title: '这件事要由外省办理',
  lead: (place: string) =>
    `您反映的商家在${place}，依法由当地市场监督管理部门管辖。我们已经登记，您提交的内容不会丢失，但我们不能替当地作出决定。`,
  turnTo: '请找这个单位',
  anyBureau: '当地县级市场监督管理局',
  platform: '网上办理',
  phone: '电话',
  basis: '依据',
  open: '打开移交材料（可打印带走）',
  json: '移交材料也可以用接口取得（JSON），供接收单位的系统读取。',
  paperTitle: '消费者诉求移交材料',
  paperLead: '请把这份材料交给下列单位，或照此在全国12315平台填写。登记编号可证明您首次提出的时间。',
  number: '登记编号',
  receivedAt: '首次收到时间',
  registeredBy: '登记单位',
  preparedAt: '材料生成时间',
  submitted: '提交的内容',
  evidence: '已提交的证据',
  evidenceCount: (count: number) => `${count} 份，请自行携带原件`,
  yes: '是',
  no: '否',
  back: '返回查询结果',
}

const en: typeof zh = {
  title: 'Another province has to handle this',
  lead: (place) =>
    `The business is in ${place}, so the law makes the bureau there competent. We have registered your case and nothing is lost, but we cannot decide for them.`,
  turnTo: 'Please turn to',
  anyBureau: 'the county’s market regulation bureau (市场监督管理局)',
  platform: 'Online',
  phone: 'Telephone',
  basis: 'Under',
  open: 'Open the papers to take along (printable)',
  json: 'The same as JSON, for the receiving bureau’s system, is answered by the API.',
  paperTitle: 'Papers for the competent bureau (消费者诉求移交材料)',
  paperLead:
    'Hand these papers to the bureau below, or enter the same on the national 12315 platform. The number proves when you first came forward.',
  number: 'Number',
  receivedAt: 'First received',
  registeredBy: 'Registered by',
  preparedAt: 'Papers made',
  submitted: 'What you submitted',
  evidence: 'Evidence submitted',
  evidenceCount: (count) => `${count}; please bring the originals`,
  yes: 'yes',
  no: 'no',
  back: 'Back to the case',
}

export const handOverWords = (language: Language): typeof zh => (language === 'en' ? en : zh)
