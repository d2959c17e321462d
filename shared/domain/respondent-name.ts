// Whether a respondent is a natural person, and the name that lists may show of it.

const organisationEndings =
  /(公司|厂|店|部|行|馆|院|校|园|城|场|所|社|中心|超市|集团|酒店|宾馆|餐厅|饭店|商行|经营部|门市|工作室|合作社|事务所|药房|诊所|银行|平台|网|铺|坊|屋|摊|吧|汇|堂|楼|阁|轩|斋|俱乐部|健身|美容|造型|驾校|幼儿园|学校|医院|物业|旗舰店|专卖店|专营店)/

/** Words of a trade that stand in no person's name: 分类百货, 老妈火锅. */
const trades =
  /(百货|食品|餐饮|小吃|烧烤|火锅|串串|烘焙|蛋糕|奶茶|水果|生鲜|便利|服饰|服装|家电|电器|数码|手机|家具|建材|装饰|装修|汽修|眼镜|母婴|宠物|理发|干洗|家政|搬家|教育|培训|旅游|快递|物流|商贸|商城)/

const personName = /^[\p{Script=Han}·]{2,4}(?:先生|女士|老板)?$/u

/** Whether a name without a unified social credit code reads as a natural person's. When in doubt it is treated as one. */
export function isNaturalPerson(respondent: { readonly name: string; readonly uscc?: string | undefined }): boolean {
  if (respondent.uscc !== undefined) return false
  const { name } = respondent
  return personName.test(name.trim()) && !organisationEndings.test(name) && !trades.test(name)
}

/** The name as lists show it: an organisation's in clear, of a person the family name alone (`张**`). */
export function shownRespondentName(respondent: { readonly name: string; readonly uscc?: string | undefined }): string {
  return isNaturalPerson(respondent) ? maskName(respondent.name.trim()) : respondent.name
}

/** A person's name with everything but its first sign hidden. */
export function maskName(name: string): string {
  const signs = [...name]
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(1, signs.length - 1))}`
}

/** A phone number with its middle hidden: `138****0000`. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
