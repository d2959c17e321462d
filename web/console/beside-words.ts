// The words beside the main line of a case in the language of the page.
import { language, type Wording } from '../staff/language.ts'
import { besideWords as english } from './beside.strings.en.ts'
import { besideWords as chinese } from './beside.strings.zh.ts'

export const besideWords: Wording<typeof chinese> = language === 'en' ? english : chinese
