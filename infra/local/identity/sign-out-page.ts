// The page on which one confirms signing out; the provider's own would load a font from elsewhere.
import { randomBytes } from 'node:crypto'
import type { KoaContextWithOIDC } from 'oidc-provider'

const style = `
body { margin: 0; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2329; background: #f5f6f7 }
main { max-width: 24rem; margin: 14vh auto 0; padding: 1.5rem; background: #fff; border: 1px solid #dee0e3; border-radius: 8px }
h1 { font-size: 1.25rem; margin: 0 0 1rem }
button { font: inherit; min-height: 44px; padding: 0 1.5rem; border: 1px solid #0b5a72; border-radius: 6px; background: #0b5a72; color: #fff; cursor: pointer }
`

/** Answers with the confirmation; `form` is the provider's, already escaped, without a button. */
export async function answerSignOutPage(context: KoaContextWithOIDC, form: string): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const policy = `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; frame-ancestors 'none'`
  context.set('content-security-policy', policy)
  context.body = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>退出登录 · 按期</title><link rel="icon" href="data:,"><style nonce="${nonce}">${style}</style></head>
<body><main><h1>要退出登录吗？</h1>${form}
<button form="op.logoutForm" name="logout" value="yes">退出</button></main></body></html>`
}
