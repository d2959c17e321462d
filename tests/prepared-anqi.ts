// Builds and synthesizes once before any file starts an Anqi: two that start together would build over each other.
import { prepare } from '../infra/local/prepare.ts'
import { readMachineSettings } from '../shared/config.ts'

export async function setup(): Promise<void> {
  await prepare({ province: readMachineSettings().province, say: () => undefined })
}
