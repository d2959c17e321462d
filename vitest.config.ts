import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.build/test-results.json' }]],
    sequence: { shuffle: true },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: ['unit', 'infra', 'component', 'browser'].map((name) => ({
      extends: true as const,
      test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`, ...(name === 'unit' ? ['tests/*.test.ts'] : [])] },
    })),
  },
})
