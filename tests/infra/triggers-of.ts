// What starts each function, read from the templates: routes, streams, queues, schedules.
import { objectOf, type Synthesized } from './synthesized.ts'

/** Triggers by function name, sorted. Queues of jurisdictions are one trigger, however many they are. */
export function triggersOf(templates: Synthesized): Record<string, string[]> {
  const triggers = new Map<string, Set<string>>()
  const names = new Map(
    templates
      .all('AWS::Lambda::Function')
      .map(({ id, Properties }) => [
        id.replace(/[0-9A-F]{8}$/, ''),
        String(Properties['FunctionName']).replace('anqi-local-', ''),
      ]),
  )
  const add = (target: string, trigger: string) => {
    const id = target.replace(/\.Arn$/, '')
    // A nested stack names a function of its parent by a parameter that ends in the function's own id.
    const name = names.get(id) ?? [...names].find(([candidate]) => id.includes(candidate))?.[1] ?? id
    triggers.set(name, (triggers.get(name) ?? new Set()).add(trigger))
  }
  const integrations = new Map(
    templates
      .all('AWS::ApiGatewayV2::Integration')
      .map(({ id, Properties }) => [id.replace(/[0-9A-F]{8}$/, ''), templates.text(Properties['IntegrationUri'])]),
  )
  for (const { Properties } of templates.all('AWS::ApiGatewayV2::Route')) {
    const integration = templates.text(Properties['Target']).replace('integrations/', '')
    add(integrations.get(integration) ?? integration, String(Properties['RouteKey']))
  }
  for (const { Properties } of templates.all('AWS::Lambda::EventSourceMapping')) {
    const source = templates.text(Properties['EventSourceArn'])
    const trigger = source.endsWith('StreamArn') ? 'stream' : source === 'NotifyQueue.Arn' ? 'notices' : 'jurisdictions'
    add(templates.text(Properties['FunctionName']), trigger)
  }
  for (const { Properties } of templates.all('AWS::Scheduler::Schedule')) {
    add(templates.text(objectOf(Properties['Target'])['Arn']), String(Properties['ScheduleExpression']))
  }
  return Object.fromEntries([...triggers].map(([name, found]) => [name, [...found].sort()]))
}
