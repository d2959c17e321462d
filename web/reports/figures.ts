// How figures of the API are written out; percents stay the strings they are.
import { words } from './strings.zh.ts'

/** A bureau's name in a table that says what it is a table of. */
export const shortName = (name: string) => name.replace(/市场监督管理局$/, '')

/** `13,459`. */
export const count = (value: number) => value.toLocaleString('zh-CN')

const signed = (printed: string) => (printed.startsWith('-') || printed === '—' ? printed : `+${printed}`)

/** A change of a count: `+3.20 %`. */
export const change = (printed: string) => (printed === '—' ? printed : `${signed(printed)} %`)

/** A change of a rate: `-0.80 百分点`. */
export const points = (printed: string) => (printed === '—' ? printed : `${signed(printed)} ${words.points}`)

export const percent = (printed: string) => (printed === '—' ? printed : `${printed} %`)
