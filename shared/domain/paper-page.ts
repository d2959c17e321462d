// The ten official papers worded: from the data of a form's fields to what stands on its page (templates of April 2026).
import type { PaperBlock, PaperPage } from '../schemas/paper-page.ts'
import type { FormNumber, Paper, PaperFields } from '../schemas/papers.ts'
import { citedInChinese } from './article-words.ts'
import { legalDay } from './calendar.ts'

type FieldsOf<Form extends FormNumber> = Extract<PaperFields, { readonly form: Form }>
type Wording = { readonly [Form in FormNumber]: (fields: FieldsOf<Form>, cited: string) => PaperBlock[] }

const blankDay = '　　　　年　　月　　日'
const blank = '＿＿＿＿＿＿＿＿'

/** `2026-11-25` as 2026年11月25日. */
export const chineseDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text })
const addressee = (name: string): PaperBlock => ({ kind: 'addressee', text: `${name || blank}：` })
const fields = (rows: Readonly<Record<string, string | boolean>>): PaperBlock => ({
  kind: 'fields',
  rows: Object.entries(rows).map(([label, value]) => ({
    label,
    value: typeof value === 'boolean' ? (value ? '是' : '否') : value,
  })),
})
const signatures = (...lines: string[]): PaperBlock => ({
  kind: 'signatures',
  lines: lines.map((line) => `${line}：${blank}　日期：${blankDay}`),
})
const choices = (lines: FieldsOf<6>['grounds']): PaperBlock => ({
  kind: 'choices',
  lines: lines.map(({ code, text, isChosen }) => ({ text: `（${code}）${text}`, isChosen })),
})
const list = (lines: readonly string[]): PaperBlock => ({ kind: 'list', lines: [...lines] })
const added = (lead: string, text: string): PaperBlock[] => (text === '' ? [] : [paragraph(`${lead}${text}`)])
const persons = (all: FieldsOf<1>['coComplainants']) =>
  all.map(({ name, phone, idNumber }) => [name, phone, idNumber].filter(Boolean).join('，')).join('；')

