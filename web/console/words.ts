// The console's words in the language of the page.
import { language, type Wording } from '../staff/language.ts'
import { words as english } from './strings.en.ts'
import { words as chinese } from './strings.zh.ts'

export const words: Wording<typeof chinese> = language === 'en' ? english : chinese
