// What the public reaches: filing and following a case, sorting and locating, the pages.
import { Construct } from 'constructs'
import { answering, CaseFunction, type FunctionMaker, printing } from './case-function.ts'
import { grantLookAtQueues } from './installation.ts'

const allPurposes = ['data', 'secret', 'chain', 'receipt', 'shop'] as const

export class Intake extends Construct {
  readonly submitCase: CaseFunction
  readonly submitCaseForm: CaseFunction
  readonly followCase: CaseFunction
  readonly followCaseForm: CaseFunction
  readonly actOnOwnCase: CaseFunction
  readonly actOnOwnCaseForm: CaseFunction
  readonly printOwnPaper: CaseFunction
  readonly sortText: CaseFunction
  readonly locateBureau: CaseFunction
  readonly showPage: CaseFunction

  constructor(scope: Construct, id: string, maker: FunctionMaker) {
    super(scope, id)
    const answer = (name: string) => new CaseFunction(this, name, maker, answering)
    this.submitCase = answer('submit-case')
    this.submitCaseForm = answer('submit-case-form')
    this.followCase = answer('follow-case')
    this.followCaseForm = answer('follow-case-form')
    this.actOnOwnCase = answer('act-on-own-case')
    this.actOnOwnCaseForm = answer('act-on-own-case-form')
    this.printOwnPaper = new CaseFunction(this, 'print-own-paper', maker, printing)
    this.sortText = answer('sort-text')
    this.locateBureau = answer('locate-bureau')
    this.showPage = answer('show-page')

    const { audit, cases, tally, statistics } = maker.data
    for (const submit of [this.submitCase, this.submitCaseForm]) {
      cases.grantSubmit(submit)
      cases.grantKeys(submit, { uses: allPurposes, makes: allPurposes })
      maker.limits.grantCount(submit)
    }
    for (const sorting of [this.submitCase, this.submitCaseForm, this.sortText]) cases.grantReadSorter(sorting)
    for (const follow of [this.followCase, this.followCaseForm, this.printOwnPaper]) {
      cases.grantRead(follow)
      cases.grantKeys(follow, { uses: ['data', 'secret'], makes: ['secret'] })
      maker.limits.grantCount(follow)
    }
    cases.grantReadRegisters(this.locateBureau)
    cases.grantKeys(this.locateBureau, { uses: ['shop'], makes: ['shop'] })
    for (const giving of [this.followCase, this.followCaseForm]) audit.grantAppend(giving)
    for (const act of [this.actOnOwnCase, this.actOnOwnCaseForm]) {
      cases.grantMoveOn(act)
      cases.grantKeys(act, { uses: ['data', 'secret', 'chain'], makes: ['data', 'secret'] })
      maker.limits.grantCount(act)
      maker.data.evidence.grantPut(act)
    }
    tally.grantRead(this.showPage)
    grantLookAtQueues(maker.settings, this.showPage)
    cases.grantList(this.showPage)
    cases.grantListByNumber(this.showPage)
    statistics.grantRead(this.showPage)
    statistics.grantPut(this.showPage)
    cases.grantKeys(this.showPage, { uses: ['receipt'], makes: ['receipt'] })
  }
}
