import { createHash } from 'node:crypto'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** A year of cases through the whole pipeline takes a third of the suite: begun late, it would be waited for alone. */
const longest = '/suining-2022.test.ts'

/** Files in random order by the run's seed, behind the longest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence
    const place = ({ moduleId }: TestSpecification) =>
      moduleId.endsWith(longest) ? '' : createHash('sha256').update(`${seed} ${moduleId}`).digest('hex')
    return files.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
  }
}

const startsAnqi = (project: string): boolean => project === 'component' || project === 'browser'

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.build/test-results.json' }]],
    sequence: { sequencer: LongestFirst, shuffle: { tests: true } },
    // By itself vitest would leave one core of two idle; a machine with more is not asked for more.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: ['unit', 'infra', 'component', 'browser'].map((name) => ({
      extends: true as const,
      test: {
        name,
        // What waits for engines, queues and a browser gets a second try: two files share two cores.
        retry: startsAnqi(name) ? 1 : 0,
        globalSetup: startsAnqi(name) ? ['tests/prepared-anqi.ts'] : [],
        include: [`tests/${name}/**/*.test.{ts,tsx}`, ...(name === 'unit' ? ['tests/*.test.ts'] : [])],
      },
    })),
  },
})
