// The categories cases are sorted into, as bureaus print them. Codes are ours: stable, never reused, retired but never deleted.
import type { CodeEntry } from './coded.ts'

const list = <const Code extends string>(...rows: readonly (readonly [Code, string, string])[]): readonly CodeEntry<Code>[] =>
  rows.map(([code, name, nameEn]) => ({ code, name, nameEn }))

/** 商品类: what was bought. */
export const goods = list(
  ['food', '一般食品', 'General food'],
  ['health-food', '保健食品', 'Health food'],
  ['tobacco-alcohol-drinks', '烟、酒和饮料', 'Tobacco, alcohol and drinks'],
  ['medicine', '药品', 'Medicines'],
  ['medical-device', '医疗器械', 'Medical devices'],
  ['cosmetics', '化妆品', 'Cosmetics'],
  ['sanitary', '卫生用品', 'Sanitary products'],
  ['children', '儿童用品', 'Children’s products'],
  ['clothing', '服装、鞋帽', 'Clothing, shoes and hats'],
  ['jewellery', '首饰', 'Jewellery'],
  ['household', '家居用品', 'Household goods'],
  ['appliance', '家用电器', 'Household appliances'],
  ['communication', '通讯产品', 'Communication devices'],
  ['computer', '计算机产品', 'Computers'],
  ['vehicle', '交通工具', 'Vehicles'],
  ['building-material', '装修建材', 'Building materials'],
  ['hardware', '五金交电', 'Hardware and electrical'],
  ['culture-sports', '文化、运动用品', 'Culture and sports goods'],
  ['pet', '宠物及宠物用品', 'Pets and pet supplies'],
  ['agricultural', '农资用品', 'Agricultural supplies'],
  ['housing', '房屋', 'Housing'],
  ['other-goods', '其他商品', 'Other goods'],
)

/** 服务类: which service was used. */
export const services = list(
  ['catering-lodging', '餐饮和住宿服务', 'Catering and lodging'],
  ['sales', '销售服务', 'Sales services'],
  ['beauty', '美容、美发、洗浴服务', 'Beauty, hair and bathing'],
  ['culture-leisure', '文化、娱乐、体育服务', 'Culture, leisure and sports services'],
  ['education', '教育、培训服务', 'Education and training'],
  ['health-welfare', '卫生保健、社会福利', 'Health care and welfare'],
  ['renovation', '房屋装修服务', 'Home renovation'],
  ['rental', '租赁服务', 'Rental'],
  ['making-repair', '制作、保养和修理服务', 'Making, maintenance and repair'],
  ['laundry', '洗涤、染色服务', 'Laundry and dyeing'],
  ['professional', '专业技术服务', 'Professional services'],
  ['parking', '停车服务', 'Parking'],
  ['transport', '交通运输服务', 'Transport'],
  ['post-courier', '邮政、快递服务', 'Post and courier'],
  ['telecom', '电信服务', 'Telecommunications'],
  ['internet', '互联网服务', 'Internet services'],
  ['tourism', '旅游服务', 'Tourism'],
  ['finance', '金融服务', 'Financial services'],
  ['insurance', '保险服务', 'Insurance'],
  ['utility', '公用事业服务', 'Utilities'],
  ['property-management', '物业服务', 'Property management'],
  ['administrative', '行政事业性服务', 'Administrative services'],
  ['other-services', '其他服务', 'Other services'],
)

/** Object of a complaint: goods and services together. */
export const objects = [...goods, ...services]

/** 投诉问题. */
export const problems = list(
  ['quality', '质量', 'Quality'],
  ['after-sales', '售后服务', 'After-sales service'],
  ['food-safety', '食品安全', 'Food safety'],
  ['contract', '合同', 'Contract'],
  ['price', '价格', 'Price'],
  ['unfair-competition', '不正当竞争', 'Unfair competition'],
  ['advertising', '广告', 'Advertising'],
  ['false-promotion', '虚假宣传', 'False promotion'],
  ['measurement', '计量', 'Measurement'],
  ['safety', '安全', 'Safety'],
  ['trademark', '商标', 'Trademark'],
  ['personal-rights', '人身权利', 'Personal rights'],
  ['prepaid-card', '预付卡', 'Prepaid card'],
  ['personal-information', '个人信息', 'Personal information'],
  ['other', '其他', 'Other'],
)

/** 违法行为 of a violation report. */
export const violations = list(
  ['food-safety', '食品安全', 'Food safety'],
  ['advertising', '广告', 'Advertising'],
  ['unfair-competition', '不正当竞争', 'Unfair competition'],
  ['consumer-rights', '侵害消费者权益', 'Infringing consumers’ rights'],
  ['price', '价格', 'Price'],
  ['unlicensed', '无照（证）经营', 'Unlicensed business'],
  ['product-quality', '产品质量', 'Product quality'],
  ['measurement', '计量', 'Measurement'],
  ['trademark', '商标', 'Trademark'],
  ['patent', '专利', 'Patent'],
  ['medicine', '药品', 'Medicines'],
  ['medical-device', '医疗器械', 'Medical devices'],
  ['cosmetics', '化妆品', 'Cosmetics'],
  ['special-equipment', '特种设备', 'Special equipment'],
  ['registration', '登记管理', 'Registration'],
  ['pyramid-selling', '传销与违规直销', 'Pyramid and illegal direct selling'],
  ['certification', '认证认可', 'Certification and accreditation'],
  ['standards', '标准', 'Standards'],
  ['other', '其他市场监管领域违法行为', 'Other breaches'],
)

/** 业态: tags beside the object. */
export const businessForms = list(
  ['live-streaming', '直播带货', 'Live-stream selling'],
  ['social-commerce', '社交电商', 'Social commerce'],
  ['cross-border', '跨境电商', 'Cross-border e-commerce'],
  ['in-platform', '平台内经营', 'Seller inside a platform'],
  ['online-education', '在线教育', 'Online education'],
  ['ride-hailing', '网约车', 'Ride-hailing'],
  ['shared-lodging', '共享住宿', 'Shared lodging'],
  ['prepaid', '预付式消费', 'Prepaid consumption'],
  ['offline-shop', '线下门店', 'Offline shop'],
)
