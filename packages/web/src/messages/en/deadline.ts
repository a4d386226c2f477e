import type { Messages } from '../vi/desk.ts';

export const deadline: Messages['deadline'] = {
  promised: 'Result promised for',
  none: 'Choose a procedure to see the due date',
  limit: 'Time limit',
  limitCut: 'Limit after the time cut',
  notes: 'Counted day by day',
  showLedger: 'Why this day?',
  hideLedger: 'Hide the counting',
  provisional: 'Provisional due date',
  alternative: (day, date) =>
    `The holiday of ${day} is not confirmed; if that changes, the date is ${date}.`,
  agreed: 'Date agreed with the applicant',
  agreedWhy:
    'The limit of this procedure is in words that a machine does not count. The clerk and the applicant agree a date.',
  printed: 'As printed',
  choices: 'The source prints several limits; choose the one that fits this dossier:',
  date: 'Day',
  counted: 'Counted',
  why: 'Why',
  printLedger: 'Print the counting',
  ledgerTitle: 'How the time limit was counted',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  changes: 'Changes of the due date',
  causes: {
    accepted: 'Accepted',
    restarted: 'Counted anew after the supplement',
    resumed: 'Counted on after the pause',
    apology: 'Apology and new date',
    recalculated: 'Counted again on today’s calendar',
    imported: 'Imported from an old register',
  },
};
