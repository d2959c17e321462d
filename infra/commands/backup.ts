// `npm run backup -- DIRECTORY`: everything of this machine's Anqi, consistent, also while it runs.
import { readMachineSettings } from '../../shared/config.ts'
import { takeBackup } from './backup/taking.ts'
import { command } from './running-anqi.ts'

process.umask(0o077) // it holds the master key: its owner's alone
await command(async () => {
  const [target, ...more] = process.argv.slice(2)
  if (target === undefined || more.length > 0) throw new Error('Usage: npm run backup -- DIRECTORY')
  const startedAt = performance.now()
  const { directory, manifest } = await takeBackup(readMachineSettings().data, target)
  const megabytes = manifest.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1e6
  const seconds = (performance.now() - startedAt) / 1000
  process.stdout.write(
    `${manifest.files.length} files, ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s: ${directory}\n` +
      'It holds the master key, which opens every person’s words: keep it as you keep that key.\n',
  )
  return 0
})
