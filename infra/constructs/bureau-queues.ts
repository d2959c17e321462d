// A queue with its dead letters for every jurisdiction, in nested stacks: cities in one, own queues by city.
import { NestedStack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { JurisdictionQueue } from '../../shared/domain/topology.ts'
import { stageName } from '../deployment-settings.ts'
import type { CaseFunction } from './case-function.ts'
import { grantConsume, type Installation, jurisdictionQueueArns } from './installation.ts'
import { QueueReader } from './queue-reader.ts'
import { WatchedQueue } from './watched-queue.ts'

type Props = Installation & { readonly reader: CaseFunction; readonly topology: readonly JurisdictionQueue[] }

/** Cities end in two zeros, as does the province; a bureau's own queue does not. */
const groupOf = (suffix: string): string => (/^\d{4}(?!00)\d\d$/.test(suffix) ? `Own${suffix.slice(0, 4)}` : 'Cities')

export class BureauQueues extends Construct {
  constructor(scope: Construct, id: string, { settings, alarms, reader, topology }: Props) {
    super(scope, id)
    grantConsume(reader, jurisdictionQueueArns(settings))
    const groups = Map.groupBy(topology, ({ suffix }) => groupOf(suffix))
    for (const [group, jurisdictions] of groups) {
      const nested = new NestedStack(this, group, { description: `Anqi: queues of the jurisdictions, ${group}` })
      nested.node.addDependency(reader)
      for (const { suffix } of jurisdictions) {
        const place = new Construct(nested, suffix)
        const { queue } = new WatchedQueue(place, 'Queue', { queueName: stageName(settings, suffix), alarms })
        alarms.onAge(place, queue)
        new QueueReader(place, 'Reader', { queue, reader, maxConcurrency: 5 })
      }
    }
  }
}
