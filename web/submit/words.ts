// Picks the words of filing by language.
import type { Language } from '../../shared/schemas/field-messages.ts'
import { en } from './strings.en.ts'
import { type SubmitStrings, zh } from './strings.zh.ts'
import { afterEn } from './strings-after.en.ts'
import { type AfterStrings, afterZh } from './strings-after.zh.ts'

export const submitStrings = (language: Language): SubmitStrings => (language === 'zh' ? zh : en)
export const afterStrings = (language: Language): AfterStrings => (language === 'zh' ? afterZh : afterEn)
