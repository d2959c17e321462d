// Who is competent (O121 Arts. 13, 14, 29–34, 41), as rules that an answer can quote.
/** What is filed. */
export type Matter = 'complaint' | 'violation-report' | 'consultation'

/** What the respondent is in the eyes of O121 Arts. 13, 29, 31 and 32. */
export type RespondentKind = 'ordinary' | 'platform' | 'own-site' | 'in-platform' | 'in-platform-unreachable' | 'advertiser'

/** One rule of place: whom it is about, its article in O121, and the places that make a bureau competent, first choice first. */
export type CompetenceRule = {
  readonly matter: Matter
  readonly respondent: RespondentKind
  readonly article: string
  readonly places: readonly ('trading-place' | 'domicile' | 'published-address' | 'platform-seat' | 'place-of-act' | 'publisher-seat' | 'place-asked-about')[]
  readonly zh: string
  readonly en: string
}

export const competenceVersion = 'O121-2026-04-15.1'

export const competenceRules: readonly CompetenceRule[] = [
  { matter: 'complaint', respondent: 'ordinary', article: '13', places: ['trading-place', 'domicile'],
    zh: '被投诉人实际经营地或者住所地的县级市场监督管理部门处理', en: 'county bureau of where the business actually trades, or of its domicile' },
  { matter: 'complaint', respondent: 'platform', article: '13', places: ['domicile'],
    zh: '电子商务平台经营者由其住所地的县级市场监督管理部门处理', en: 'county bureau of the platform operator’s domicile' },
  { matter: 'complaint', respondent: 'own-site', article: '13', places: ['domicile'],
    zh: '通过自建网站、其他网络服务销售的经营者由其住所地的县级市场监督管理部门处理', en: 'county bureau of the domicile of a seller through its own site' },
  { matter: 'complaint', respondent: 'in-platform', article: '13', places: ['published-address', 'platform-seat'],
    zh: '平台内经营者由其在平台公示的地址或者平台经营者住所地的县级市场监督管理部门处理', en: 'county bureau of the address the seller publishes on the platform, or of the platform operator’s domicile' },
  { matter: 'complaint', respondent: 'in-platform-unreachable', article: '13', places: ['platform-seat'],
    zh: '平台内经营者未依法公示地址或者无法取得联系的，由平台经营者住所地的县级市场监督管理部门处理', en: 'county bureau of the platform operator’s domicile, as the seller publishes no lawful address or cannot be reached' },
  { matter: 'violation-report', respondent: 'ordinary', article: '29', places: ['place-of-act'],
    zh: '违法行为发生地的县级以上市场监督管理部门处理', en: 'bureau, county level or above, of where the act happened' },
  { matter: 'violation-report', respondent: 'platform', article: '31', places: ['domicile'],
    zh: '电子商务平台经营者的违法行为由其住所地的县级以上市场监督管理部门处理', en: 'bureau of the platform operator’s domicile' },
  { matter: 'violation-report', respondent: 'own-site', article: '31', places: ['domicile'],
    zh: '通过自建网站、其他网络服务销售的经营者的违法行为由其住所地的县级以上市场监督管理部门处理', en: 'bureau of the domicile of a seller through its own site' },
  { matter: 'violation-report', respondent: 'in-platform', article: '31', places: ['trading-place', 'platform-seat'],
    zh: '平台内经营者的违法行为由其实际经营地处理，平台经营者住所地先行收到的也可以处理', en: 'bureau of the seller’s actual place of business; that of the platform too if it received first' },
  { matter: 'violation-report', respondent: 'in-platform-unreachable', article: '31', places: ['platform-seat'],
    zh: '无法确定平台内经营者实际经营地的，向平台经营者住所地的市场监督管理部门反映', en: 'bureau of the platform operator’s domicile, as the seller’s actual place of business is not known' },
  { matter: 'violation-report', respondent: 'advertiser', article: '32', places: ['publisher-seat', 'domicile'],
    zh: '大众传播媒介广告由发布者所在地处理；互联网广告由广告主、广告经营者所在地先行收到的也可以处理；自行发布的由广告主所在地处理', en: 'mass media: the publisher’s place; internet: also the advertiser’s or agent’s if it received first; self-published: the advertiser’s' },
  { matter: 'consultation', respondent: 'ordinary', article: '41', places: ['place-asked-about'],
    zh: '由咨询所涉地区的市场监督管理部门答复', en: 'answered by the bureau of the place asked about' },
]

/** What holds beside the rules of place. */
export const competencePrinciples = {
  firstReceiver: { article: '14', zh: '两个以上市场监督管理部门均有处理权限的，由先收到的部门处理', en: 'of several competent bureaus, the one that received first' },
  superior: { article: '13', zh: '上级市场监督管理部门可以处理下级的投诉；下级可以报请上级处理', en: 'a superior may take a case over; a lower bureau may ask it to' },
  dispute: { article: '33', zh: '处理权限有争议的，七个工作日内协商；协商不成的，报共同的上一级指定', en: 'a dispute is settled within 7 working days, or the common superior designates' },
  notOurs: { article: '34', zh: '没有处理权限的举报，告知举报人直接向有处理权限的部门提出', en: 'no competence over a report: the reporter is told where to go' },
  forwarding: { article: '41', zh: '接收的部门分送有处理权限的下级或者单位；无权限的单位退回，不得自行再分送', en: 'the receiver forwards to the competent lower bureau or unit; one without competence returns it and may not pass it on' },
} as const
