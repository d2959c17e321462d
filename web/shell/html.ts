// Markup is built here alone: whatever is put into a template is escaped unless it is markup already.

export type Html = { readonly markup: string }
export type Part = Html | string | number | false | null | undefined | readonly Part[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made harmless for element content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const isList = (part: Part): part is readonly Part[] => Array.isArray(part)

function markupOf(part: Part): string {
  if (part === undefined || part === null || part === false) return ''
  if (isList(part)) return part.map(markupOf).join('')
  return typeof part === 'object' ? part.markup : escapeHtml(String(part))
}

/** Template tag: html`<p>${text}</p>` escapes text, keeps markup, leaves out false and undefined, joins lists. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((sum, text, index) => sum + markupOf(parts[index - 1]) + text) }
}

/** Markup from a text of our own, such as a style sheet; never from anything typed. */
export const trusted = (markup: string): Html => ({ markup })

/** Attributes of an element: true stands alone, false and undefined are left out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Html {
  const present = Object.entries(values).filter(([, value]) => value !== undefined && value !== false)
  return trusted(
    present.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`)).join(''),
  )
}
