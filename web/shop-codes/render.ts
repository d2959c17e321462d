// A printable page of shop codes: one notice a shop, with the QR code that opens the form for it.
import encodeQR from 'qr'
import type { ShopCodesAnswer } from '../../shared/schemas/shop-codes.ts'
import { type Html, html, trusted } from '../shell/html.ts'
import { sheetStyle } from './sheet-style.data.ts'

/** What the QR code of a shop opens, at the address where consumers reach the pages. */
export const shopLink = (origin: string, code: string): string => `${origin.replace(/\/$/, '')}/?shop=${code}`

const drawn = (link: string): Html => trusted(encodeQR(link, 'svg', { ecc: 'medium', border: 2 }))

/** The whole page as text; it needs nothing from elsewhere, so that it can be kept and sent. */
export function renderShopSheet({ bureau, issuedOn, codes }: ShopCodesAnswer, origin: string): string {
  const notices = codes.map(
    ({ shop, name, code }) => html`<article><h2>${name}</h2>
<p class="call">扫码投诉、举报、咨询</p><p class="small" lang="en">Scan to complain, report or ask</p>
${drawn(shopLink(origin, code))}
<p>${bureau.name}</p><p class="small">编号 ${shop} · ${issuedOn} 制 · 也可拨打 12315</p></article>`,
  )
  return html`${trusted('<!doctype html>')}
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${bureau.name} 一店一码</title><style>${trusted(sheetStyle)}</style></head>
<body><header><h1>${bureau.name} 一店一码</h1><p>共 ${codes.length} 家。用浏览器打印（A4，每页四张），沿虚线裁开，张贴在店内醒目处。</p></header>
<main>${notices}</main></body></html>`.markup
}