const wordings: Wording = {
  1: ({ complainant, coComplainants, respondent, representatives, ...form }) => [
    fields({
      收到日期: chineseDay(form.receivedOn),
      投诉人姓名: complainant.name,
      联系电话: complainant.phone,
      证件类型: complainant.idType,
      证件号码: complainant.idNumber,
      联系地址: complainant.address,
      ...(coComplainants.length === 0 ? {} : { 共同投诉人: persons(coComplainants), 推选代表人: representatives }),
      是否同意公示投诉信息: form.publish,
      是否同意委托调解: form.entrustMediation,
      '被投诉人名称（姓名）': respondent.name,
      被投诉人联系人: respondent.contact,
      被投诉人地址: respondent.address,
      被投诉人联系电话: respondent.phone,
      消费者权益争议事实依据: form.facts,
      投诉请求: form.requests.join('；'),
    }),
    signatures('投诉人签字', `经办人签字${form.caseHandler === '' ? '' : `（${form.caseHandler}）`}`),
  ],
  2: ({ reporter, respondent, ...form }) => [
    fields({
      收到日期: chineseDay(form.receivedOn),
      举报人姓名: reporter.name || '匿名',
      联系电话: reporter.phone,
      联系地址: reporter.address,
      身份证件号码: reporter.idNumber,
      '被举报人名称（姓名）': respondent.name,
      被举报人地址: respondent.address,
      具体线索和事实依据: form.lead,
    }),
    signatures('举报人签字', `经办人签字${form.caseHandler === '' ? '' : `（${form.caseHandler}）`}`),
  ],
  3: (form, cited) => [
    addressee(form.addressee),
    paragraph(
      `本局于${chineseDay(form.receivedOn)}收到${form.person || '（匿名）'}提交的事项：${form.matter}。` +
        `依据${cited}，现分送你单位，请依法处理。`,
    ),
    ...(form.replyBy === '' ? [] : [paragraph(`请于${chineseDay(form.replyBy)}前将处理情况反馈本局。`)]),
    paragraph(`附件：相关材料${form.attachmentCopies}份，共${form.attachmentPages}页。`),
  ],
  4: (form) => [
    addressee(form.addressee),
    paragraph(
      `依据${form.basis}，请你于${chineseDay(form.dueDay)}前向本局提供能够证明你真实身份的材料。${form.consequence}`,
    ),
    paragraph(`提交地址：${form.address || blank}　联系电话：${form.telephone}`),
  ],
  5: (form, cited) => [
    addressee(form.addressee),
    paragraph(`你于${chineseDay(form.receivedOn)}提出的“${form.matter}”，经审查，依据${cited}，本局决定予以受理。`),
    paragraph(`联系人：${form.contact || blank}　联系电话：${form.telephone}`),
  ],
  6: (form, cited) => [
    addressee(form.addressee),
    paragraph(
      `你于${chineseDay(form.receivedOn)}提出的“${form.matter}”，经审查，` +
        `属于${cited}规定的下列勾选情形，本局决定不予受理：`,
    ),
    choices(form.grounds),
    ...added('理由：', form.reason),
    paragraph('依据《中华人民共和国消费者权益保护法》第三十九条，你还可以通过下列途径解决争议：'),
    list(form.otherRoutes),
  ],
  7: (form) => [
    addressee(form.addressee),
    paragraph(`关于“${form.matter}”，本局定于下列时间、地点组织调解，请准时参加。`),
    fields({ 调解时间: form.time, 调解地点: form.place, 请携带: form.bring, 调解人员: form.mediator }),
    paragraph(`认为调解人员应当回避的，请于收到本通知之日起${form.recusalDays}日内向本局提出。`),
    paragraph(`联系电话：${form.telephone}`),
  ],
  8: (form, cited) => [
    addressee(form.addressee),
    paragraph(`关于“${form.matter}”，因有${cited}规定的下列勾选情形，本局决定终止调解：`),
    choices(form.grounds),
    ...added('说明：', form.reason),
    paragraph('争议仍未解决的，可以通过下列途径解决：'),
    list(form.remedies),
  ],
  9: ({ complainant, respondent, ...form }) => [
    fields({
      投诉人: complainant.name,
      投诉人联系电话: complainant.phone,
      投诉人地址: complainant.address,
      投诉人的代理人: [complainant.agent, complainant.agentPhone].filter(Boolean).join('，'),
      被投诉人: respondent.name,
      '法定代表人（负责人）': respondent.legalRepresentative,
      经营场所: respondent.address,
      被投诉人的代理人: [respondent.agent, respondent.agentPhone].filter(Boolean).join('，'),
      投诉内容: form.matter,
      投诉请求: form.requests.join('；'),
      协议内容: form.agreement,
    }),
    paragraph('本调解书自双方当事人签字或者盖章之日起生效。'),
    signatures(
      '投诉人签字',
      '被投诉人签字（盖章）',
      `调解人员签字${form.mediator === '' ? '' : `（${form.mediator}）`}`,
    ),
  ],
  10: (form) => [
    addressee(form.addressee),
    paragraph(`你提出的“${form.matter}”，现依据${form.law}，将处理结果告知如下：`),
    paragraph(form.result || blank),
  ],
}

/**
 * A paper as its page; undefined where the fields were not given because the viewer may not see them. What nobody has said
 * stands blank; a paper not yet issued is a draft without number and date.
 */
export function paperPageOf(paper: Paper, organisation: string): PaperPage | undefined {
  const { fields: given, name, documentNumber, issuedAt, state } = paper
  if (given === undefined) return undefined
  const wording = wordings[given.form] as (fields: PaperFields, cited: string) => PaperBlock[] // the entry of this very form
  return {
    title: given.form === 3 ? name.replace('投诉/举报', given.matter.slice(0, 2)) : name,
    organisation,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    isDraft: state === 'due',
    blocks: wording(given, citedInChinese(paper.article)),
    date: issuedAt === undefined ? blankDay : chineseDay(legalDay(issuedAt)),
    isSealed: paper.form > 2,
  }
}
