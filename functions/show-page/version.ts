// The release this bundle was built from.
import packageJson from '../../package.json' with { type: 'json' }

export const { version } = packageJson
