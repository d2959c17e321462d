// Stories with an empty place, filled with the taxonomy's words: they teach that the story does not tell the goods.
import { readFileSync } from 'node:fs'
import { normalise } from '../../../shared/domain/sorter-text.ts'
import { goodsTerms } from '../../../shared/domain/taxonomy-goods.data.ts'
import { moreGoodsTerms } from '../../../shared/domain/taxonomy-more-goods.data.ts'
import { moreServicesTerms } from '../../../shared/domain/taxonomy-more-services.data.ts'
import { servicesTerms } from '../../../shared/domain/taxonomy-services.data.ts'
import { problemOf, type Sample } from './corpus.ts'

type Pattern = { readonly problem: string; readonly text: string }

const folder = new URL('../../../tests/data/sorting/', import.meta.url)

/** Where bad goods are unsafe food, or selling is all that is told, the stories would teach the wrong label. */
const eaten = new Set(['food', 'health-food', 'tobacco-alcohol-drinks', 'medicine', 'catering-lodging'])
const unfit = new Set(['sales'])

function read(name: string): Pattern[] {
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line.includes('@') && !line.startsWith('style:'))
    .map((line) => {
      const [mark = '', ...rest] = line.split(' ')
      return { problem: problemOf[mark] ?? 'other', text: rest.join(' ') }
    })
}

/** Each class of goods and services with `each` stories about things of its kind. */
export function filledPatterns(each: number, random: () => number): Sample[] {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const sides = [
    { file: 'patterns-goods.txt', sets: [goodsTerms, moreGoodsTerms] },
    { file: 'patterns-services.txt', sets: [servicesTerms, moreServicesTerms] },
  ]
  return sides.flatMap(({ file, sets }) => {
    const patterns = read(file)
    return Object.keys(sets[0] ?? {})
      .filter((code) => !unfit.has(code))
      .flatMap((code) => {
        const own = patterns.filter(({ problem }) => !(eaten.has(code) && ['quality', 'safety'].includes(problem)))
        const words = sets
          .flatMap((set) => (set as Readonly<Record<string, { sure: string }>>)[code]?.sure.split(/\s+/) ?? []) // one side's codes
          .filter((word) => normalise(word).length > 1)
        return Array.from({ length: each }, (): Sample => {
          const pattern = pick(own)
          const text = (pattern?.text ?? '').replaceAll('@', pick(words) ?? '')
          return { file, input: { text }, labels: { object: code, problem: pattern?.problem ?? 'other' } }
        })
      })
  })
}
