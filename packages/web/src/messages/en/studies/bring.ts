import type * as vi from '../../vi/studies/bring.ts';

export const own: typeof vi.own = {
  title: 'Study our own dossiers',
  lead: 'Dossiers received in the period at a unit and all below it; officers bear pseudonyms.',
  unit: 'Unit',
  from: 'Received from',
  to: 'To',
  procedure: 'Procedure code',
  procedureHint: 'empty: every procedure',
  start: 'Study',
  exportTitle: 'Take the log for other tools',
  exportLead:
    'The unit and period from above. Applicants, officers and dossiers bear pseudonyms; each export is logged.',
  formats: { jsonocel: 'OCEL 2.0 (JSON)', sqlite: 'OCEL 2.0 (SQLite)', xes: 'XES' },
  names: 'With real names (leaders, inspectors, procedure controllers)',
  reason: 'Why names are needed',
  reasonHint: 'at least 10 letters; every dossier is noted as read',
  periodWrong: 'The first day must come before the last.',
};

export const upload: typeof vi.upload = {
  title: 'Bring a log',
  drop: 'Drop a log file here, or',
  choose: 'Choose a file',
  hint: 'XES, CSV, OCEL 2.0 (JSON, SQLite), gzip too; 50 MB at most. The file is kept as it is with its hash, to be read only.',
  chosen: (name, size) => `${name} (${size})`,
  name: 'Name of the study',
  how: 'How the file is read',
  calendar: 'Working time',
  calendars: {
    office: 'Calendar of the office, with holidays',
    week: 'Monday to Friday on the clock of the file',
  },
  order: 'Order of events',
  orders: { file: 'As in the file', time: 'By time' },
  zone: 'Zone where the file names none',
  zoneWrong: 'Written as +07:00.',
  names: 'Names of columns (when they are not recognised)',
  parts: {
    case: 'Case',
    activity: 'Activity',
    time: 'Time',
    start: 'Start',
    resource: 'Person',
    group: 'Unit',
    transition: 'State',
  },
  send: 'Send and study',
  sending: (percent) => `${percent} sent`,
  tooLarge: 'The file is larger than 50 MB. Compress it with gzip, or split it by time.',
  empty: 'This file is empty.',
  none: 'No file is chosen.',
};
