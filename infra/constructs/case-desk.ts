// What staff reach with a token: the worklist, the actions of a case, the notices that went out, the import of old cases.
import { Construct } from 'constructs'
import { answering, CaseFunction, type FunctionMaker, printing } from './case-function.ts'

export class CaseDesk extends Construct {
  readonly viewWorklist: CaseFunction
  readonly printPaper: CaseFunction
  readonly actOnCase: CaseFunction
  readonly importCases: CaseFunction
  readonly viewOutbox: CaseFunction
  readonly viewAudit: CaseFunction
  readonly manageRegisters: CaseFunction
  readonly overseeSorter: CaseFunction
  readonly issueShopCodes: CaseFunction

  constructor(scope: Construct, id: string, maker: FunctionMaker) {
    super(scope, id)
    const { cases, audit, evidence } = maker.data

    this.viewWorklist = new CaseFunction(this, 'view-worklist', maker, answering)
    cases.grantList(this.viewWorklist)
    cases.grantFindByExternalNumber(this.viewWorklist)
    cases.grantLookUp(this.viewWorklist)
    cases.grantRead(this.viewWorklist)
    cases.grantKeys(this.viewWorklist, { uses: ['data', 'secret'] })
    audit.grantAppend(this.viewWorklist)
    evidence.grantRead(this.viewWorklist)

    this.printPaper = new CaseFunction(this, 'print-paper', maker, printing)
    cases.grantRead(this.printPaper)
    cases.grantKeys(this.printPaper, { uses: ['data', 'secret'] })
    audit.grantAppend(this.printPaper)

    this.actOnCase = new CaseFunction(this, 'act-on-case', maker, answering)
    cases.grantMoveOn(this.actOnCase)
    cases.grantKeys(this.actOnCase, { uses: ['data', 'secret', 'chain'], makes: ['data'] })
    audit.grantAppend(this.actOnCase)

    this.viewOutbox = new CaseFunction(this, 'view-outbox', maker, answering)
    audit.grantReadNotices(this.viewOutbox)
    cases.grantReadRegisters(this.viewOutbox)

    this.viewAudit = new CaseFunction(this, 'view-audit', maker, answering)
    audit.grantReadEntries(this.viewAudit)
    cases.grantReadRegisters(this.viewAudit)

    this.manageRegisters = new CaseFunction(this, 'manage-registers', maker, { ...answering, timeoutSeconds: 29 })
    cases.grantReadRegisters(this.manageRegisters)
    cases.grantPublish(this.manageRegisters)
    cases.grantRecount(this.manageRegisters)
    cases.grantList(this.manageRegisters)
    audit.grantAppend(this.manageRegisters)
    this.overseeSorter = new CaseFunction(this, 'oversee-sorter', maker, answering)
    cases.grantGovernSorter(this.overseeSorter)
    audit.grantAppend(this.overseeSorter)
    this.issueShopCodes = new CaseFunction(this, 'issue-shop-codes', maker, answering)
    cases.grantReadRegisters(this.issueShopCodes)
    cases.grantKeys(this.issueShopCodes, { uses: ['shop'], makes: ['shop'] })
    audit.grantAppend(this.issueShopCodes)

    this.importCases = new CaseFunction(this, 'import-cases', maker, { ...answering, timeoutSeconds: 29 })
    cases.grantFindByExternalNumber(this.importCases)
    cases.grantSubmit(this.importCases)
    cases.grantMoveOn(this.importCases)
    cases.grantKeys(this.importCases, { uses: ['data', 'secret', 'chain'], makes: ['data', 'secret', 'chain'] })
  }
}
