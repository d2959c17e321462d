// Switches the staff pages between Chinese and English.
import { language, languagePlace } from './language.ts'

/** Switches for this browser; the page starts anew, its address and its drafts stay. */
export function switchLanguage(): void {
  localStorage.setItem(languagePlace, language === 'zh' ? 'en' : 'zh')
  location.reload()
}
