import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breachesOf, cyclesOf, danglingOf, importsOf, type SourceFile } from './import-rules.ts'

const read = (patterns: string[]): SourceFile[] =>
  globSync(patterns)
    .filter((path) => !path.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const sources = read(['{shared,functions,infra,events}/**/*.ts', 'web/**/*.{ts,tsx}'])
const tests = read(['tests/**/*.{ts,tsx}'])
const linesOf = ({ text }: SourceFile): number => text.split('\n').length - 1
const pathsOf = (files: readonly SourceFile[]): string[] => files.map(({ path }) => path)

describe('imports', () => {
  test('point one way through the layers', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(breachesOf(sources)).toEqual([])
  })

  test.each([
    ['shared/schemas/clock.ts', '../domain/clocks.ts'],
    ['shared/domain/clocks.ts', 'node:crypto'],
    ['shared/domain/clocks.ts', '@aws-sdk/client-dynamodb'],
    ['shared/domain/clocks.ts', '../ports.ts'],
    ['shared/ports.ts', './adapters/dynamodb-case-store.ts'],
    ['shared/adapters/sqs-queues.ts', '../../functions/route-case/route-case.ts'],
    ['functions/route-case/route-case.ts', '../receive-case/receive-case.ts'],
    ['functions/route-case/route-case.ts', 'aws-cdk-lib'],
    ['functions/show-page/show-page.ts', '../../web/console/app.tsx'],
    ['infra/service-stack.ts', '../functions/route-case/route-case.ts'],
    ['infra/service-stack.ts', '../shared/domain/clocks.ts'],
    ['web/console/app.tsx', '../../shared/domain/clocks.ts'],
    ['scripts/anything.ts', './other.ts'],
  ])('of %s may not reach %s', (path, specifier) => {
    const planted = { path, text: `// Planted.\nimport { thing } from '${specifier}'\n` }
    expect(breachesOf([planted])).toHaveLength(1)
  })

  test('are seen in every form that they can take', () => {
    const text = [
      "import 'one'",
      "import { a,\n  b } from 'two'",
      "import type { C } from 'three'",
      "export * from 'four'",
      "const later = await import('five')",
    ].join('\n')
    expect(importsOf({ path: 'any.ts', text })).toEqual(['one', 'two', 'three', 'four', 'five'])
  })

  test('that breach the domain are caught by the linter too', () => {
    const root = mkdtempSync(join(tmpdir(), 'anqi-lint-'))
    mkdirSync(join(root, 'shared/domain'), { recursive: true })
    cpSync('biome.json', join(root, 'biome.json'))
    writeFileSync(
      join(root, 'shared/domain/planted.ts'),
      "import { hash } from 'node:crypto'\n\nexport const h = hash\n",
    )
    const biome = resolve('node_modules/.bin/biome')
    const { stdout, stderr } = spawnSync(biome, ['lint', '--vcs-enabled=false', 'shared'], { cwd: root })
    rmSync(root, { recursive: true })
    expect(`${stdout}${stderr}`).toContain('The domain imports schemas and itself alone.')
  })

  test('go round in no circle', () => {
    expect(cyclesOf(sources)).toEqual([])
    const circle = [
      { path: 'shared/domain/a.ts', text: "import { b } from './b.ts'\n" },
      { path: 'shared/domain/b.ts', text: "import { a } from './a.ts'\n" },
    ]
    expect(cyclesOf(circle)).toEqual([['shared/domain/a.ts', 'shared/domain/b.ts', 'shared/domain/a.ts']])
  })

  test('lead to files that are there', () => {
    expect(danglingOf(sources)).toEqual([])
  })

  test('pass through no barrel', () => {
    expect(pathsOf(sources.filter(({ path }) => /\/index\.tsx?$/.test(path)))).toEqual([])
  })
})

/** Tables of data and of words are as long as what they list. */
const isTable = ({ path }: SourceFile): boolean => /\.data\.ts$|strings\.\w\w\.ts$/.test(path)

describe('sources', () => {
  test('are no longer than two hundred lines', () => {
    const long = sources.filter((file) => !isTable(file) && linesOf(file) > 200)
    expect(long.map((file) => `${file.path}: ${linesOf(file)}`)).toEqual([])
  })

  test('of entries are wiring of at most forty lines', () => {
    const entries = sources.filter(({ path }) => path.endsWith('.lambda.ts'))
    expect(entries.length).toBeGreaterThan(20)
    expect(pathsOf(entries.filter((file) => linesOf(file) > 40))).toEqual([])
    for (const { text } of entries) expect(text).toMatch(/export const handler\b|export \{[^}]*\bhandler\b/)
  })

  test('say in their first lines what they decide', () => {
    expect(pathsOf(sources.filter(({ text }) => !/^(\/\/|\/\*\*) /.test(text)))).toEqual([])
  })

  test('read the environment in one place', () => {
    // The bundler replaces NODE_ENV in libraries for browsers; nothing reads it.
    const readers = sources.filter(({ text }) => /process\.env(?!\.NODE_ENV)|import\.meta\.env/.test(text))
    expect(pathsOf(readers)).toEqual(['shared/config.ts'])
  })

  test('name no literal ARN of a partition', () => {
    const deployed = sources.filter(({ path }) => !path.startsWith('infra/local/'))
    expect(pathsOf(deployed.filter(({ text }) => /arn:aws(-cn)?:/.test(text)))).toEqual([])
  })

  test('are kebab-case', () => {
    const odd = [...sources, ...tests].filter(
      ({ path }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path.split('/').at(-1) ?? ''),
    )
    expect(pathsOf(odd)).toEqual([])
  })
})

describe('tests', () => {
  const titles = ({ text }: SourceFile): string[] =>
    [...text.matchAll(/^\s*(?:test|it)(?:\.each\([\s\S]*?\n?\s*\]\))?\(\s*'((?:[^'\\]|\\.)*)'/gm)].map(
      ([, title = '']) => title,
    )

  test('mock no module', () => {
    const mocking = new RegExp(['vi', '(do)?[mM]ock\\('].join('\\.'))
    expect(pathsOf(tests.filter(({ text }) => mocking.test(text)))).toEqual([])
  })

  test('are neither skipped nor focused', () => {
    const partial = new RegExp(`\\b(test|it|describe)\\.(${['skip', 'only', 'todo'].join('|')})\\b`)
    expect(pathsOf(tests.filter(({ text }) => partial.test(text)))).toEqual([])
  })

  test('have titles that no other test of the file has', () => {
    for (const file of tests) {
      const named = titles(file)
      const twice = named.filter((title, index) => named.indexOf(title) !== index)
      expect([file.path, twice]).toEqual([file.path, []])
    }
  })
})

test('the lockfile names no download address', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved":')
})
