// Reads the settings that the shell page carries.
import type { PageConfig } from '../../shared/schemas/page-config.ts'
import { knowCalendar } from './days.ts'
import { language } from './language.ts'

/** The settings of this page. The server wrote them by its schema, so they are not checked again. */
export const pageConfig = JSON.parse(document.getElementById('config')?.textContent ?? '{}') as PageConfig

knowCalendar(pageConfig.calendar)

const bureauNames = new Map(
  pageConfig.bureaus.map(({ code, name, nameEn }) => [code, language === 'en' ? (nameEn ?? name) : name]),
)

/** A bureau's name, or its code when the register of this province does not hold it. */
export const bureauName = (code: string) => bureauNames.get(code) ?? code

/** A bureau's name where it is plain that it is one. */
export const shortBureauName = (code: string) =>
  bureauName(code).replace(/市场监督管理局$| Market Regulation Bureau/, '')

/** A unit's name: its bureau's, and its number inside it. */
export function unitName(unit: string): string {
  const [bureau = '', number = ''] = unit.split('-')
  return `${bureauName(bureau)} · ${number}`
}

/** The bureau itself and all below it, parents before children. */
export function bureausUnder(root: string): PageConfig['bureaus'] {
  const own = pageConfig.bureaus.filter((bureau) => bureau.code === root)
  const below = pageConfig.bureaus.filter((bureau) => bureau.parent === root)
  return [...own, ...below.flatMap((bureau) => bureausUnder(bureau.code))]
}
