// The one origin that browsers and neighbouring systems see: routes, the token check of staff routes, throttles.
import { Annotations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type DeploymentSettings, stageName } from '../deployment-settings.ts'
import { missingIssuer } from '../function-environment.ts'
import type { CaseFunction } from './case-function.ts'

/** `GET /track`: a method and a path. */
export type RouteKey = `${'GET' | 'POST'} /${string}`
type Throttle = { readonly perSecond: number; readonly burst: number }
type Props = {
  readonly settings: DeploymentSettings
  /** Open to anyone; a token, where one is allowed, is checked inside the function. */
  readonly open: ReadonlyMap<CaseFunction, readonly RouteKey[]>
  /** Only with a token of the configured issuer. */
  readonly staff: ReadonlyMap<CaseFunction, readonly RouteKey[]>
}

const throughout: Throttle = { perSecond: 500, burst: 1000 }

/** Routes that work without storing anything, or that guessers would try, get less than the rest. */
export const routeThrottles: ReadonlyMap<RouteKey, Throttle> = new Map([
  ['POST /api/sort', { perSecond: 50, burst: 100 }],
  ['POST /api/locate', { perSecond: 50, burst: 100 }],
  ['GET /api/cases/{number}', { perSecond: 50, burst: 100 }],
  ['POST /track', { perSecond: 50, burst: 100 }],
  ['POST /track/act', { perSecond: 20, burst: 40 }],
  ['POST /api/cases/{number}/actions', { perSecond: 20, burst: 40 }],
  ['POST /api/cases/{number}/evidence', { perSecond: 20, burst: 40 }],
  ['POST /api/imports', { perSecond: 20, burst: 40 }],
  ['POST /api/worklist/search', { perSecond: 20, burst: 40 }],
  ['GET /api/statistics', { perSecond: 50, burst: 100 }],
  ['GET /api/statistics/overdue', { perSecond: 50, burst: 100 }],
  ['GET /api/statistics/document', { perSecond: 5, burst: 20 }],
] as const)

// Neither address nor path parameter: a request is found again by its id, a person is not.
const logFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    errorCode: '$context.error.responseType',
    authorizerError: '$context.authorizer.error',
  }),
)

export class PublicApi extends Construct {
  readonly address: string
  /** What the host name must point at, where there is one. */
  readonly dnsTarget: string | undefined
  readonly #api: HttpApi
  readonly #authorizer: HttpJwtAuthorizer

  constructor(scope: Construct, id: string, { settings, open, staff }: Props) {
    super(scope, id)
    if (settings.oidcIssuer === undefined) {
      Annotations.of(this).addError('Set oidcIssuer before deploying: without it nobody of the staff can sign in')
    }
    this.#api = new HttpApi(this, 'Api', { apiName: stageName(settings, 'api'), createDefaultStage: false })
    this.#authorizer = new HttpJwtAuthorizer('Staff', settings.oidcIssuer ?? missingIssuer, {
      jwtAudience: [settings.oidcClientId],
    })
    const routes = [
      ...[...open].flatMap(([target, keys]) => this.#route(target, keys)),
      ...[...staff].flatMap(([target, keys]) => this.#route(target, keys, this.#authorizer)),
    ]
    const domain = this.#domain(settings)
    const stage = this.#stage(settings, domain)
    throttle(stage, routes)
    this.address = domain === undefined ? stage.url : `https://${settings.domainName}/`
    this.dnsTarget = domain?.regionalDomainName
  }

  #route(target: CaseFunction, keys: readonly RouteKey[], authorizer?: HttpJwtAuthorizer): HttpRoute[] {
    const integration = new HttpLambdaIntegration(target.node.id, target.function, { scopePermissionToRoute: false })
    return keys.flatMap((key) => {
      const [method, path] = key.split(' ') as [HttpMethod, string] // the shape of a RouteKey
      const methods = [HttpMethod[method]]
      return this.#api.addRoutes({ path, methods, integration, ...(authorizer === undefined ? {} : { authorizer }) })
    })
  }

  #stage(settings: DeploymentSettings, domain: DomainName | undefined): HttpStage {
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/vendedlogs/${stageName(settings, 'api')}`,
      retention: settings.logRetentionDays,
    })
    return new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: throughout.perSecond, burstLimit: throughout.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: logFormat },
      ...(domain === undefined ? {} : { domainMapping: { domainName: domain } }),
    })
  }

  #domain({ domainName, certificateArn }: DeploymentSettings): DomainName | undefined {
    if (domainName === undefined || certificateArn === undefined) return undefined
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', certificateArn)
    return new DomainName(this, 'Domain', { domainName, certificate })
  }
}

/** Route settings name routes that must stand before the stage does. */
function throttle(stage: HttpStage, routes: readonly HttpRoute[]): void {
  const cfnStage = stage.node.defaultChild
  if (!(cfnStage instanceof CfnStage)) throw new Error('An HTTP stage is one CfnStage')
  cfnStage.routeSettings = Object.fromEntries(
    [...routeThrottles].map(([key, { perSecond, burst }]) => [
      key,
      { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: burst, DetailedMetricsEnabled: true },
    ]),
  )
  stage.node.addDependency(...routes)
}
