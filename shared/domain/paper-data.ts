// The data of every field of the ten papers, put together from the case, what was filed, and what was said with each step.
import type { PaperFields } from '../schemas/papers.ts'
import { bureauByCode } from './bureau-register.ts'
import { legalDay } from './calendar.ts'
import { paperLines } from './paper-lines.data.ts'
import {
  addressedOf,
  complainantOf,
  groundLines,
  matterOf,
  noticeLaw,
  type PaperSources,
  part,
  partyOf,
  personOf,
  representativesOf,
  requestsOf,
  respondentOf,
  resultOf,
  saidOf,
  say,
} from './paper-sources.ts'
import type { PaperTask } from './papers.ts'
import { rulebookOf } from './rulebook.ts'

const hotline = '12315'

type Builder = (task: PaperTask, sources: PaperSources) => PaperFields

const builders: Readonly<Record<PaperTask['form'], Builder>> = {
  1: (_task, sources) => {
    const { filed, record } = sources
    const co = Array.isArray(filed['coComplainants']) ? filed['coComplainants'] : []
    const chosen = Array.isArray(filed['representatives']) ? filed['representatives'].join('、') : ''
    return {
      form: 1,
      complainant: personOf(complainantOf(sources)),
      coComplainants: co.map((each) => personOf(part(each))),
      representatives: representativesOf(sources) ?? chosen,
      publish: record.consents?.publish ?? false,
      entrustMediation: record.consents?.entrustMediation ?? false,
      respondent: { ...respondentOf(sources), contact: say(part(filed['respondent']), 'contact') },
      facts: say(filed, 'facts') || say(filed, 'lead') || say(filed, 'question'),
      requests: requestsOf(sources),
      requestText: say(filed, 'requestText'),
      receivedOn: legalDay(record.receivedAt),
      caseHandler: record.handler?.name ?? '',
    }
  },
  2: (_task, sources) => {
    const { phone: _phone, ...respondent } = respondentOf(sources)
    const { filed, record } = sources
    return {
      form: 2,
      reporter: personOf(complainantOf(sources)),
      respondent,
      lead: say(filed, 'lead') || say(filed, 'facts') || say(filed, 'question'),
      receivedOn: legalDay(record.receivedAt),
      caseHandler: record.handler?.name ?? '',
    }
  },
  3: (task, sources) => {
    const to = task.step?.type === 'forwarded' ? task.step.to : ''
    const replyBy = task.step?.type === 'forwarded' ? (task.step.reportBy ?? '') : ''
    const { own } = saidOf(task, sources)
    return {
      form: 3,
      addressee: bureauByCode(to)?.name ?? to,
      person: say(complainantOf(sources), 'name'),
      ...addressedOf(sources),
      replyBy,
      attachmentCopies: Number(say(own, 'attachmentCopies') || 1),
      attachmentPages: Number(say(own, 'attachmentPages') || 1),
    }
  },
  4: (task, sources) => {
    const { own } = saidOf(task, sources)
    return {
      form: 4,
      addressee: say(complainantOf(sources), 'name'),
      dueDay: task.step?.type === 'identity-asked' ? task.step.dueDay : legalDay(task.since),
      basis: paperLines.identityBasis[sources.record.order],
      consequence: paperLines.identityConsequence[sources.record.order],
      telephone: say(own, 'telephone') || hotline,
      address: say(own, 'address'),
    }
  },
  5: (task, sources) => {
    const { own, by } = saidOf(task, sources)
    const contact = sources.record.handler?.name ?? by
    return {
      form: 5,
      addressee: say(complainantOf(sources), 'name'),
      ...addressedOf(sources),
      contact,
      telephone: say(own, 'telephone') || hotline,
    }
  },
  6: (task, sources) => {
    const chosen = task.step?.type === 'refused' ? task.step.ground : undefined
    return {
      form: 6,
      addressee: say(complainantOf(sources), 'name'),
      ...addressedOf(sources),
      grounds: groundLines(rulebookOf(sources.record.order).refusalGrounds, chosen),
      reason: saidOf(task, sources).text,
      otherRoutes: [...paperLines.otherRoutes],
    }
  },
  7: (task, sources) => {
    const { own, by } = saidOf(task, sources)
    return {
      form: 7,
      addressee: `${say(complainantOf(sources), 'name')}、${sources.record.respondentName}`,
      matter: matterOf(sources),
      time: say(own, 'time'),
      place: say(own, 'place'),
      bring: say(own, 'bring') || paperLines.bring,
      recusalDays: Number(say(own, 'recusalDays') || 3),
      mediator: say(own, 'mediator') || (sources.record.handler?.name ?? by),
      telephone: say(own, 'telephone') || hotline,
    }
  },
  8: (task, sources) => ({
    form: 8,
    addressee: `${say(complainantOf(sources), 'name')}、${sources.record.respondentName}`,
    matter: matterOf(sources),
    grounds: groundLines(
      rulebookOf(sources.record.order).terminationGrounds,
      task.step?.type === 'closed' ? task.step.ground : undefined,
    ),
    reason: saidOf(task, sources).text,
    remedies: [...paperLines.remedies],
  }),
  9: (task, sources) => {
    const { own, text, by } = saidOf(task, sources)
    const agent = part(sources.filed['agent'])
    const { phone: _phone, ...respondent } = respondentOf(sources)
    return {
      form: 9,
      complainant: { ...partyOf(complainantOf(sources)), agent: say(agent, 'name'), agentPhone: say(agent, 'phone') },
      respondent: {
        ...respondent,
        legalRepresentative: say(own, 'legalRepresentative'),
        agent: say(own, 'respondentAgent') || say(part(sources.filed['respondent']), 'contact'),
        agentPhone: say(part(sources.filed['respondent']), 'phone'),
      },
      matter: matterOf(sources),
      requests: requestsOf(sources),
      agreement: text,
      mediator: say(own, 'mediator') || (sources.record.handler?.name ?? by),
    }
  },
  10: (task, sources) => ({
    form: 10,
    addressee: say(complainantOf(sources), 'name'),
    matter: matterOf(sources),
    law: noticeLaw(task, sources),
    result: saidOf(task, sources).text || resultOf(sources),
  }),
}

/** Every field of the form of a task. */
export const paperFieldsOf = (task: PaperTask, sources: PaperSources): PaperFields => builders[task.form](task, sources)
