// The printed annual report of 遂宁市 2022, rebuilt by all 13,459 cases through the real line of a running Anqi.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statisticsSchema } from '../../shared/schemas/statistics.ts'
import { printedFiguresOf } from '../datasets/printed-figures.ts'
import { suiningLines, suiningPrintedFigures } from '../datasets/suining-2022.ts'
import { owedWorkOf } from '../owed-work.ts'
import { type RunningAnqi, startAnqi } from '../running-anqi.ts'

const longestMinutes = 25
let anqi: RunningAnqi
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anqi-suining-'))
  anqi = await startAnqi({ environment: { ANQI_RATE_LIMIT: 'off' } })
}, 120_000)

afterAll(async () => {
  await anqi?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', `infra/commands/${script}.ts`, ...args], {
    env: { ...process.env, ANQI_DATA: anqi.data },
    encoding: 'utf8',
  })

test(
  'an import of 13,459 cases gives every printed figure digit for digit',
  async () => {
    const file = join(folder, 'suining.jsonl')
    writeFileSync(file, [...suiningLines()].map((line) => JSON.stringify(line)).join('\n'))
    const startedAt = performance.now()
    const imported = run('import', file)
    expect(imported.stdout).toContain('imported 13459, updated 0, skipped 0, rejected 0')
    const importSeconds = (performance.now() - startedAt) / 1000
    await owedWorkOf(anqi.data).settled()
    const countedSeconds = (performance.now() - startedAt) / 1000
    expect(run('reconcile').stdout.trim()).toBe('13459 cases, 0 not yet counted, 0 differences, 0 unbalanced bureaus')
    console.log(`imported in ${importSeconds.toFixed(0)} s, counted after ${countedSeconds.toFixed(0)} s`)

    const token = await anqi.token('analyst', '510900')
    const response = await fetch(`${anqi.origin}/api/statistics?period=2022&bureau=510900`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const statistics = statisticsSchema.parse(await response.json())
    expect(printedFiguresOf(statistics)).toEqual(suiningPrintedFigures)

    const again = join(folder, 'again.jsonl')
    writeFileSync(
      again,
      [...suiningLines()]
        .slice(0, 1000)
        .map((line) => JSON.stringify(line))
        .join('\n'),
    )
    expect(run('import', again).stdout).toContain('imported 0, updated 0, skipped 1000, rejected 0')
  },
  longestMinutes * 60_000,
)
