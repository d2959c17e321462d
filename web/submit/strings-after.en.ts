// The words of the confirm page and of the receipt, in English.
import type { AfterStrings } from './strings-after.zh.ts'

export const afterEn: AfterStrings = {
  confirm: {
    title: 'Check it, then file it',
    lead: 'Nothing is filed yet. See which bureau gets it, how it is sorted, and whether everything is right.',
    placeTitle: 'Which bureau gets it',
    goesTo: 'It goes straight to',
    basis: 'Basis',
    otherPlace: 'Not right? Choose another county',
    located: (name: string) => `Send it to ${name}`,
    askBureau: 'Several bureaus may be competent. In whose area is the business?',
    askCounty: 'In which city and county is the business?',
    askAnswerer: 'Which bureau should answer?',
    askCountyHint: 'Open a city, then choose the county.',
    unsureBureau: 'I do not know',
    unsureBureauNote: 'The bureau above them takes it and passes it on; the limits run all the same.',
    anyBureau: 'Any',
    anyBureauNote: 'The province’s intake desk passes it on.',
    otherCounty: 'None of these: choose another county',
    outside: (place: string) =>
      `The business is in ${place}, whose bureau is competent. You may file here and we pass it on; filing with 12315 there is quicker.`,
    bureauMissing: 'Choose the bureau of the business, or “I do not know”',
    filterPlace: 'Type a county to find it',
    kindTitle: 'What it is about',
    suggested: 'Our guess from what you wrote. Confirm it or choose another.',
    becauseOf: 'You wrote: ',
    unsure: 'The text does not tell yet. Choose yourself, or leave it to the staff.',
    unsureOption: 'Not sure, let the staff decide',
    allCategories: (count: number) => `All categories (${count})`,
    filterCategory: 'Type a word to find a category',
    goods: 'Goods',
    services: 'Services',
    categoryMissing: 'Choose a category, or “Not sure”',
    contentTitle: 'What you wrote',
    notOursTitle: 'This may not be for the market regulator',
    notOurs: (where: string) =>
      `You would do better with: ${where}. You may file it here all the same and will get a formal answer.`,
    mixedTitle: 'This looks like a complaint and a report in one',
    mixed:
      'By law the two are handled separately: your dispute with the business, and the investigation of it. File it as it is; the staff splits it into two linked cases and answers both.',
    promise: 'By filing you say that this is true. False statements have legal consequences.',
    file: 'File it now',
    edit: 'Go back and change',
  },
  receipt: {
    title: {
      complaint: 'Complaint received',
      'violation-report': 'Report received',
      consultation: 'Question received',
    },
    lead: 'It is registered and cannot get lost. Keep the number and the access code: you need both to follow it.',
    stamp: '收讫',
    number: 'Case number',
    accessCode: 'Access code',
    keep: 'The access code is shown here only; tell nobody. Take a screenshot, write it down or print this page.',
    track: 'See where it stands',
    another: 'File something else',
    nextTitle: 'What happens next',
    detailTitle: 'Receipt',
    receivedAt: 'Received',
    bureau: 'Bureau',
    hash: 'Fingerprint of the content (SHA-256)',
    signature: 'Signature (Ed25519)',
    kid: 'Signing key',
    salt: 'salt',
    proof:
      'This receipt is signed: any change to content, time or number can be found. The public keys stand at /api/receipt-key.',
    placing: 'The bureau above is finding the competent one; you will see it when you follow the case.',
    by: (day: string) => `by ${day}`,
    provisional: ' (provisional: that year’s holidays are not yet announced, the day may move)',
    steps: {
      complaint: [
        [
          'The bureau decides whether to accept it',
          'It reads your papers, asks for what is missing, and tells you whether the complaint is accepted.',
        ],
        [
          'Then it mediates',
          'If both sides agree, within 60 days of acceptance, in person, by telephone or by video. Time for testing is not counted.',
        ],
        [
          'It closes the case and tells you',
          'An agreement is to be kept. Without one you can still go to court or to arbitration.',
        ],
      ],
      'violation-report': [
        ['The bureau verifies the lead', 'and decides whether to open a penalty case.'],
        ['An opened case is investigated', 'Penalties are published; where a law says so you are told the result.'],
        ['You stay protected', 'Only those who handle the case see who reported.'],
      ],
      consultation: [
        ['The staff answers', 'You find the answer when you follow the case, and are notified if you left a number.'],
      ],
    },
    reusedTitle: 'This form was filed before',
    reused:
      'Below is the receipt it got. What you changed since was not filed. If it is another matter, file it as a new one; everything you typed is still here.',
    fileAsNew: 'Use what I typed for a new filing',
    onPaper:
      'Issued by the market regulation complaints system. To follow the case open “Follow a case” and give number and access code, or call 12315.',
  },
}
