// What stands around every consumer page, in English.
import type { ShellStrings } from './strings.zh.ts'

export const en: ShellStrings = {
  htmlLang: 'en',
  brand: '按期',
  site: 'Market regulation complaints',
  skip: 'Skip to the content',
  nav: 'Main pages',
  file: 'File',
  track: 'Follow a case',
  otherLanguage: '中文',
  otherLang: 'zh',
  languageLabel: '切换到中文',
  optional: '(optional)',
  errorMark: 'Error: ',
  errorTitle: 'Error',
  summaryTitle: (count: number) => (count === 1 ? 'One thing needs changing' : `${count} things need changing`),
  hotline: 'Or call',
  hotlineNote: 'complaints and reports are taken by telephone too',
  basis: 'Handled under SAMR Order 121, Measures for Handling Complaints and Reports in Market Regulation',
  privacy:
    'Personal data is stored encrypted; only those who handle your case can read it, and every view is recorded.',
  print: 'Print or save as PDF',
}
