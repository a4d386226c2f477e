import type { Messages } from '../vi/desk.ts';

export const files: Messages['files'] = {
  choose: 'Attach',
  chooseFor: (name) => `Attach a file to ${name}`,
  drop: 'or drop it here',
  hint: 'PDF, JPEG or PNG, 50 MB each at most',
  sending: (name, percent) => `${name}: ${percent} sent`,
  retry: (name) => `Try again: ${name}`,
  remove: (name) => `Remove ${name}`,
  refused: {
    'too-large':
      'The file is larger than 50 MB. Scan again at a lower resolution (300 dpi is enough).',
    empty: 'This file is empty. Scan again and attach the new file.',
    type: 'Only PDF, JPEG and PNG files are taken.',
  },
  failed: 'This file could not be sent.',
  stillSending: 'A file is still being sent; accept when it is done.',
  open: (name) => `Open ${name}`,
};
