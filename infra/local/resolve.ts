// Resolves CloudFormation's intrinsic functions the way they would stand after a deployment on this machine.
import type { Assembly, Json, Resource, Scope } from './template.ts'

/** What the machine stands in for: the one partition the queue engine knows, a made-up account. */
export const account = '000000000000'
export const partition = 'aws'
export const urlSuffix = 'amazonaws.com'

/** What a resource is called once it exists. */
export type ResourceNames = {
  /** The value of Ref. */
  ref(resource: Resource): string
  attribute(resource: Resource, name: string): string
}

type Call = { name: string; argument: Json; scope: Scope }
type Intrinsic = (call: Call, resolver: Resolver) => Json | undefined

const isObject = (value: Json | undefined): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function listOf(value: Json | undefined, name: string): Json[] {
  if (!Array.isArray(value)) throw new Error(`${name} in the template does not hold a list`)
  return value
}

const intrinsics: Record<string, Intrinsic> = {
  Ref: ({ argument, scope }, resolver) => resolver.reference(String(argument), scope),
  'Fn::GetAtt': ({ argument, scope }, resolver) => {
    const text = Array.isArray(argument) ? argument.join('.') : String(argument)
    const dot = text.indexOf('.')
    return resolver.attribute(text.slice(0, dot), text.slice(dot + 1), scope)
  },
  'Fn::Join': ({ argument, scope }, resolver) => {
    const [separator, parts] = listOf(argument, 'Fn::Join')
    return listOf(resolver.resolve(parts ?? [], scope), 'Fn::Join').join(String(separator))
  },
  'Fn::Sub': ({ argument, scope }, resolver) => {
    const [text, values] = Array.isArray(argument) ? argument : [argument]
    const given = isObject(values) ? values : {}
    return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, escaped: string, name: string) => {
      if (escaped) return `\${${name}}`
      const value = given[name]
      if (value !== undefined) return String(resolver.resolve(value, scope))
      const dot = name.indexOf('.')
      if (dot < 0) return String(resolver.reference(name, scope))
      return String(resolver.attribute(name.slice(0, dot), name.slice(dot + 1), scope))
    })
  },
  'Fn::Select': ({ argument, scope }, resolver) => {
    const [place, values] = listOf(argument, 'Fn::Select')
    return listOf(resolver.resolve(values ?? [], scope), 'Fn::Select')[Number(place)]
  },
  'Fn::Split': ({ argument, scope }, resolver) => {
    const [separator, value] = listOf(argument, 'Fn::Split')
    return String(resolver.resolve(value ?? '', scope)).split(String(separator))
  },
  'Fn::ImportValue': ({ argument, scope }, resolver) => resolver.imported(String(resolver.resolve(argument, scope))),
  'Fn::FindInMap': ({ argument, scope }, resolver) => {
    const [map, top, second] = listOf(resolver.resolve(argument, scope), 'Fn::FindInMap').map(String)
    return scope.template.Mappings[map ?? '']?.[top ?? '']?.[second ?? '']
  },
  'Fn::If': ({ argument, scope }, resolver) => {
    const [condition, yes, no] = listOf(argument, 'Fn::If')
    const chosen = resolver.holds(scope.template.Conditions[String(condition)], scope) ? yes : no
    return chosen === undefined ? undefined : resolver.resolve(chosen, scope)
  },
}

export class Resolver {
  readonly #assembly: Assembly
  readonly #names: ResourceNames
  readonly #pseudo: Record<string, string>

  constructor(assembly: Assembly, { names, region }: { names: ResourceNames; region: string }) {
    this.#assembly = assembly
    this.#names = names
    this.#pseudo = {
      'AWS::Partition': partition,
      'AWS::Region': region,
      'AWS::AccountId': account,
      'AWS::URLSuffix': urlSuffix,
    }
  }

  /** The value with every intrinsic replaced; a property that resolves to AWS::NoValue is left out. */
  resolve(value: Json, scope: Scope): Json {
    if (Array.isArray(value)) {
      return value.map((part) => this.#resolveAny(part, scope)).filter((part) => part !== undefined)
    }
    return this.#resolveAny(value, scope) ?? null
  }

  #resolveAny(value: Json, scope: Scope): Json | undefined {
    if (Array.isArray(value)) return this.resolve(value, scope)
    if (!isObject(value)) return value
    const [only, ...others] = Object.entries(value)
    if (only !== undefined && others.length === 0) {
      const [name, argument] = only
      const intrinsic = intrinsics[name]
      if (intrinsic !== undefined) return intrinsic({ name, argument, scope }, this)
      if (name.startsWith('Fn::')) throw new Error(`The local runtime does not know ${name} in ${scope.stackName}`)
    }
    const entries = Object.entries(value).map(([name, part]) => [name, this.#resolveAny(part, scope)] as const)
    return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined))
  }

  reference(name: string, scope: Scope): Json | undefined {
    if (name === 'AWS::NoValue') return undefined
    if (name === 'AWS::StackName') return scope.stackName
    const pseudo = this.#pseudo[name]
    if (pseudo !== undefined) return pseudo
    const resource = scope.resources.get(name)
    if (resource !== undefined) return this.#names.ref(resource)
    const passed = scope.passed?.values[name]
    if (passed !== undefined && scope.passed !== undefined) return this.resolve(passed, scope.passed.from)
    const byDefault = scope.template.Parameters[name]?.Default
    if (byDefault !== undefined) return byDefault
    throw new Error(`${scope.stackName} refers to ${name}, which it does not have`)
  }

  attribute(logicalId: string, name: string, scope: Scope): Json {
    const resource = scope.resources.get(logicalId)
    if (resource === undefined) throw new Error(`${scope.stackName} refers to ${logicalId}, which it does not have`)
    const nested = scope.nested.get(logicalId)
    if (nested === undefined || !name.startsWith('Outputs.')) return this.#names.attribute(resource, name)
    const output = nested.template.Outputs[name.slice('Outputs.'.length)]
    if (output === undefined) throw new Error(`${resource.path} has no output ${name}`)
    return this.resolve(output.Value, nested)
  }

  /** The value that some stack exports under a name. */
  imported(exportName: string): Json {
    for (const scope of this.#assembly.scopes) {
      for (const output of Object.values(scope.template.Outputs)) {
        if (output.Export === undefined || this.resolve(output.Export.Name, scope) !== exportName) continue
        return this.resolve(output.Value, scope)
      }
    }
    throw new Error(`No stack exports ${exportName}`)
  }

  /** Whether a condition holds. */
  holds(condition: Json | undefined, scope: Scope): boolean {
    if (!isObject(condition)) throw new Error(`${scope.stackName} names a condition that it does not have`)
    const parts = (name: string): Json[] => listOf(condition[name], name)
    if (condition['Condition'] !== undefined) {
      return this.holds(scope.template.Conditions[String(condition['Condition'])], scope)
    }
    if (condition['Fn::Not'] !== undefined) return !this.holds(parts('Fn::Not')[0], scope)
    if (condition['Fn::And'] !== undefined) return parts('Fn::And').every((part) => this.holds(part, scope))
    if (condition['Fn::Or'] !== undefined) return parts('Fn::Or').some((part) => this.holds(part, scope))
    const [left, right] = parts('Fn::Equals').map((part) => this.resolve(part, scope))
    return left === right
  }
}
