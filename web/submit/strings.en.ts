// The words of filing, in English.
import type { SubmitStrings } from './strings.zh.ts'

export const en: SubmitStrings = {
  choose: {
    title: 'What would you like to tell us?',
    lead: 'Trouble with something you bought, or a business that breaks the rules? Tell the market regulator here. It takes a few minutes, needs no account, and you can see where it stands at any time.',
    kinds: {
      complaint: {
        glyph: '诉',
        name: 'Complaint',
        say: 'I have a dispute with a business and want a refund, an exchange or compensation, through mediation.',
      },
      'violation-report': {
        glyph: '举',
        name: 'Violation report',
        say: 'A business breaks the law and I want it looked into. You may stay anonymous.',
      },
      consultation: {
        glyph: '询',
        name: 'Question',
        say: 'I want to ask about the rules, the procedure or my rights.',
      },
    },
    both: 'Both a refund and an investigation? Choose “Complaint” and describe both; we handle them as two linked cases.',
    rightsTitle: 'Your rights',
    rights: [
      'Complaints, reports and questions cost nothing.',
      'Complaint: within 7 working days you learn whether it is accepted; once accepted it is closed within 60 days.',
      'Report: verified and decided within 15 working days, 15 more with approval where the case needs it.',
      'You may act through an agent, and withdraw a complaint at any time.',
      'Whatever the outcome, you can still go to court, or to arbitration if agreed.',
    ],
    needTitle: 'What you need',
    need: [
      'Your real name, telephone number and address (for a complaint; a report may be anonymous).',
      'The name of the business and something to find it by: address, shopping platform …',
      'What you ask for, and when, where, how much, and what went wrong.',
      'Keep receipts, orders, chats and photos; the case handler will ask for them.',
    ],
    elsewhereTitle: 'Others who can help with these',
    elsewhere: [
      ['Unpaid wages, labour disputes', 'human resources and social security, telephone 12333'],
      ['Noise, neighbours, property management', 'the local 12345 government hotline'],
      ['Banks, insurance', 'financial consumer hotline 12378'],
      ['Medical malpractice', 'health authority, telephone 12320'],
      ['Traffic fines', 'traffic police, telephone 12123'],
      ['School admission', 'the local education authority'],
      ['Danger to a person, or fraud', 'call 110 at once'],
    ],
    elsewhereNote: 'Not sure? File it here all the same, and we will tell you where to go.',
  },
  steps: { name: 'Steps', form: 'Fill in', confirm: 'Check', receipt: 'Done' },
  form: {
    title: { complaint: 'Your complaint', 'violation-report': 'Your report', consultation: 'Your question' },
    lead: 'Everything not marked “optional” is needed. You can check and change it all on the next page.',
    next: 'Next: check',
    change: 'Choose another kind',
    sections: {
      respondent: { complaint: 'Who is it about?', 'violation-report': 'Who is it about?', consultation: '' },
      what: { complaint: 'What happened?', 'violation-report': 'What did you find?', consultation: 'Your question' },
      wish: 'What would put it right?',
      you: 'Who you are and how to reach you',
      consents: 'For you to decide',
    },
    more: {
      respondent: 'Know more? (credit code, telephone, shop code)',
      what: 'Add dates, the place and the order number',
      identity: 'Add an ID document',
      agent: 'I act for someone else (agent)',
      joint: 'Several people with the same dispute? (joint complaint)',
    },
    privacy:
      'Used for this case only, stored encrypted, read only by those who handle it. Where mediation needs it the business learns who complains; it never learns who reports.',
    agentNote:
      'Give the details of the person you act for above, and your own here. Keep the signed power of attorney at hand.',
    joint:
      'Say in “what happened” how many you are and name one or two representatives; the case handler will ask for everyone’s details.',
    amountBad: 'Give the amount in figures, such as 129 or 129.50',
    realName: 'A report with name and ID number counts as a real-name report.',
    notices: {
      'foreign-origin':
        'This form did not come from a page of ours and was not filed. Check what it says and send it again.',
      'too-many-requests':
        'Too many submissions in a short time: this one was not filed. Everything you typed is still here; try again in a minute.',
      unavailable:
        'We could not file it just now. Everything you typed is still here; try again in a moment. It cannot be filed twice.',
      'too-large': 'This is too long and was not filed. Please shorten it and send it again.',
    },
  },
  fields: {
    'respondent.name': {
      label: 'Name of the business',
      hint: 'As on the sign, the online shop or the licence; for a private seller their name',
    },
    'respondent.address': {
      label: 'Address of the business',
      hint: 'For a shop: county, street and number, in Chinese if you can',
    },
    'respondent.platform': {
      label: 'Shopping platform',
      hint: 'If bought online: Taobao, JD, Pinduoduo, Douyin, Meituan …',
    },
    'respondent.uscc': { label: 'Unified social credit code', hint: 'The 18 characters on the business licence' },
    'respondent.shopCode': { label: 'Shop code', hint: 'What the QR code in the shop says' },
    'respondent.phone': { label: 'Telephone of the business', hint: '' },
    'respondent.contact': { label: 'Contact person of the business', hint: '' },
    item: { label: 'Goods or service', hint: 'Such as an electric kettle, a gym card, a haircut' },
    facts: {
      label: 'What happened',
      hint: 'When, where, what you bought, what you paid, what went wrong, what the business said. At least 10 characters.',
    },
    lead: {
      label: 'The lead and its facts',
      hint: 'When, where, what you saw the business do, and how you know. At least 10 characters.',
    },
    question: { label: 'Your question', hint: 'Leave out ID numbers and other personal data' },
    topic: { label: 'Topic', hint: 'Such as returning goods within seven days, food labels' },
    purchasedAt: { label: 'Date of purchase', hint: '' },
    amount: { label: 'Amount in dispute', hint: 'Figures only, such as 129 or 129.50' },
    disputeAt: { label: 'Date of the dispute', hint: '' },
    disputePlace: { label: 'Place of the dispute', hint: '' },
    knewAt: { label: 'Date you learnt of the harm', hint: '' },
    orderNumber: { label: 'Order number', hint: '' },
    requests: { label: 'What you ask for', hint: 'Choose one or more' },
    requestText: { label: 'In your own words', hint: 'Such as: refund 129 yuan and pay the return postage' },
    'complainant.name': { label: 'Name', hint: 'Your real name' },
    'complainant.phone': { label: 'Telephone', hint: 'We tell you the decision by telephone or text message' },
    'complainant.address': { label: 'Postal address', hint: 'Where letters reach you' },
    'complainant.idType': { label: 'Type of ID', hint: '' },
    'complainant.idNumber': {
      label: 'ID number',
      hint: 'You may leave it out; the case handler asks if proof is needed',
    },
    'agent.name': { label: 'Agent’s name', hint: '' },
    'agent.phone': { label: 'Agent’s telephone', hint: '' },
    'agent.powerOfAttorney': { label: 'Power of attorney', hint: 'Matters, powers and term' },
    anonymous: { label: 'Report anonymously', hint: '' },
    'reporter.name': { label: 'Name', hint: '' },
    'reporter.phone': { label: 'Telephone', hint: 'So that we can ask for more' },
    'reporter.address': { label: 'Postal address', hint: '' },
    'reporter.idNumber': { label: 'ID number', hint: '' },
    'person.name': { label: 'Name', hint: '' },
    'person.phone': { label: 'Telephone', hint: 'So that we can tell you when the answer is there' },
    'consents.jointHandling': {
      label: 'The other complainants all agree to joint handling',
      hint: 'A dispute of several people is handled as one joint complaint only if every one of them agrees; leave this open until they do',
    },
    'consents.publish': {
      label: 'The complaint may be published',
      hint: 'Business, goods, problem and result only; nothing personal',
    },
    'consents.entrustMediation': {
      label: 'Mediation may be entrusted to others',
      hint: 'Such as the consumer association or a people’s mediation committee; the limit runs on',
    },
    'consents.negotiateFirst': {
      label: 'I would negotiate with the business online first',
      hint: 'The bureau waits meanwhile. You may end it any day; if it fails or nothing comes of it in time, the bureau takes over by itself, and the legal limits run from that day',
    },
    'pick.object': { label: 'Kind of goods or service', hint: '' },
    'pick.problem': { label: 'Kind of problem', hint: '' },
    'pick.violation': { label: 'Kind of breach', hint: '' },
    'pick.county': { label: 'Where the business is', hint: '' },
  },
  yuan: 'yuan',
  noAnswer: '(left empty)',
  anonymousNote:
    'An anonymous reporter gets no notice of the result. Keep the number and the access code: they show you where the report stands.',
  yes: 'Yes',
  no: 'No',
}
