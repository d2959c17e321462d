// The shell of a page that runs in the browser: its settings as data, its bundle, and a policy that lets nothing else run.
import type { PageConfig } from '../../shared/schemas/page-config.ts'
import { html, trusted } from '../shell/html.ts'

export type StaffPage = 'console' | 'reports'
export type Shell = {
  readonly page: StaffPage
  readonly nonce: string
  readonly script: string
  readonly styles: readonly string[]
  readonly config: PageConfig
}

const titles: Record<StaffPage, string> = { console: '办理台 · 按期', reports: '月度统计 · 按期' }

/** JSON that cannot end the element it stands in. */
const embedded = (value: unknown) => trusted(JSON.stringify(value).replaceAll('<', '\\u003c'))

export function renderShell({ page, nonce, script, styles, config }: Shell): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#0b4a5e">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${titles[page]}</title>
<link rel="icon" href="data:,">
${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
<script type="application/json" id="config">${embedded(config)}</script>
<script type="module" src="${script}" nonce="${nonce}"></script>
</head>
<body>
<div id="page"></div>
<noscript><main><p>办理台需要启用 JavaScript。提交和查询投诉举报请使用<a href="/">首页</a>，无需脚本。</p></main></noscript>
</body>
</html>
`.markup
}

/** The content security policy of a shell: own origin, styles by nonce, and the identity provider to talk to. */
export function policyOf({ nonce, config }: Pick<Shell, 'nonce' | 'config'>): string {
  const issuer = config.issuer === '' ? '' : ` ${new URL(config.issuer).origin}`
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    `connect-src 'self'${issuer}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
