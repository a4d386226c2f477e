import type { Messages } from '../vi/desk.ts';

export const forms: Messages['forms'] = {
  title: 'Report forms',
  lead: 'Open a form to see its figures now; forms go out and come in as JSON, without programming.',
  origins: { shipped: 'Forms of the law', own: 'Forms of the office' },
  noneOwn:
    'The office has no form of its own yet. Make one in “Free table”, or read one from a file.',
  periods: (kinds) => `Periods: ${kinds}`,
  export: 'Export JSON',
  exportOf: (number) => `Export JSON of ${number}`,
  import: 'Read a form in',
  file: 'Choose a JSON file',
  json: 'The form (JSON)',
  faults: (count) => (count === 1 ? '1 thing to mend first' : `${count} things to mend first`),
  good: (number, tables) => `${number}: valid, ${tables === 1 ? '1 table' : `${tables} tables`}.`,
  add: 'Add the form',
  backToAll: 'Back to all forms',
  previewLead: 'A look at figures as they stand; no report that was sent.',
};
