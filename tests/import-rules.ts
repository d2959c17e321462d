// Which part of the tree may import which: the layers point one way, and infra knows functions only as file paths.
import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export type SourceFile = { readonly path: string; readonly text: string }
export type Breach = { readonly path: string; readonly imports: string; readonly rule: string }

type Layer = {
  readonly name: string
  readonly of: RegExp
  /** Paths of the tree that it may import. */
  readonly may: readonly RegExp[]
  /** Packages that it may import; all when absent. */
  readonly packages?: readonly RegExp[]
}

const schemas = /^shared\/schemas\//
const pureData = /^shared\/domain\/(bureau-register|bureau-divisions|topology)(\.data)?\.ts$/
const zod = /^zod$/
const noCdk = /^(?!aws-cdk|constructs)/

/** The first layer that a path belongs to holds. */
const layers: readonly Layer[] = [
  { name: 'Schemas are a leaf', of: schemas, may: [schemas], packages: [zod] },
  {
    name: 'The domain imports schemas and itself',
    of: /^shared\/domain\//,
    may: [schemas, /^shared\/domain\//],
    packages: [zod],
  },
  {
    name: 'Ports speak of schemas and the domain',
    of: /^shared\/ports(-\w+)?\.ts$/,
    may: [schemas, /^shared\/domain\//, /^shared\/ports-/],
    packages: [],
  },
  { name: 'The settings are read by one schema', of: /^shared\/config\.ts$/, may: [schemas], packages: [zod] },
  {
    name: 'Messages are made of schemas',
    of: /^events\//,
    may: [schemas, /^events\//],
    packages: [zod],
  },
  {
    name: 'Adapters and Lambda code stand on ports and the domain',
    of: /^shared\/(adapters|lambda)\//,
    may: [/^shared\//, /^events\//],
    packages: [noCdk],
  },
  {
    name: 'Functions stand on what is shared and on the rendering of pages, never on each other',
    of: /^functions\//,
    may: [/^shared\//, /^events\//, /^web\/[\w-]+\/render[\w-]*\.ts$/, /^package\.json$/],
    packages: [noCdk],
  },
  {
    name: 'Commands go through ports',
    of: /^infra\/commands\//,
    may: [/^infra\//, /^shared\//, /^events\//, /^web\/[\w-]+\/render[\w-]*\.ts$/],
  },
  {
    name: 'Infra knows names of settings, schemas and the topology',
    of: /^infra\//,
    may: [/^infra\//, /^shared\/config\.ts$/, schemas, pureData, /^package\.json$/],
  },
  { name: 'Pages know schemas and each other', of: /^web\//, may: [/^web\//, schemas] },
]

const imports =
  /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g

/** What a file imports, as written. */
export function importsOf({ text }: SourceFile): string[] {
  return [...text.matchAll(imports)].map(([, stated, dynamic]) => stated ?? dynamic ?? '')
}

/** The path in the tree that a relative import means. */
export const resolved = (path: string, specifier: string): string => normalize(join(dirname(path), specifier))

const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/')

function isAllowed(layer: Layer, path: string, specifier: string): boolean {
  if (!specifier.startsWith('.')) return layer.packages?.some((allowed) => allowed.test(specifier)) ?? true
  const target = resolved(path, specifier)
  if (path.startsWith('functions/') && folderOf(target) === folderOf(path)) return true
  return layer.may.some((allowed) => allowed.test(target))
}

/** Every import that its layer does not allow. */
export function breachesOf(files: readonly SourceFile[]): Breach[] {
  return files.flatMap((file) => {
    const layer = layers.find(({ of }) => of.test(file.path))
    if (layer === undefined) return [{ path: file.path, imports: '', rule: 'Every source file belongs to a layer' }]
    return importsOf(file)
      .filter((specifier) => !isAllowed(layer, file.path, specifier))
      .map((specifier) => ({ path: file.path, imports: specifier, rule: layer.name }))
  })
}

const valueImports = /(?:^|\n)\s*(?:import|export)\s+(?!type\s)(?:[^'"`;]*?\sfrom\s+)?'(\.[^']+)'/g

/** Circles of imports that are there at run time; each as the paths along it. */
export function cyclesOf(files: readonly SourceFile[]): string[][] {
  const edges = new Map(
    files.map(({ path, text }) => [
      path,
      [...text.matchAll(valueImports)].map(([, target = '']) => resolved(path, target)),
    ]),
  )
  const done = new Set<string>()
  const cycles: string[][] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.push([...trail.slice(start), path])
    if (start >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return cycles
}

/** Relative imports that lead nowhere. */
export const danglingOf = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.') && !existsSync(resolved(file.path, specifier)))
      .map((specifier) => `${file.path} imports ${specifier}`),
  )
