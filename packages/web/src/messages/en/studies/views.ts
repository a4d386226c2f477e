import type * as vi from '../../vi/studies/views.ts';

export const overview: typeof vi.overview = {
  cases: 'Cases',
  events: 'Events',
  activities: 'Activities',
  variants: 'Paths',
  perCase: (value) => `${value} events a case`,
  commonest: (percent) => `the commonest has ${percent}`,
  durations: 'Time of a case, from first to last event',
  measure: 'Measure',
  median: 'Median',
  mean: 'Mean',
  p90: '90 % of cases within',
  p95: '95 % of cases within',
  max: 'Longest',
  months: 'Cases by month of their beginning',
  month: 'Month',
  medianOf: (clock) => `Median, ${clock}`,
  starts: 'Begins with',
  ends: 'Ends with',
  activityList: 'Commonest activities',
  activity: 'Activity',
  count: 'Times',
};

export const map: typeof vi.map = {
  label: (nodes, edges) =>
    `Process map: ${nodes} activities, ${edges} connections. The table below says the same.`,
  region: 'Map; arrow keys scroll, + and − zoom, 0 fits it in',
  measure: 'Connections show',
  frequency: 'How often',
  time: 'Time (median)',
  paths: 'Connections drawn',
  pathsText: (percent, shown, all) => `${percent}: ${shown} of ${all} connections`,
  activities: 'Activities drawn',
  activitiesText: (shown, all) => `${shown} of ${all}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit in',
  start: 'Start',
  end: 'End',
  drawing: 'The map is being drawn…',
  table: 'The map as a table',
  caption: 'Each step to the next: how often, and the time between',
  from: 'From',
  to: 'To',
  count: 'Times',
  workingMedian: 'Median, working time',
  wallMedian: 'Median, clock time',
  wallP90: '90 %, clock time',
  legend:
    'Thick: more often. Red: longer waiting. Click a connection or an activity for its cases.',
};

export const variants: typeof vi.variants = {
  title: (shown, all) => `The ${shown} commonest of ${all} paths`,
  cases: (count) => `${count} cases`,
  cumulative: (percent) => `${percent} in all`,
  steps: (count) => `${count} steps`,
  more: 'More paths',
  path: (rank) => `Path ${rank}`,
  median: (working, wall) => `median ${working} of work, ${wall} by the clock`,
  repeated: (times) => `${times} times in a row`,
};

export const waiting: typeof vi.waiting = {
  before: 'Waiting before each activity',
  beforeLead: 'Time since the event before it in the case; most clock time in all first.',
  share: 'Share of all',
  total: 'Total, clock time',
  totalWorking: 'Total, working time',
  steps: 'Steps that hold cases longest',
  inHand: 'Waiting and work',
  inHandLead: (items, unpaired) =>
    `${items} pieces of work with beginning and end; ${unpaired} other events have no beginning of their own and are left out here.`,
  noBegin:
    'The log names no beginnings of work, so waiting and work cannot be told apart; the table above has both together.',
  waiting: 'Waiting',
  work: 'In hand',
  all: 'All',
  pieces: 'Pieces',
};

export const rework: typeof vi.rework = {
  title: (cases, percent) => `${cases} cases (${percent}) have work done again`,
  none: 'No case has work done again.',
  activity: 'Activity',
  cases: 'Cases',
  repetitions: 'Times done again',
  pingPong: 'There and back (A → B → A)',
  bySteps: 'Between steps',
  byPeople: 'Between people',
  byGroups: 'Between units',
  path: 'There and back',
  count: 'Times',
  noReturn: 'None.',
};

export const hands: typeof vi.hands = {
  people: 'Hand-overs between people',
  groups: 'Hand-overs between units',
  none: 'The log does not say who acted.',
  single: 'There is no hand-over: each case stays in one place.',
  from: 'From',
  to: 'To',
  count: 'Times',
};

export const register: typeof vi.register = {
  asOf: (moment) => `Open cases are judged as of ${moment}.`,
  total: 'Total',
  groups: { channel: 'Channel', department: 'Department', month: 'Month', quarter: 'Quarter' },
  figures: {
    received: 'Received',
    early: 'Early',
    onTime: 'On time',
    late: 'Late',
    endedWithoutDeadline: 'Ended, no deadline',
    openInTime: 'Open, in time',
    openOverdue: 'Open, overdue',
    openWithoutDeadline: 'Open, no deadline',
    lateRate: 'Late rate',
  },
  quarter: (number, year) => `Q${number}/${year}`,
  lateRule: 'Late rate: ended late over received.',
  none: 'This log does not say when cases were received and due, so there are no one-stop figures.',
  chart: (by) => `One-stop figures by ${by.toLowerCase()}`,
};
