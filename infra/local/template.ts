// Reads a synthesized cloud assembly: every resource of every stack, nested ones too, with its template's scope.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.json()).default({}),
  Metadata: z.record(z.string(), z.json()).default({}),
})

const templateSchema = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.json().optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.json()))).default({}),
  Conditions: z.record(z.string(), z.json()).default({}),
  Resources: z.record(z.string(), resourceSchema).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.json(), Export: z.object({ Name: z.json() }).optional() }))
    .default({}),
})

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.object({ templateFile: z.string().optional(), stackName: z.string().optional() }).optional(),
    }),
  ),
})

export type Resource = {
  /** Unique over all stacks. */
  path: string
  logicalId: string
  type: string
  properties: Record<string, Json>
  metadata: Record<string, Json>
  scope: Scope
}

/** One template and where it stands: what its Ref, GetAtt and parameters are resolved in. */
export type Scope = {
  stackName: string
  template: z.infer<typeof templateSchema>
  resources: Map<string, Resource>
  nested: Map<string, Scope>
  /** Of a nested stack: what its parent passes in, to be resolved in the parent's scope. */
  passed?: { values: Record<string, Json>; from: Scope }
}

/** A deployment as synthesized; `directory` holds the assets. */
export type Assembly = { directory: string; scopes: Scope[]; resources: Resource[] }

const parametersSchema = z.record(z.string(), z.json()).default({})

/** Reads the assembly in `directory`; throws with the file's name when one is not what the CDK writes. */
export function readAssembly(directory: string): Assembly {
  const manifest = manifestSchema.parse(readJson(join(directory, 'manifest.json')))
  const scopes: Scope[] = []
  for (const [id, artifact] of Object.entries(manifest.artifacts)) {
    const { templateFile, stackName } = artifact.properties ?? {}
    if (artifact.type !== 'aws:cloudformation:stack' || templateFile === undefined) continue
    readScope({ directory, templateFile, stackName: stackName ?? id }, scopes)
  }
  return { directory, scopes, resources: scopes.flatMap((scope) => [...scope.resources.values()]) }
}

function readJson(file: string): unknown {
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run synth\``)
  return JSON.parse(readFileSync(file, 'utf8'))
}

type Place = { directory: string; templateFile: string; stackName: string; passed?: Scope['passed'] }

function readScope({ directory, templateFile, stackName, passed }: Place, scopes: Scope[]): Scope {
  const template = templateSchema.parse(readJson(join(directory, templateFile)))
  const scope: Scope = { stackName, template, resources: new Map(), nested: new Map(), ...(passed && { passed }) }
  scopes.push(scope)
  for (const [logicalId, { Type, Properties, Metadata }] of Object.entries(template.Resources)) {
    const path = `${stackName}/${logicalId}`
    scope.resources.set(logicalId, {
      path,
      logicalId,
      type: Type,
      properties: Properties,
      metadata: Metadata,
      scope,
    })
    if (Type !== 'AWS::CloudFormation::Stack') continue
    const file = z.string().parse(Metadata['aws:asset:path'], { error: () => `${path} names no nested template` })
    const values = parametersSchema.parse(Properties['Parameters'])
    const place = { directory, templateFile: file, stackName: path, passed: { values, from: scope } }
    scope.nested.set(logicalId, readScope(place, scopes))
  }
  return scope
}
