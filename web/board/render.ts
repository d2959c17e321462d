// The public board as a whole page, complete without script: only what the province lets out is there at all.
import type { PublicBoard, PublicShares } from '../../shared/schemas/board.ts'
import { attributes, type Html, html } from '../shell/html.ts'

export type Board = {
  readonly styles: readonly string[]
  /** Undefined while nothing has been counted yet. */
  readonly board: PublicBoard | undefined
}

const thousands = (value: number | string) => String(value).replaceAll(/\B(?=(\d{3})+(?:\.|$))/g, ',')
const minuteOf = (instant: string) =>
  new Date(Date.parse(instant) + 28_800_000).toISOString().slice(0, 16).replace('T', ' ')
const place = (name: string) => name.replace(/市场监督管理局$/, '')

function volumes({ volumes: shown, recoveredWanYuan, smallestCount }: PublicBoard): Html {
  if (shown === undefined) return html``
  const figure = (name: string, value: string, unit: string) =>
    html`<div class="figure"><dt>${name}</dt><dd><b>${value}</b><span>${unit}</span></dd></div>
`
  return html`<dl class="figures">
${shown.map(({ name, count }) => figure(name, count === null ? `少于 ${smallestCount}` : thousands(count), '件'))}${
  recoveredWanYuan === undefined ? html`` : figure('为消费者挽回损失', thousands(recoveredWanYuan), '万元')
}</dl>`
}

/** A bar, held against the target where the plan sets one. */
function bar(percent: string, target: number | undefined): Html {
  const marks = target === undefined ? {} : { low: target, high: target, optimum: 100 }
  return html`<meter${attributes({ min: 0, max: 100, value: percent, ...marks })}>${percent} %</meter>`
}

function rates({ rates: shown, smallestBase }: PublicBoard): Html {
  if (shown === undefined) return html``
  return html`<section class="wide"><h2>是否按法定期限办理</h2><div class="rates">
${shown.map(({ name, percent, platformPercent, due, target }) => {
  if (percent === null || due === null) {
    return html`<div class="rate"><h3>${name}</h3><p class="none">本月到期件少于 ${smallestBase}，暂不公布</p></div>`
  }
  const aim = target === undefined ? '' : `，目标 ${target} %`
  const beside = platformPercent === null ? '' : `；平台口径 ${platformPercent} %`
  return html`<div class="rate"><h3>${name}</h3>
<p><b>${percent}</b> %</p>
${bar(percent, target)}
<p class="small">${thousands(due)} 件到期或办结${aim}${beside}</p></div>
`
})}</div></section>`
}

function shares(title: string, table: PublicShares | undefined): Html {
  if (table === undefined || table.rows.length === 0) return html``
  const { rows, rest } = table
  const largest = Math.max(...rows.map(({ count }) => count))
  const line = (name: string, count: number, percent: string) =>
    html`<tr><th scope="row">${name}</th><td class="num">${thousands(count)}</td><td class="num">${percent} %</td><td class="bar" aria-hidden="true"><progress max="${Math.max(largest, count)}" value="${count}" tabindex="-1"></progress></td></tr>
`
  return html`<section><h2>${title}</h2><table><thead><tr><th scope="col">类别</th><th scope="col" class="num">件数</th><th scope="col" class="num">占比</th><th aria-hidden="true"></th></tr></thead><tbody>
${rows.slice(0, 10).map(({ name, count, percent }) => line(name, count, percent))}${
  rest === undefined ? html`` : line('其余类别合计', rest.count, rest.percent)
}</tbody></table></section>`
}

function table(title: string, heads: readonly string[], rows: readonly Html[]): Html {
  return html`<section class="wide"><h2>${title}</h2><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${heads.map(
    (head, index) => html`<th scope="col"${index === 0 ? html`` : html` class="num"`}>${head}</th>`,
  )}</tr></thead><tbody>
${rows}</tbody></table></div></section>`
}

