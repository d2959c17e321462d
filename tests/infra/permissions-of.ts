// What each role of the templates may do, one line a statement, readable beside the design.
import { type Json, listOf, objectOf, type Properties, type Synthesized, type TemplateResource } from './synthesized.ts'

const short: readonly [RegExp, string][] = [
  [/arn:AWS::Partition:sqs:AWS::Region:AWS::AccountId:/g, 'queue '],
  [/Table\.Arn/g, ''],
  [/Bucket\.Arn/g, ' bucket'],
  [/\.Arn/g, ''],
]

/** The whole of what StoreKey.grantThrough gives, as one phrase. */
const storeKey =
  /^kms:Decrypt, kms:DescribeKey, kms:Encrypt, kms:GenerateDataKey\*, kms:ReEncrypt\* on StoreKey where ViaService (\w+)\.AWS::Region\.\*$/

const shortened = (text: string): string => short.reduce((result, [from, to]) => result.replaceAll(from, to), text)

function conditionText(condition: Json | undefined, templates: Synthesized): string {
  if (condition === undefined) return ''
  const parts = Object.values(objectOf(condition)).flatMap((test) =>
    Object.entries(objectOf(test)).map(([key, value]) => `${key.replace(/^.*:/, '')} ${templates.text(value)}`),
  )
  return ` where ${parts.join(' and ')}`
}

function lineOf(statement: Properties, templates: Synthesized): string {
  const actions = listOf(statement['Action']).map(String).join(', ')
  const resources = listOf(statement['Resource']).map((resource) => shortened(templates.text(resource)))
  const line = `${actions} on ${resources.join(', ')}${conditionText(statement['Condition'], templates)}`
  return line.replace(storeKey, 'store key through $1').replace(/SealKey(?= |$)/g, 'seal key')
}

const roleOf = (policy: TemplateResource, templates: Synthesized): string =>
  listOf(policy.Properties['Roles'])
    .map((role) => templates.text(role))
    .join(',')

/** Statements by role, sorted; the right to write one's own log is left out. */
function permissionsByRole(templates: Synthesized): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  for (const policy of templates.all('AWS::IAM::Policy')) {
    const statements = listOf(objectOf(policy.Properties['PolicyDocument'])['Statement'])
    const texts = statements.map((statement) => lineOf(objectOf(statement), templates))
    const others = texts.filter((text) => !text.startsWith('logs:CreateLogStream, logs:PutLogEvents on '))
    const role = roleOf(policy, templates)
    lines.set(role, [...(lines.get(role) ?? []), ...others].sort())
  }
  return lines
}

/** What each function may do, by the name of its entry. */
export function permissionsOf(templates: Synthesized): Record<string, string[]> {
  const byRole = permissionsByRole(templates)
  const functions = templates.all('AWS::Lambda::Function').map(({ Properties }): [string, string[]] => {
    const role = templates.text(Properties['Role']).replace('.Arn', '')
    return [String(Properties['FunctionName']).replace('anqi-local-', ''), byRole.get(role) ?? []]
  })
  return Object.fromEntries(functions.sort(([left], [right]) => (left < right ? -1 : 1)))
}
