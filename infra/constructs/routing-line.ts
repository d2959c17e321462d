// From the stream to the worklist: route-case, the queues of the jurisdictions, receive-case; and the notices beside it.
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { JurisdictionQueue } from '../../shared/domain/topology.ts'
import { BureauQueues } from './bureau-queues.ts'
import { batching, CaseFunction, type FunctionMaker } from './case-function.ts'
import { grantConsume, grantSendToJurisdictions } from './installation.ts'
import { QueueReader } from './queue-reader.ts'
import { StreamReader } from './stream-reader.ts'

type Props = FunctionMaker & { readonly notifyQueue: Queue; readonly topology: readonly JurisdictionQueue[] }

export class RoutingLine extends Construct {
  readonly routeCase: CaseFunction

  constructor(scope: Construct, id: string, { notifyQueue, topology, ...maker }: Props) {
    super(scope, id)
    const { cases, audit } = maker.data

    const routeCase = new CaseFunction(this, 'route-case', maker, batching)
    this.routeCase = routeCase
    cases.grantSettle(routeCase)
    cases.grantReadRegisters(routeCase)
    grantSendToJurisdictions(maker.settings, routeCase)
    notifyQueue.grantSendMessages(routeCase)
    new StreamReader(this, 'Unrouted', { ...maker, reader: routeCase, owedSince: 'unroutedSince', windowSeconds: 0 })

    const receiveCase = new CaseFunction(this, 'receive-case', maker, batching)
    cases.grantMoveOn(receiveCase)
    cases.grantKeys(receiveCase, { uses: ['chain'] })
    new BureauQueues(this, 'Queues', { ...maker, reader: receiveCase, topology })

    const notify = new CaseFunction(this, 'notify', maker, batching)
    cases.grantRead(notify)
    cases.grantKeys(notify, { uses: ['secret'] })
    audit.grantDeliver(notify)
    audit.grantReadNotices(notify)
    grantConsume(notify, [notifyQueue.queueArn])
    new QueueReader(this, 'Notices', { queue: notifyQueue, reader: notify, maxConcurrency: 10 })
  }
}