function bureaus({ bureaus: shown = [] }: PublicBoard): Html {
  if (shown.length === 0) return html``
  return table(
    '各地情况',
    ['单位', '收到', '按期办结率'],
    shown.map(
      ({ name, received, percent }) =>
        html`<tr><th scope="row">${place(name)}</th><td class="num">${thousands(received)}</td><td class="num">${percent === null ? '—' : `${percent} %`}</td></tr>
`,
    ),
  )
}

function complaints({ complaints: shown = [], publication }: PublicBoard): Html {
  if (shown.length === 0) return html``
  const byOperator = Map.groupBy(shown, ({ operator }) => operator)
  const operators = [...byOperator].toSorted(([, a], [, b]) => b.length - a.length)
  const rate = publication === undefined ? '' : `公示率 ${publication.percent} %。`
  return html`<section class="wide"><h2>消费投诉公示</h2><p class="small">经投诉人同意、单位审核后公示；只列经营者和争议事项，不含投诉人信息。${rate}</p>
<ul class="operators">${operators.map(
    ([operator, cases]) => html`<li><details><summary><b>${operator}</b> ${cases.length} 件</summary><ul>${cases.map(
      ({ item, object, problem, receivedMonth, outcome, bureau }) =>
        html`<li>${receivedMonth}，${[object, item].filter((part) => part !== undefined).join('·')}，${problem}：${outcome}（${place(bureau)}）</li>`,
    )}</ul></details></li>
`,
  )}</ul></section>`
}

function notices({ riskNotices = [] }: PublicBoard): Html {
  if (riskNotices.length === 0) return html``
  return html`<section class="wide notices"><h2>消费预警</h2>${riskNotices.map(
    ({ id, title, text, from, bureauName }) => html`<article id="${id}"><h3>${title}</h3>
${text.split('\n').map((line) => html`<p>${line}</p>`)}<p class="small">${bureauName} · ${from}</p></article>
`,
  )}</section>`
}

function content(board: PublicBoard): Html {
  return html`<p class="lead">${board.bureau.name} · ${board.periodName} · 数据截至 ${minuteOf(board.asOf)}</p>
${notices(board)}
${volumes(board)}
${rates(board)}
<div class="pair">
${shares('投诉反映的问题', board.problems)}
${shares('投诉集中的商品和服务', board.objects)}
${shares('举报反映的违法行为', board.violations)}
</div>
${bureaus(board)}
${complaints(board)}
<p class="files">开放数据：<a href="/board/board.csv">CSV</a> · <a href="/board/board.json">JSON</a> · <a href="/board/catalog.jsonld">数据目录（DCAT）</a> · <a href="/board/feed.atom">订阅（Atom）</a></p>`
}

export function renderBoard({ styles, board }: Board): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#0b4a5e">
<meta name="description" content="本月消费者投诉举报的数量和按期办理情况">
<title>投诉举报公示板 · 按期</title>
<link rel="icon" href="data:,">
<link rel="alternate" type="application/atom+xml" title="公示板" href="/board/feed.atom">
${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
</head>
<body>
<a class="skip" href="#main">跳到主要内容</a>
<header class="top-bar"><a class="brand" href="/board"><span class="seal" aria-hidden="true"><b>按</b><b>期</b></span><small>投诉举报公示板</small></a>
<nav class="top-links" aria-label="页面"><a href="/">我要投诉举报</a><a href="/track">查询进度</a></nav></header>
<main id="main">
<h1>本月投诉举报办理情况</h1>
${board === undefined ? html`<p class="lead">本月数据还没有汇总，请稍后再来。</p>` : content(board)}
<footer><p>按期，指在法定期限届满前办结。期限依据市场监督管理投诉举报处理办法和行政处罚程序规定计算，超期未办结的计入未按期。</p>
${board === undefined ? html`` : html`<p>为保护个人信息，少于 ${board.smallestCount} 件的类别不单列，少于 ${board.smallestBase} 件的不公布比率。</p>`}</footer>
</main>
</body>
</html>
`.markup
}
