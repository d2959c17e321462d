// What stands around every consumer page, in Chinese.

export const zh = {
  htmlLang: 'zh-CN',
  brand: '按期',
  site: '市场监管投诉举报',
  skip: '跳到正文',
  nav: '主要页面',
  file: '我要反映',
  track: '查询进度',
  otherLanguage: 'English',
  otherLang: 'en',
  languageLabel: 'Switch to English',
  optional: '（选填）',
  errorMark: '错误：',
  errorTitle: '错误',
  summaryTitle: (count: number) => `有 ${count} 处需要改一下`,
  hotline: '也可以拨打',
  hotlineNote: '电话投诉举报同样受理',
  basis: '依据《市场监督管理投诉举报处理办法》（国家市场监督管理总局令第121号）办理',
  privacy: '个人信息加密保存，只有承办人员可以查看，每次查看都有记录。',
  print: '打印或存为 PDF',
}
export type ShellStrings = typeof zh
