import type { Messages } from '../vi/desk.ts';

const MONTHS = [
  ...(['January', 'February', 'March', 'April', 'May', 'June', 'July'] as const),
  ...(['August', 'September', 'October', 'November', 'December'] as const),
];

export const reports: Messages['reports'] = {
  title: 'Reports',
  tabs: {
    label: 'Kinds of report',
    owed: 'Periodic reports',
    live: 'Figures as of now',
    pivot: 'Free table',
    forms: 'Forms',
  },
  views: {
    label: 'Whose reports',
    mine: 'Owed by my unit',
    below: 'From the units below',
  },
  states: {
    not_begun: 'Not begun',
    drafted: 'In work',
    signed: 'Signed, not sent',
    submitted: 'Sent',
    returned: 'Returned',
    accepted: 'Accepted',
  },
  late: 'Late',
  lateBy: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  fates: {
    signed: 'Signed',
    submitted: 'Sent',
    returned: 'Returned',
    accepted: 'Accepted',
    replaced: 'Replaced by a later one',
  },
  period: {
    names: {
      month: (year, n) => `${MONTHS[n - 1] ?? n} ${year}`,
      quarter: (year, n) => `quarter ${n} of ${year}`,
      half_year: (year, n) => `${n === 1 ? 'first' : 'second'} half of ${year}`,
      year: (year) => `year ${year}`,
      range: () => 'chosen days',
    },
    calendars: {
      reporting: 'Decree 09/2019, closed on the 14th',
      calendar: 'calendar months',
    },
    chosen: 'chosen days',
    label: 'Period',
    calendar: 'How periods run',
    calendarChoices: {
      reporting: 'Decree 09/2019: 15th to 14th',
      calendar: 'Calendar months',
      range: 'Choose the days',
    },
    kind: 'Kind of period',
    kinds: { month: 'Month', quarter: 'Quarter', half_year: 'Half-year', year: 'Year' },
    which: 'Period',
  },
  periodLine: (name, limits, kind) =>
    `Reporting period: ${name}, from ${limits.replace('–', ' to ')} (${kind})`,
  countedIn: (unit) => `Counted in: ${unit}.`,
  dueOn: (date) => `Due ${date}`,
  dueToday: 'Due today',
  daysLeft: (days) => (days === 1 ? '1 working day left' : `${days} working days left`),
  runsYet: 'the period still runs',
  nameOf: (regime, unit, period) => `${regime}, ${unit}, ${period}`,
  open: 'Open',
  begin: 'Begin the report',
  owed: 'To be sent',
  notReporting: 'Your role writes no periodic reports; the figures can be seen here:',
  nothingOwed: 'No report is owed any more.',
  history: 'By year',
  year: 'Year',
  time: 'Time',
  atPresent: 'At present',
  noHistory: (year) => `No report was due in ${year}.`,
  reminders: 'Needs you now',
  moreReminders: (count) => `${count} more reminders are in the list below.`,
  noneBelow: 'No unit below sends its reports to yours.',
  regime: 'Reporting regime',
  counts: {
    notBegun: 'Not begun:',
    inWork: 'In work:',
    submitted: 'Sent, to be read:',
    returned: 'Returned:',
    accepted: 'Accepted:',
    late: 'Late:',
  },
  missingOf: (count, period) => `${count} units are missing for ${period}:`,
  andOthers: (count) => `and ${count} more`,
  gridOf: (regime) => `${regime}: units and periods`,
  cellOf: (unit, period) => `${unit}, ${period}: `,
  toReview: 'Waiting for you',
  toReviewCount: (count) =>
    count === 1 ? '1 report waits for you' : `${count} reports wait for you`,
  sentAt: (moment) => `sent at ${moment}`,
  unit: 'Unit',
  state: 'State',
  backToAll: 'Back to all reports',
  download: (format) => `Download ${format}`,
  nextStep: 'What comes next',
  goesTo: (parent) => `goes to ${parent}`,
  whatNow: (state, may, above) => {
    if (state === 'accepted')
      return 'The report is accepted. To correct it, make a new version with its reason.';
    if (!may) return 'The report is in the hands of somebody else; you can read all its figures.';
    const words = {
      not_begun: 'The report is not begun.',
      drafted: 'Check the figures, write the texts, then have it signed.',
      signed: above
        ? 'The figures are locked. Send it to the unit above.'
        : 'The figures are locked. Send the signed copy to the agency outside this system, then note it as sent.',
      submitted: above
        ? 'The report is sent and waits for the unit above.'
        : 'The report is sent. Its receiver is outside this system, so nobody accepts it here.',
      returned: 'The unit above returned it. Mend what it asks for, sign and send again.',
      accepted: '',
    };
    return words[state];
  },
  acts: {
    sign: 'Sign and lock the figures',
    submit: 'Send to the unit above',
    return: 'Return',
    accept: 'Accept',
    revise: 'Take it up again',
    amend: 'Correct or add',
  },
  done: {
    sign: (unit) => `The report of ${unit} is signed; figures and texts are locked.`,
    submit: (unit) => `The report of ${unit} is sent.`,
    return: (unit) => `The report of ${unit} went back with its reason.`,
    accept: (unit) => `The report of ${unit} is accepted.`,
    revise: (unit) => `The report of ${unit} is open again.`,
    amend: (unit) => `A new version of ${unit} is begun; the one before stays as it was.`,
  },
  sure: {
    submit: (what, parent) =>
      `Send the report “${what}”${parent === '' ? '' : ` to ${parent}`}? After that only a new version with its reason can change it.`,
    accept: (what) =>
      `Accept the report “${what}”? Its locked figures will be added up in the report above.`,
  },
  sureSign: (what) =>
    `You sign the report “${what}”. Figures and texts are locked as they are shown; your name, title and the moment are written into it.`,
  signAnyway: 'I know of the points above and sign all the same; the report will say so.',
  documentNumber: 'Document number',
  missingParts: (names) => `Figures not yet in: ${names}.`,
  reason: 'Reason',
  returnHint: 'Say what to mend, so that the unit can do it at once.',
  amendHint:
    'Say why it must be corrected; the reason is printed on the new version (Decree 09/2019).',
  returnedBecause: (reason) => `The unit above returned it: ${reason}`,
  stale: 'Somebody has just changed the report. This is the newest; look again, then go on.',
  notLocked: 'A draft: figures as the books stand now, locked by the signature.',
  sections: 'Texts of the report',
  notWritten: 'not written',
  saving: {
    empty: 'Not written. Type above; it saves by itself.',
    untouched: 'Suggested words, not touched yet. Type to write; it saves by itself.',
    saved: (moment, by) => (by === null ? `Saved at ${moment}.` : `Saved at ${moment}, by ${by}.`),
    typing: 'About to save…',
    sending: 'Saving…',
    kept: 'Not with the server yet; this browser keeps the text and sends it again by itself.',
    conflict: 'Not saved: there are two texts, choose one below.',
  },
  conflict: {
    title: (by) =>
      by === null
        ? 'Somebody else has just written here. Both texts are kept:'
        : `${by} has just written here. Both texts are kept:`,
    mine: 'Your text',
    theirs: 'The text of the server',
    keepMine: 'Use my text',
    takeTheirs: 'Use the text of the server',
    join: 'Join both and edit',
  },
  checks: 'Identities',
  verdict: (holds) =>
    holds === null ? 'nothing to compare with yet' : holds ? '✓ holds' : '✗ broken',
  notes: 'Notes',
  signedAs: (version, number) =>
    number === null ? `Version ${version}` : `Version ${version}, no. ${number}`,
  children: 'Figures of the units below',
  childrenTable: 'Each unit below',
  missingLabel: 'Units not in',
  changedFigures: 'Figures that differ',
  allIn: (count) => `All ${count} units are in, with figures locked by their signatures.`,
  missingIn: (count, names) => `${count} units are missing: ${names}.`,
  partsChangedCount: (count) =>
    `Figures of ${count === 1 ? '1 unit' : `${count} units`} below have changed since the signature; correct the report to take them in.`,
  partsChanged: 'Figures below have changed:',
  partChanged: (unit, used, now) =>
    `${unit} is in with version ${used}, version ${now} is accepted`,
  used: 'In this report',
  newest: 'Newest accepted',
  notIn: 'not in',
  versions: 'Versions',
  versionName: (number) => `Version ${number}`,
  signedBy: (title, name, moment) => `signed by ${title} ${name} at ${moment}`,
  numbered: (number) => `no. ${number}`,
  because: (reason) => `Reason: ${reason}`,
  differences: 'Compare two versions',
  older: 'Older',
  newer: 'Newer',
  sameVersion: 'Choose two different versions.',
  noDifferences: 'The two versions are the same.',
  row: 'Row',
  column: 'Column',
  change: 'Change',
  looksAtVersion: (number) => `You look at version ${number} as it was signed.`,
  toPresent: 'To the report as it is now',
  actsDone: 'What was done',
};
