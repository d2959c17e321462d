// Reads the labelled texts of tests/data/sorting: which half a text belongs to, and what it is labelled.
import { readdirSync, readFileSync } from 'node:fs'
import type { SortInput } from '../../../shared/domain/sorter-scan.ts'

export type Labels = { object?: string; problem?: string; violation?: string; where?: string; mixed?: string }
export type Sample = { readonly file: string; readonly input: SortInput; readonly labels: Labels }

const folder = new URL('../../../tests/data/sorting/', import.meta.url)

/** The marks that begin the lines of the object files. */
export const problemOf: Readonly<Record<string, string>> = {
  q: 'quality',
  a: 'after-sales',
  f: 'food-safety',
  c: 'contract',
  p: 'price',
  u: 'unfair-competition',
  ad: 'advertising',
  fp: 'false-promotion',
  m: 'measurement',
  s: 'safety',
  t: 'trademark',
  r: 'personal-rights',
  k: 'prepaid-card',
  i: 'personal-information',
  o: 'other',
}

/** What is taught, what is measured, and what was written later and measured before anybody looked at its mistakes. */
export type Half = 'train' | 'unseen' | `fresh-${number}`

/** The samples of one half; a file's name says which half and, for special files, which label its headings give. */
export function readSamples(half: Half): Sample[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${half}-`) && name.endsWith('.txt'))
    .sort()
    .flatMap(readFile)
}

function readFile(file: string): Sample[] {
  const axis = file.includes('violations')
    ? 'violation'
    : file.includes('not-ours')
      ? 'where'
      : file.includes('mixed')
        ? 'mixed'
        : 'object'
  let heading = ''
  const samples: Sample[] = []
  for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
    if (line.startsWith('# ')) heading = line.slice(2).trim()
    else if (line !== '' && !line.startsWith('style:')) samples.push(sampleOf(file, axis, heading, line))
  }
  return samples
}

function sampleOf(file: string, axis: keyof Labels, heading: string, line: string): Sample {
  if (axis !== 'object') return { file, input: inputOf(line), labels: { [axis]: heading } }
  const [mark = '', ...rest] = line.split(' ')
  const problem = problemOf[mark]
  if (problem === undefined) throw new Error(`${file}: no problem mark in “${line}”`)
  return { file, input: inputOf(rest.join(' ')), labels: { object: heading, problem } }
}

function inputOf(line: string): SortInput {
  const item = /\{([^}]*)\}/.exec(line)?.[1]
  const respondent = /\[([^\]]*)\]/.exec(line)?.[1]
  const text = line.replace(/\{[^}]*\}|\[[^\]]*\]/g, '').trim()
  return { text, ...(item === undefined ? {} : { item }), ...(respondent === undefined ? {} : { respondent }) }
}
