// The words of the page of shop codes.
const zh = {
  title: '一店一码',
  intro:
    '为本辖区商户签发二维码。消费者扫码后，商户名称和受理单位自动填好，投诉举报直接送到您这里。签发会记入审计日志。',
  bureau: '受理单位',
  shops: '商户（每行一家：编号，名称）',
  example: '00042，张记面馆（科华店）',
  count: (count: number) => `共 ${count} 家，一次最多 200 家`,
  wrong: (lines: string) => `第 ${lines} 行看不出编号和名称`,
  issue: '签发',
  issued: (count: number, bureau: string) => `已为${bureau}签发 ${count} 个码`,
  sheet: '下载打印页',
}

const en: typeof zh = {
  title: 'Shop codes',
  intro:
    'Sign QR codes for the shops of your county. Who scans one finds shop and bureau filled in, and the case comes straight to you. Signing is noted in the audit log.',
  bureau: 'Bureau',
  shops: 'Shops (a line each: number, name)',
  example: '00042, Zhang’s Noodles',
  count: (count) => `${count} shops; at most 200 at once`,
  wrong: (lines) => `No number and name in line ${lines}`,
  issue: 'Sign',
  issued: (count, bureau) => `${count} codes signed for ${bureau}`,
  sheet: 'Download the page to print',
}

export const shopCodeWords = { zh, en }
