// The public board as a whole page: this month's volumes and rates, complete without script.
import type { Statistics } from '../../shared/schemas/statistics.ts'
import { attributes, type Html, html } from '../shell/html.ts'
import {
  type PublicShare,
  publicBureaus,
  publicCount,
  publicRate,
  publicShares,
  smallestBase,
} from './board-figures.ts'

export type Board = {
  readonly styles: readonly string[]
  /** Counts below this are not shown by themselves. */
  readonly smallestCount: number
  readonly figures: Statistics | undefined
}

const thousands = (text: string) => text.replaceAll(/\B(?=(\d{3})+(?:\.|$))/g, ',')
const dayOf = (instant: string) =>
  new Date(Date.parse(instant) + 28_800_000).toISOString().slice(0, 16).replace('T', ' ')

function volume(name: string, shown: string, unit = '件'): Html {
  return html`<div class="figure"><dt>${name}</dt><dd><b>${thousands(shown)}</b><span>${unit}</span></dd></div>`
}

/** A bar, held against the target where the plan sets one. */
function bar(percent: string, target: number | undefined): Html {
  const marks = target === undefined ? {} : { low: target, high: target, optimum: 100 }
  return html`<meter${attributes({ min: 0, max: 100, value: percent, ...marks })}>${percent} %</meter>`
}

function rate(name: string, { percent, due, target }: Statistics['rates']['onTimeClosure']['statutory']): Html {
  const shown = publicRate({ percent, due })
  if (shown === undefined) {
    return html`<div class="rate"><h3>${name}</h3><p class="none">本月到期件少于 ${smallestBase}，暂不公布</p></div>`
  }
  const aim = target === undefined ? '' : `，目标 ${target.percent} %`
  return html`<div class="rate"><h3>${name}</h3>
<p><b>${shown.percent}</b> %</p>
${bar(shown.percent, target?.percent)}
<p class="small">${thousands(String(shown.due))} 件到期或办结${aim}</p></div>`
}

function shares(title: string, rows: readonly PublicShare[]): Html {
  if (rows.length === 0) return html``
  const largest = Math.max(...rows.map(({ count }) => count))
  return html`<section><h2>${title}</h2><table><thead><tr><th scope="col">类别</th><th scope="col" class="num">件数</th><th scope="col" class="num">占比</th><th aria-hidden="true"></th></tr></thead><tbody>
${rows.map(
  ({ name, count, percent }) =>
    html`<tr><th scope="row">${name}</th><td class="num">${thousands(String(count))}</td><td class="num">${percent} %</td><td class="bar" aria-hidden="true"><progress max="${largest}" value="${count}" tabindex="-1"></progress></td></tr>
`,
)}</tbody></table></section>`
}

function bureaus(figures: Statistics): Html {
  const rows = publicBureaus(figures)
  if (rows.length === 0) return html``
  return html`<section class="wide"><h2>各地情况</h2><div class="scroll" tabindex="0" role="region" aria-label="各地情况"><table><thead><tr><th scope="col">单位</th><th scope="col" class="num">收到</th><th scope="col" class="num">按期办结率</th></tr></thead><tbody>
${rows.map(
  ({ name, received, closure }) =>
    html`<tr><th scope="row">${name}</th><td class="num">${thousands(String(received))}</td><td class="num">${closure === undefined ? '—' : `${closure.percent} %`}</td></tr>
`,
)}</tbody></table></div></section>`
}

function content(figures: Statistics, smallestCount: number): Html {
  const counted = (count: number) => publicCount(count, smallestCount)
  const { totals, rates } = figures
  return html`<p class="lead">${figures.bureau.name} · ${figures.periodName} · 数据截至 ${dayOf(figures.cutOff)}</p>
<dl class="figures">
${volume('投诉', counted(totals.complaints))}
${volume('举报', counted(totals.violationReports))}
${volume('咨询', counted(totals.consultations))}
${volume('办结投诉', counted(totals.closed))}
${volume('为消费者挽回损失', figures.recoveredWanYuan, '万元')}
</dl>
<section class="wide"><h2>是否按法定期限办理</h2><div class="rates">
${rate('按时初查率', rates.onTimeInitialReview.statutory)}
${rate('按期办结率', rates.onTimeClosure.statutory)}
${rate('举报按期核查率', rates.onTimeVerification.statutory)}
</div></section>
<div class="pair">
${shares('投诉反映的问题', publicShares(figures.byProblem, smallestCount))}
${shares('投诉集中的商品和服务', publicShares(figures.byObject, smallestCount))}
</div>
${bureaus(figures)}`
}

export function renderBoard({ styles, smallestCount, figures }: Board): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#0b4a5e">
<meta name="description" content="本月消费者投诉举报的数量和按期办理情况">
<title>投诉举报公示板 · 按期</title>
<link rel="icon" href="data:,">
${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
</head>
<body>
<a class="skip" href="#main">跳到主要内容</a>
<header class="top-bar"><a class="brand" href="/board"><span class="seal" aria-hidden="true"><b>按</b><b>期</b></span><small>投诉举报公示板</small></a>
<nav class="top-links" aria-label="页面"><a href="/">我要投诉举报</a><a href="/track">查询进度</a></nav></header>
<main id="main">
<h1>本月投诉举报办理情况</h1>
${figures === undefined ? html`<p class="lead">本月数据还没有汇总，请稍后再来。</p>` : content(figures, smallestCount)}
<footer><p>按期，指在法定期限届满前办结。期限依据市场监督管理投诉举报处理办法和行政处罚程序规定计算，超期未办结的计入未按期。</p>
<p>为保护个人信息，少于 ${smallestCount} 件的类别不单列，少于 ${smallestBase} 件的不公布比率。</p></footer>
</main>
</body>
</html>
`.markup
}
