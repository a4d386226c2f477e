import type { Messages } from '../vi/desk.ts';

export const chart: Messages['chart'] = {
  drawing: (title) => `Chart: ${title}. All its figures stand in the table right below.`,
  tableOf: (title) => `Figures: ${title}`,
  showTable: 'Show the figures',
  hideTable: 'Hide the figures',
  empty: 'No case arose',
  emptyText: 'There is nothing to count in this period.',
  noCase: 'no case arose',
};
