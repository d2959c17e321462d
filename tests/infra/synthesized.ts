// The templates of one deployment for assertions: synthesized once per settings, with names instead of references.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anqiApp } from '../../infra/app.ts'
import type { JurisdictionQueue } from '../../shared/domain/topology.ts'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
export type Properties = { [name: string]: Json }
export type TemplateResource = {
  readonly id: string
  readonly stack: string
  readonly Type: string
  readonly Properties: Properties
  readonly DependsOn?: readonly string[]
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
}
type Template = {
  readonly Resources: Record<string, Omit<TemplateResource, 'id' | 'stack'>>
  readonly Outputs?: Record<string, { readonly Value: Json; readonly Export?: { readonly Name: string } }>
}

export class Synthesized {
  readonly templates: ReadonlyMap<string, Template>

  constructor(context: Record<string, unknown> = {}, topology?: readonly JurisdictionQueue[]) {
    const outdir = mkdtempSync(join(tmpdir(), 'anqi-synth-'))
    anqiApp(context, outdir, { validates: false, ...(topology && { topology }) }).synth()
    const files = readdirSync(outdir).filter((file) => file.endsWith('.template.json'))
    this.templates = new Map(files.sort().map((file) => [file, JSON.parse(readFileSync(join(outdir, file), 'utf8'))]))
    rmSync(outdir, { recursive: true })
  }

  /** All resources of a type, over all stacks. */
  all(type: string): TemplateResource[] {
    return this.resources().filter((resource) => resource.Type === type)
  }

  resources(): TemplateResource[] {
    return [...this.templates].flatMap(([stack, template]) =>
      Object.entries(template.Resources).map(([id, { Properties = {}, ...rest }]) => ({
        id,
        stack,
        Properties,
        ...rest,
      })),
    )
  }

  /** A value as text, with the plain logical id for each reference: `CasesTable.Arn/index/unrouted`. */
  text(value: Json | undefined): string {
    if (value === undefined || value === null) return ''
    if (Array.isArray(value)) return value.map((part) => this.text(part)).join(',')
    if (typeof value !== 'object') return String(value)
    const [call, argument] = Object.entries(value)[0] ?? []
    if (call === 'Ref') return plain(String(argument))
    if (call === 'Fn::GetAtt' && Array.isArray(argument)) return `${plain(String(argument[0]))}.${argument[1]}`
    if (call === 'Fn::ImportValue') return this.#imported(String(argument))
    if (call === 'Fn::Join' && Array.isArray(argument)) return this.#joined(argument)
    return JSON.stringify(value)
  }

  #joined([separator, parts]: Json[]): string {
    return Array.isArray(parts) ? parts.map((part) => this.text(part)).join(String(separator)) : ''
  }

  #imported(name: string): string {
    for (const { Outputs = {} } of this.templates.values()) {
      const output = Object.values(Outputs).find((candidate) => candidate.Export?.Name === name)
      if (output !== undefined) return this.text(output.Value)
    }
    throw new Error(`No stack exports ${name}`)
  }
}

/** A logical id without the hash that the CDK appends. */
const plain = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '')

/** A list, whether the template holds one value or several. */
export const listOf = (value: Json | undefined): Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** A property that must be an object. */
export function objectOf(value: Json | undefined): Properties {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('Not an object')
  return value
}
