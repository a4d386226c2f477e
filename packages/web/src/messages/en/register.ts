import type { Messages } from '../vi/desk.ts';

export const register: Messages['register'] = {
  title: 'Dossier register',
  year: 'Year',
  desk: 'Desk',
  noDesk: 'Choose a desk to open its register.',
  empty: (year) => `The register of ${year} has no dossier yet.`,
  caption: (desk, year) => `Dossier register of ${year}, ${desk}`,
  csv: 'Download CSV',
  print: 'Print the register (PDF)',
  columns: {
    number: 'No.',
    code: 'Code',
    procedure: 'Procedure',
    sets: 'Sets',
    applicant: 'Applicant',
    contact: 'Address, telephone',
    agency: 'Agency',
    received: 'Received',
    due: 'Promised',
    delivered: 'Delivered',
    how: 'Way of delivery',
    signature: 'Signature',
    note: 'Note',
  },
  more: 'Show more lines',
  shown: (count) => `${count} lines`,
};
