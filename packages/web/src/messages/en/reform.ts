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
  home: {
    lost: 'What costs points',
    lostToday: (points) => `${points} points lost today`,
    noneLost: 'No criterion loses points by the figures of the system.',
    noSeason: 'No season is open.',
    sheets: (scoring, units, late) =>
      `${scoring} of ${units} units still score themselves, ${late} are late`,
    feedback: 'Feedback that waits',
    noFeedback: 'No feedback waits.',
    recommendations: 'Recommendations of inspections still open',
    noRecommendations: 'No recommendation is open.',
    overdue: 'overdue',
  },
};
