// The questions of the confirm page: which category, and which bureau; each answerable without script.
import { goods, problems, services, violations } from '../../shared/schemas/categories.data.ts'
import { type CodeEntry, nameOf } from '../../shared/schemas/coded.ts'
import type { Language } from '../../shared/schemas/field-messages.ts'
import { choiceField, type FormState, optionRow } from '../shell/fields.ts'
import { attributes, type Html, html, type Part } from '../shell/html.ts'
import { idOf, typedIn } from '../shell/values.ts'
import { type City, type ConfirmModel, picks } from './model.ts'
import { unusableText } from './strings-facts.ts'
import { afterStrings, submitStrings } from './words.ts'

const shownSuggestions = 3
/** More than these are found faster by city and county. */
const shownCandidates = 6

type Group = { readonly title: string; readonly entries: readonly CodeEntry[] }

/** The lists a category is picked from, by the name of the question. */
function groupsOf(name: string, language: Language): Group[] {
  const words = afterStrings(language).confirm
  if (name === picks.problem) return [{ title: '', entries: problems }]
  if (name === picks.violation) return [{ title: '', entries: violations }]
  return [
    { title: words.goods, entries: goods },
    { title: words.services, entries: services },
  ]
}

/** A box that narrows a long list down while typing; shown only where the script runs. */
const filterBox = (label: string): Html =>
  html`<label class="filter"><span class="unseen">${label}</span><input type="search" placeholder="${label}" data-filter></label>`

/** One category question: the best guesses, "not sure", and the whole list folded below. */
export function categoryQuestion(
  form: FormState,
  model: ConfirmModel,
  name: string,
  suggested: readonly string[],
): Html {
  const { language } = model
  const words = afterStrings(language).confirm
  const field = { name, type: 'radio' } as const
  const top = suggested.slice(0, shownSuggestions)
  const groups = groupsOf(name, language)
  const all = groups.flatMap((group) => group.entries)
  const options = [
    ...top.map((code) => ({ value: code, label: nameOf(all, code, language) })),
    { value: 'unsure', label: words.unsureOption },
  ]
  const rest = groups.map(
    ({ title, entries }) =>
      html`${title === '' ? '' : html`<h3>${title}</h3>`}<div class="chips">${entries
        .filter((entry) => !top.includes(entry.code) && entry.retired !== true)
        .map((entry) =>
          optionRow(
            form,
            field,
            { value: entry.code, label: nameOf(all, entry.code, language) },
            `${idOf(name)}-${entry.code}`,
          ),
        )}</div>`,
  )
  const picked = typedIn(form.values, name)
  const isOpen = picked !== '' && !options.some((option) => option.value === picked)
  const below = html`<details${isOpen ? html` open` : ''}><summary>${words.allCategories(all.length)}</summary>${filterBox(words.filterCategory)}${rest}</details>`
  const label = submitStrings(language).fields[name]?.label ?? name
  return choiceField(form, { ...field, className: 'pairs', label, options }, below)
}

function cityRows(form: FormState, cities: readonly City[], without: readonly string[]): Html {
  const picked = typedIn(form.values, picks.county)
  const field = { name: picks.county, type: 'radio' } as const
  const rows = cities.map((city) => {
    const isOpen = city.bureaus.some((bureau) => bureau.code === picked && !without.includes(picked))
    const chips = city.bureaus
      .filter((bureau) => !without.includes(bureau.code))
      .map((bureau) =>
        optionRow(
          form,
          field,
          { value: bureau.code, label: html`<span lang="zh-CN">${bureau.name}</span>` },
          `${idOf(picks.county)}-${bureau.code}`,
        ),
      )
    return html`<details${attributes({ name: 'city', open: isOpen })}><summary lang="zh-CN">${city.name}</summary><div class="chips">${chips}</div></details>`
  })
  return html`<div class="cities">${rows}</div>`
}

/** Any county of the province: a city opened, a county picked. */
function placePicker(form: FormState, model: ConfirmModel, without: readonly string[]): Html {
  const words = afterStrings(model.language).confirm
  return html`<p class="hint">${words.askCountyHint}</p>${filterBox(words.filterPlace)}${cityRows(form, model.cities, without)}`
}

const fold = (title: string, content: Part, isOpen: boolean): Html =>
  html`<details${isOpen ? html` open` : ''}><summary>${title}</summary>${content}</details>`

/** The bureau is known: it is shown, and may be put right. */
function knownBureau(form: FormState, model: ConfirmModel, bureau: { code: string; name: string }): Html {
  const words = afterStrings(model.language).confirm
  const picked = typedIn(form.values, picks.county)
  const located = { value: 'located', label: words.located(bureau.name) }
  const other = html`<div class="options">${optionRow(form, { name: picks.county, type: 'radio' }, located, idOf(picks.county))}</div>${placePicker(form, model, [bureau.code])}`
  return html`<div class="to"><span class="seal" aria-hidden="true" lang="zh-CN"><b>送</b></span><span>${words.goesTo}</span><strong lang="zh-CN">${bureau.name}</strong></div>
<p class="hint">${words.basis}: <span lang="zh-CN">${model.placing.basis}</span></p>
${fold(words.otherPlace, other, picked !== '' && picked !== 'located')}`
}

/** Several bureaus, or none found: one question before anything is sent. */
function askedBureau(form: FormState, model: ConfirmModel): Html {
  const words = afterStrings(model.language).confirm
  const candidates = model.placing.candidates.slice(0, shownCandidates)
  const codes = candidates.map((candidate) => candidate.code)
  const isQuestion = model.kind === 'consultation'
  const options = [
    ...candidates.map(({ code, name, why }) => ({
      value: code,
      label: html`<span lang="zh-CN">${name}<span class="why">${why}</span></span>`,
    })),
    isQuestion
      ? { value: 'unsure', label: words.anyBureau, note: words.anyBureauNote }
      : { value: 'unsure', label: words.unsureBureau, note: words.unsureBureauNote },
  ]
  const picker = placePicker(form, model, codes)
  const picked = typedIn(form.values, picks.county)
  const isOpen = picked !== '' && !options.some((option) => option.value === picked)
  const below = candidates.length > 0 ? fold(words.otherCounty, picker, isOpen) : picker
  const label = isQuestion
    ? words.askAnswerer
    : candidates.length > 0
      ? (model.placing.question?.[model.language] ?? words.askBureau)
      : words.askCounty
  return choiceField(form, { name: picks.county, type: 'radio', label, options }, below)
}

export function bureauQuestion(form: FormState, model: ConfirmModel): Html {
  const { bureau, unusable } = model.placing
  const told = unusableText(unusable, model.language)
  const question = bureau === null ? askedBureau(form, model) : knownBureau(form, model, bureau)
  return told === '' ? question : html`<p class="panel" role="status">${told}</p>${question}`
}
