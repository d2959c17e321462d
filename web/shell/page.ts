// The frame of every consumer page: head with nonced style, skip link, brand, language switch, footer.
import type { Language } from '../../shared/schemas/field-messages.ts'
import { attributes, type Html, html, type Part, trusted } from './html.ts'
import { en } from './strings.en.ts'
import { type ShellStrings, zh } from './strings.zh.ts'
import { styleSheet } from './style.ts'

/** The language of a page and the nonce under which its style and script may run. */
export type Frame = { readonly language: Language; readonly nonce: string }

/**
 * Where the language switch leads. With `form` it posts that form as `step`, so that nothing typed is lost; `enter` is
 * what the Enter key posts, since a browser takes the first button of a form and the switch stands before all others.
 */
export type LanguageSwitch =
  | { readonly href: string }
  | { readonly form: string; readonly action: string; readonly step: string; readonly enter: string }

export type Page = Frame & {
  readonly title: string
  readonly here: 'submit' | 'track'
  readonly main: Part
  readonly hasErrors?: boolean
  readonly languageSwitch: LanguageSwitch
  readonly script?: string
  readonly className?: string
}

export const shellStrings = (language: Language): ShellStrings => (language === 'zh' ? zh : en)

/** An address of our own that keeps to the page's language, whatever the browser asks for. */
export function address(path: string, language: Language, query: Readonly<Record<string, string>> = {}): string {
  return `${path}?${new URLSearchParams({ ...query, lang: language })}`
}

/** The language the switch leads to. */
export const otherLanguage = (language: Language): Language => (language === 'zh' ? 'en' : 'zh')

function languageSwitch(page: Page, strings: ShellStrings): Html {
  const target = page.languageSwitch
  const shared = {
    class: 'language',
    lang: strings.otherLang === 'en' ? 'en' : 'zh-CN',
    'aria-label': strings.languageLabel,
  }
  if ('href' in target) {
    return html`<a${attributes({ ...shared, href: target.href, hreflang: shared.lang })}>${strings.otherLanguage}</a>`
  }
  const posting = { form: target.form, formaction: target.action, formnovalidate: true, name: 'do', value: target.step }
  const onEnter = {
    form: target.form,
    name: 'do',
    value: target.enter,
    class: 'unseen',
    tabindex: '-1',
    'aria-hidden': 'true',
  }
  return html`<button${attributes(onEnter)}></button><button${attributes({ ...shared, ...posting })}>${strings.otherLanguage}</button>`
}

function navigation(page: Page, strings: ShellStrings): Html {
  const link = (path: string, here: Page['here'], label: string) =>
    html`<a${attributes({ href: address(path, page.language), 'aria-current': page.here === here ? 'page' : undefined })}>${label}</a>`
  return html`<nav aria-label="${strings.nav}">${link('/', 'submit', strings.file)}${link('/track', 'track', strings.track)}</nav>`
}

/** A whole page as text; everything in it is escaped by construction. */
export function renderPage(page: Page): string {
  const strings = shellStrings(page.language)
  const title = `${page.hasErrors ? strings.errorMark : ''}${page.title} · ${strings.site}`
  return html`<!doctype html>
<html lang="${strings.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#0b4a5e">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="icon" href="data:,">
<style nonce="${page.nonce}">${trusted(styleSheet)}</style>
</head>
<body${attributes({ class: page.className })}>
<a class="skip" href="#main">${strings.skip}</a>
<header class="top"><div class="bar">
<a class="brand" href="${address('/', page.language)}"><span class="seal" aria-hidden="true"><b>按</b><b>期</b></span><span class="site">${strings.site}</span></a>
${languageSwitch(page, strings)}
${navigation(page, strings)}
</div></header>
<main id="main" tabindex="-1">
${page.main}
</main>
<footer><div class="bar">
<p>${strings.hotline} <a class="hotline" href="tel:12315">12315</a>${page.language === 'zh' ? '，' : ': '}${strings.hotlineNote}</p>
<p>${strings.basis}</p>
<p>${strings.privacy}</p>
</div></footer>
${page.script === undefined ? '' : html`<script nonce="${page.nonce}">${trusted(page.script)}</script>`}
</body>
</html>
`.markup
}
