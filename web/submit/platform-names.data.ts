// Names of shopping platforms offered while typing; any other may be typed.

export const platformNames: readonly string[] = [
  '淘宝', '天猫', '京东', '拼多多', '抖音', '快手', '美团', '大众点评', '饿了么', '闲鱼', '唯品会', '小红书', '微信小程序', '1688', '苏宁易购',
  '得物', '携程', '飞猪', '去哪儿', '同程旅行', '滴滴出行', '盒马', '山姆会员商店', '叮咚买菜', '转转', '哔哩哔哩',
]
