// Grants on a table down to the leading keys, so that a function reaches the items of its own work alone.
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'

type TableGrant = {
  readonly actions: readonly string[]
  /** Patterns of partition keys; absent where an action (a scan) cannot be narrowed by them. */
  readonly leadingKeys?: readonly string[]
  /** Index names; the table itself when absent. */
  readonly indexes?: readonly string[]
}

/** Allows `actions` on a table or some of its indexes. */
export function grantOn(table: Table, grantee: IGrantable, grant: TableGrant): void {
  const resources = grant.indexes?.map((index) => `${table.tableArn}/index/${index}`) ?? [table.tableArn]
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: grant.actions.map((action) => `dynamodb:${action}`),
      resources,
      ...(grant.leadingKeys === undefined
        ? {}
        : { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': grant.leadingKeys } } }),
    }),
  )
}
