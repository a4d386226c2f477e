import type { Messages } from '../vi/desk.ts';

export const alarms: Messages['alarms'] = {
  title: 'Alarms of figures',
  lead: 'Figures that cannot both be true, and what the comparison of figures with the history of dossiers found. No figure is corrected in silence.',
  live: {
    connecting: 'Connecting',
    live: 'Live',
    lost: (time) => `Connection lost at ${time}; figures are asked for every 30 seconds`,
  },
  proof: {
    title: 'Reconciliation',
    never: 'Never reconciled yet.',
    whole: (compared, dossiers, moment) =>
      `Compared ${compared} of ${dossiers} dossiers at ${moment}, no difference.`,
    differing: (compared, dossiers, moment, differing, balances) =>
      `Compared ${compared} of ${dossiers} dossiers at ${moment}: ${differing} dossiers and ${balances} balances differ, see the alarms below.`,
    failed: (moment) => `The reconciliation of ${moment} came to no end; please run it again.`,
    rebuilt: (moment, reason) => `Figures were made anew at ${moment} by order: ${reason}.`,
    running: (compared, dossiers) => `Comparing ${compared} of ${dossiers} dossiers`,
    starting: 'Beginning to compare',
    nightly: 'By itself each night.',
    by: (name) => `Asked for by ${name}.`,
    run: 'Reconcile now',
    explain:
      'Computes each dossier anew from its history and compares it with the figures shown. The desk works on meanwhile.',
  },
  filter: 'Show',
  states: { open: 'Open', closed: 'Closed', all: 'All' },
  kinds: {
    contradiction: 'Contradicting figures',
    journal: 'Dossiers that differ',
    balance: 'Balances that differ',
  },
  list: 'Alarms',
  empty: 'No alarm is open.',
  emptyUnproved:
    'The figures do not contradict each other. To prove every dossier against its history, press Reconcile now.',
  emptyText: 'The figures agreed when they were last checked.',
  emptyOther: 'There is no alarm.',
  since: (moment) => `First seen at ${moment}`,
  last: (moment) => `last seen at ${moment}`,
  closed: (moment) => `True again since ${moment}`,
  wholeTenant: 'The whole system',
  dossiers: (count) => `${count} dossiers differ`,
  shown: (shown, count) => `The first ${shown} of ${count} dossiers.`,
  cells: 'Cells that differ',
  spans: {
    day: (day) => `on ${day}`,
    half: (day) => `in the half month from ${day}`,
    year: (day) => `in the year from ${day}`,
  },
  cell: (expected, found) => `should be ${expected}, is ${found}`,
  notes: 'Noted',
  noted: (name, moment) => `${name}, ${moment}`,
  acknowledge: 'Take note',
  note: 'Note',
  noteHint:
    'The cause, who deals with it, what will be done. The alarm closes when the figures are true again.',
  save: 'Save the note',
  saved: 'The note is saved.',
  more: 'More alarms',
};
