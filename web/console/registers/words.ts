// The words of the registers' page in the language of the page.
import { language, type Wording } from '../../staff/language.ts'
import { words as english } from './words.en.ts'
import { words as chinese } from './words.zh.ts'

export const words: Wording<typeof chinese> = language === 'en' ? english : chinese
