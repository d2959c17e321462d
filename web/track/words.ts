// Picks the words of following by language.
import type { Language } from '../../shared/schemas/field-messages.ts'
import { en } from './strings.en.ts'
import { type TrackStrings, zh } from './strings.zh.ts'

export const trackStrings = (language: Language): TrackStrings => (language === 'zh' ? zh : en)
