import type * as vi from '../../vi/portal/tracking.ts';

export const tracking: typeof vi.tracking = {
  title: 'Track a dossier',
  description: 'Enter the code on the acceptance slip to see which step the dossier has reached.',
  label: 'Dossier code',
  hint: 'Printed at the top of the acceptance slip, for example H01.14-261120-0042. Capitals, small letters and blanks do not matter. The square code on the slip leads here too.',
  button: 'Show the dossier',
  problems: {
    'not-a-code': 'The code “{typed}” could not be read.',
    'not-found': 'There is no dossier with the code {typed}.',
    'too-many': 'Many look-ups came from here just now. Please wait a minute and try again.',
  },
  helpTitle: 'What you can try',
  help: [
    'The code has three parts: agency, day of reception, number — for example H01.14-261120-0042.',
    '0 and O, 1 and I look alike: compare with the slip.',
    'A dossier filed online has no such code until it is accepted.',
    'If it still does not work, take the slip to the desk or call the number on it.',
  ],
  errorTitle: 'The dossier cannot be shown yet',
  privacy: 'This page shows progress only: no names, addresses or papers.',
};

export const tracked: typeof vi.tracked = {
  title: 'Dossier {code}',
  description: 'Progress of dossier {code}.',
  code: 'Dossier code',
  progress: 'Degree of completion',
  received: 'Received on',
  due: 'Result due',
  noDue: 'No due date yet',
  left: '{days} working days left',
  today: 'due today',
  late: '{days} working days overdue',
  lateMore:
    'You have a right to a written apology and a new date. Please ask where you handed in the dossier.',
  steps: 'Steps',
  stepStates: { passed: 'done', current: 'under way', coming: 'to come' },
  other: 'Track another dossier',
  status: 'Status',
};
