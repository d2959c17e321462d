// The page on which one chooses whom to be: buttons for ready accounts, a form for any other. No password: loopback only.
import { roles } from '../../../shared/schemas/codes.data.ts'
import type { StaffAccount } from './staff-account.ts'

const style = `
:root { color-scheme: light }
body { margin: 0; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2329; background: #f5f6f7 }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
h1 { font-size: 1.5rem; margin: 0 0 .25rem }
h2 { font-size: 1rem; margin: 0 0 .5rem }
section { background: #fff; border: 1px solid #dee0e3; border-radius: 8px; padding: 1rem; margin-top: 1rem }
.note { color: #51565d; margin: 0 }
.choices { display: flex; flex-wrap: wrap; gap: .5rem }
button, input, select { font: inherit; min-height: 44px; padding: 0 1rem; border: 1px solid #8f959e; border-radius: 6px; background: #fff; color: inherit }
button { cursor: pointer }
button:hover, button:focus-visible { border-color: #1456f0; color: #1456f0 }
button.main { background: #1456f0; border-color: #1456f0; color: #fff }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; align-items: end }
label { display: grid; gap: .25rem }
[role=alert] { border-color: #d83931; color: #a31d1d }
`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

const roleName = (code: string): string => roles.find((role) => role.code === code)?.name ?? code

function group(accounts: readonly StaffAccount[], action: string): string {
  const [first] = accounts
  if (first === undefined) return ''
  const buttons = accounts.map(
    ({ id, role }) => `<button name="account" value="${escaped(id)}">${escaped(roleName(role))}</button>`,
  )
  return `<section><h2>${escaped(first.bureau.name)} <small>${first.bureau.code}</small></h2>
<form method="post" action="${action}" class="choices">${buttons.join('')}</form></section>`
}

type Page = { action: string; accounts: readonly StaffAccount[]; nonce: string; refusal?: string }

export function signInPage({ action, accounts, nonce, refusal }: Page): string {
  const groups = [...Map.groupBy(accounts, (account) => account.bureau.code).values()]
  const options = roles.map(({ code, name }) => `<option value="${code}">${name}</option>`).join('')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录 · 按期</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>选择登录身份</h1>
<p class="note">仅供本机试用，不需要口令。正式部署请接入统一身份认证。</p>
${refusal === undefined ? '' : `<section role="alert">${escaped(refusal)}</section>`}
${groups.map((members) => group(members, action)).join('\n')}
<section><h2>其他人员</h2><form method="post" action="${action}" class="fields">
<label>角色<select name="role">${options}</select></label>
<label>机构代码<input name="bureau" required pattern="\\d{6}(-\\d{2})?" placeholder="510107" inputmode="numeric"></label>
<label>姓名（可不填）<input name="name" maxlength="40" autocomplete="off"></label>
<button class="main">登录</button></form></section>
</main></body></html>`
}
