import type { opinions as vietnamese } from '../../vi/portal/opinions.ts';

export const opinions: typeof vietnamese = {
  surveys: {
    title: 'Satisfaction surveys',
    description:
      'Published results of satisfaction surveys, and where to enter the code of a letter.',
    enter: 'I have an invitation',
    code: 'Code of the letter',
    codeHint: '16 letters and digits, as K7QX 2MB3 ZV01 9TPH. Capitals do not matter.',
    open: 'Open the sheet',
    published: 'Published results',
    none: 'No survey has published its results yet.',
    line: '{unit}: {answers} sheets, satisfaction index {index}',
  },
  survey: {
    lead: '{office} asks for your opinion. It takes about 5 minutes.',
    privacy:
      'The sheet bears no name and no time; nobody will know what you answered. Leave out any question you like.',
    until: 'Sheets are taken until the end of {date}.',
    section: 'Part {number} of {count}',
    skip: 'No answer to this',
    comment: 'Anything else (optional)',
    commentHint: 'Please write no names, telephone numbers or private matters.',
    send: 'Send the sheet',
    empty: 'No question is answered yet. Answer at least one and send again.',
    errorTitle: 'The sheet was not sent',
  },
  rating: {
    title: 'Rate a dossier',
    stage: {
      reception: 'How the dossier was received',
      supplement: 'How more was asked for',
      result: 'How it was resolved and handed over',
    },
    dossier: 'Dossier {code}: {procedure}',
    unit: 'Resolved by: {unit}',
    question: 'How was it?',
    scores: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
    aspects: 'What was not good (if anything)',
    aspect: {
      attitude: 'Attitude',
      guidance: 'Unclear guidance',
      papers: 'Extra papers asked for',
      waiting: 'Long wait',
      time: 'Late result',
      fees: 'Fees',
    },
    comment: 'Anything else (optional)',
    privacy:
      'Who rates is kept secret (Decree 61/2018, Article 27). We keep only the month, not which dossier and not when.',
    send: 'Send the rating',
    empty: 'Choose one of the five and send again.',
  },
  opinionEnds: {
    survey: {
      thanks: [
        'Thank you',
        'Your sheet has arrived. Results are published when the survey is over.',
      ],
      unknown: [
        'There is no such code',
        'Check the code of the letter. If there is a newer letter, use its code.',
      ],
      used: ['This sheet was answered already', 'Each invitation can be used once. Thank you.'],
      over: ['The survey is over', 'Thank you for your interest.'],
      'too-many': [
        'Please wait a minute',
        'Too many codes were tried from here. Try again in a minute.',
      ],
    },
    rating: {
      thanks: ['Thank you', 'Your rating has arrived.'],
      unknown: [
        'There is no such code',
        'Scan the code on your receipt again, or ask at the desk.',
      ],
      used: ['This step was rated already', 'Each step of a dossier can be rated once. Thank you.'],
      over: ['Ratings are no longer taken', 'Thank you for your interest.'],
      'too-many': [
        'Please wait a minute',
        'Too many codes were tried from here. Try again in a minute.',
      ],
    },
  },
  surveyResults: {
    lead: '{unit}. Asked were people whose dossiers ended from {from} to {to}. Sheets were taken until {closed}.',
    index: 'Satisfaction index',
    weighted: 'Weighted by dossiers',
    answers: 'Sheets',
    ofInvited:
      'of {invited} invitations, a sample of {drawn} drawn at random from {population} dossiers',
    interval: '{low}–{high} %',
    intervalHead: 'Confidence interval {level} %',
    byFactor: 'By factor',
    byUnit: 'By unit',
    byField: 'By field',
    otherFields: 'Fields with few dossiers',
    item: 'Question',
    group: 'Unit, field',
    hidden: 'hidden',
    method:
      'Index of a question = satisfied and very satisfied / valid answers; of a factor the mean of its questions; overall the mean of factors. Wilson intervals with finite population correction. Fewer than {minimum} sheets are not shown.',
    choices: 'What people expect',
    times: 'Times chosen',
    back: 'All surveys',
  },
};
