// From the stream to the figures: each case version counted once, and what is answered from the counters.
import { Construct } from 'constructs'
import { answering, batching, CaseFunction, type FunctionMaker, printing } from './case-function.ts'
import { StreamReader } from './stream-reader.ts'

export class Counting extends Construct {
  readonly viewStatistics: CaseFunction
  readonly tallyCase: CaseFunction
  readonly inspectFigures: CaseFunction
  readonly renderStatistics: CaseFunction

  constructor(scope: Construct, id: string, maker: FunctionMaker) {
    super(scope, id)
    const { cases, tally, statistics } = maker.data

    const tallyCase = new CaseFunction(this, 'tally-case', maker, batching)
    this.tallyCase = tallyCase
    cases.grantSettle(tallyCase)
    cases.grantReadRegisters(tallyCase)
    tally.grantCount(tallyCase)
    new StreamReader(this, 'Uncounted', { ...maker, reader: tallyCase, owedSince: 'uncountedSince', windowSeconds: 1 })

    this.viewStatistics = new CaseFunction(this, 'view-statistics', maker, { ...answering, timeoutSeconds: 29 })
    tally.grantRead(this.viewStatistics)
    cases.grantList(this.viewStatistics)
    cases.grantReadRegisters(this.viewStatistics)

    this.inspectFigures = new CaseFunction(this, 'inspect-figures', maker, answering)
    tally.grantRead(this.inspectFigures)
    cases.grantList(this.inspectFigures)
    cases.grantReadRegisters(this.inspectFigures)
    cases.grantListByNumber(this.inspectFigures)
    this.renderStatistics = new CaseFunction(this, 'render-statistics', maker, printing)
    tally.grantRead(this.renderStatistics)
    cases.grantList(this.renderStatistics)
    cases.grantReadRegisters(this.renderStatistics)
    statistics.grantRead(this.renderStatistics)
    statistics.grantPut(this.renderStatistics)
  }
}
