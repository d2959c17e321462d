// Reads the stage and news the stacks. `node infra/app.ts` writes the templates, with or without the CDK's CLI.
import { existsSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { App, Tags } from 'aws-cdk-lib'
import { deployedTopology, type JurisdictionQueue } from '../shared/domain/topology.ts'
import { functionsFolder } from './build-functions.ts'
import { DataStack } from './data-stack.ts'
import { readDeploymentSettings, stageName } from './deployment-settings.ts'
import { ServiceStack } from './service-stack.ts'

const cdkFlags = {
  // The offline gate: whatever CloudFormation itself would refuse fails the build.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  // Where each bundle lies, for those who read the templates back.
  'aws:cdk:enable-asset-metadata': true,
  '@aws-cdk/core:target-partitions': ['aws', 'aws-cn'],
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:explicitStackTags': true,
  // A store that something still uses cannot be taken away from under it.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard': true,
}

/** Tags on these reach event source mappings, and the China regions refuse tags there. */
const untagged = ['AWS::Lambda::EventSourceMapping', 'AWS::CloudFormation::Stack', 'aws:cdk:stack']

type AppOptions = {
  /** Whether CloudFormation's validator looks at the templates; it takes more than half of the time. */
  readonly validates?: boolean
  /** Which queue serves which bureaus; that of the province when absent. */
  readonly topology?: readonly JurisdictionQueue[]
}

/**
 * The app with its two stacks, under these deployment settings; needs the bundles of `npm run build`. Without `outdir`
 * the CDK's command line says where the templates go.
 */
export function anqiApp(
  context: Readonly<Record<string, unknown>> = {},
  outdir?: string,
  { validates = true, topology }: AppOptions = {},
): App {
  if (!existsSync(functionsFolder)) throw new Error(`${functionsFolder} is missing: run \`npm run build\` first`)
  const app = new App({
    context: { ...cdkFlags, ...context },
    ...(outdir === undefined ? {} : { outdir }),
    analyticsReporting: false,
    ...(validates ? {} : { builtinCloudFormationValidation: false }),
  })
  const settings = readDeploymentSettings(app.node)
  const data = new DataStack(app, stageName(settings, 'data'), { settings })
  new ServiceStack(app, stageName(settings, 'service'), {
    settings,
    data,
    topology: topology ?? deployedTopology(settings.province, settings.ownQueues),
  })
  Tags.of(app).add('anqi:stage', settings.stage, { excludeResourceTypes: untagged })
  return app
}

/** What `node infra/app.ts -c stage=prod --output cdk.out` asks for; the CDK's command line hands over both by itself. */
function askedFor(argv: readonly string[]): { context: Record<string, string>; output: string | undefined } {
  const { values } = parseArgs({
    args: [...argv],
    options: { context: { type: 'string', short: 'c', multiple: true }, output: { type: 'string', short: 'o' } },
  })
  const pairs = (values.context ?? []).map((pair) => pair.split(/=(.*)/s))
  return { context: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])), output: values.output }
}

if (import.meta.main) {
  const { context, output } = askedFor(process.argv.slice(2))
  // Only what an earlier run has written: its assets would pile up.
  if (output !== undefined && existsSync(join(output, 'manifest.json'))) rmSync(output, { recursive: true })
  const { directory } = anqiApp(context, output).synth()
  process.stdout.write(`templates in ${relative('.', directory)}\n`)
}
