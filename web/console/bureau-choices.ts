// The bureaus one may choose from, cities as groups with their counties.
import { bureauName, bureausUnder, type pageConfig } from '../staff/page-config.ts'
import type { ChoiceGroup } from './native-select.tsx'

type Bureau = (typeof pageConfig.bureaus)[number]
const choiceOf = ({ code }: Bureau) => ({ value: code, label: bureauName(code) })

/** `root` and all below it; of a province a group for each city. */
export function bureauChoices(root: string): ChoiceGroup[] {
  const [own, ...below] = bureausUnder(root)
  if (own === undefined) return []
  const direct = below.filter((bureau) => bureau.parent === root)
  const hasChildren = (bureau: Bureau) => below.some((other) => other.parent === bureau.code)
  const plain = direct.filter((bureau) => !hasChildren(bureau))
  const groups = direct.filter(hasChildren).map((city) => ({
    label: bureauName(city.code),
    choices: [city, ...below.filter((bureau) => bureau.parent === city.code)].map(choiceOf),
  }))
  return [{ label: '', choices: [own, ...plain].map(choiceOf) }, ...groups]
}
