// One Lambda function from its bundle: own role, own log group with retention, an alarm on its errors.
import { Duration } from 'aws-cdk-lib'
import { type IPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, Runtime, RuntimeFamily } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { functionsFolder } from '../build-functions.ts'
import { stageName } from '../deployment-settings.ts'
import type { Installation } from './installation.ts'

/** How long a function may take and how much memory, and with it processor time, it has. */
export type FunctionSize = { readonly timeoutSeconds: number; readonly memoryMb: number }

/** Someone waits for the answer. */
export const answering: FunctionSize = { timeoutSeconds: 15, memoryMb: 1024 }
/** Someone waits for a file to be set and drawn: processor time comes with memory. */
export const printing: FunctionSize = { timeoutSeconds: 29, memoryMb: 2048 }
/** A batch of a stream or a queue. */
export const batching: FunctionSize = { timeoutSeconds: 30, memoryMb: 512 }
/** A walk through the whole line, waiting most of the time. */
export const walking: FunctionSize = { timeoutSeconds: 240, memoryMb: 512 }
/** A run over everything. */
export const sweeping: FunctionSize = { timeoutSeconds: 900, memoryMb: 1769 }

export type FunctionMaker = Installation & { readonly environment: Record<string, string> }

export class CaseFunction extends Construct {
  readonly function: LambdaFunction
  readonly grantPrincipal: IPrincipal

  /** `name` is that of the entry file: `submit-case-form`. */
  constructor(scope: Construct, name: string, maker: FunctionMaker, size: FunctionSize) {
    super(scope, name)
    const logGroup = new LogGroup(this, 'Logs', { retention: maker.settings.logRetentionDays })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    this.function = new LambdaFunction(this, 'Function', {
      functionName: stageName(maker.settings, name),
      runtime: new Runtime(maker.settings.nodeRuntime, RuntimeFamily.NODEJS),
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(`${functionsFolder}/${name}`),
      handler: 'index.handler',
      timeout: Duration.seconds(size.timeoutSeconds),
      memorySize: size.memoryMb,
      environment: maker.environment,
      role,
      logGroup,
    })
    this.grantPrincipal = this.function.grantPrincipal
    maker.alarms.onErrors(this, this.function)
  }
}
