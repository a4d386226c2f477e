import type { Messages } from '../vi/desk.ts';

export const common: Messages['common'] = {
  optional: 'optional',
  required: 'This is still empty.',
  cancel: 'Not now',
  close: 'Close',
  back: 'Back',
  clear: 'Clear',
  retry: 'Try again',
  more: 'Show more',
  loading: 'Loading…',
  print: 'Print',
  sheet: {
    state: 'Socialist Republic of Viet Nam',
    motto: 'Independence - Freedom - Happiness',
    printedOn: (date) => `Printed on ${date}`,
  },
  search: 'Search',
  yes: 'Yes',
  no: 'No',
  none: 'None yet',
  dateWrong: 'Write the day as 24/04/2026.',
  failedTitle: 'This page could not be loaded',
  unreachable:
    'The server does not answer. Check the network of the office and try again; what you typed is kept and is not sent twice.',
  unavailable:
    'The system pauses for a few minutes. The page tries again by itself; what you typed is kept.',
  unexpected:
    'Something is wrong at the server. Try again in a few minutes; if it stays, tell the administrator the time it happened.',
  forbiddenTitle: 'You have not been given the right to see this page',
  forbidden:
    'Rights come with a role at a unit. Ask the administrator of your unit if you need it.',
  notFoundTitle: 'Not found',
  notFound: 'This address leads to no dossier and no page. The code may lack a digit.',
  fixErrors: (count) => (count === 1 ? '1 item needs mending' : `${count} items need mending`),
  sendingAgain: 'The server is slow; sending again by itself. Nothing is sent twice.',
  optionalMark: '(if any)',
};
