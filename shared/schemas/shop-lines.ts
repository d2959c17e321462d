// Shops as a bureau keeps them in a table: a line each, number, comma or tab, name.

export type Shop = { readonly shop: string; readonly name: string }

/** The shops in a text, and the numbers of the lines in which there is none; empty lines and a heading are passed over. */
export function shopsIn(text: string): { readonly shops: readonly Shop[]; readonly wrong: readonly number[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const shops: Shop[] = []
  const wrong: number[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (index === 0 && /编号|shop/i.test(line))) continue
    const match = /^\s*"?([\w-]{1,24})"?\s*[,，\t]\s*"?(.+?)"?\s*$/.exec(line)
    if (match === null) wrong.push(index + 1)
    else shops.push({ shop: match[1] ?? '', name: match[2] ?? '' })
  }
  return { shops, wrong }
}
