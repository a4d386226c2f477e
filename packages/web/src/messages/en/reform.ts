import type { Messages } from '../vi/desk.ts';

export const reform: Messages['reform'] = {
  title: 'Administrative reform',
  lead: 'What is due, what is late, and what costs points.',
  nav: {
    label: 'Parts of administrative reform',
    home: 'To do',
    plan: 'Plan',
    directives: 'Directives',
    seasons: 'PAR index',
    evidence: 'Evidence',
    inspections: 'Inspections',
    reviews: 'Procedure review',
    registers: 'Registers',
    surveys: 'Surveys',
    messages: 'Notices',
  },
};
