import type { Messages } from '../vi/desk.ts';

export const pivot: Messages['pivot'] = {
  title: 'Free table',
  rows: 'Rows',
  columns: 'Columns',
  measure: 'Counted in the cells',
  manyFigures: 'Several figures',
  axis: 'Scope',
  axes: {
    own: 'The unit alone',
    subordination: 'By subordination (with all under it)',
    territory: 'By territory',
  },
  groups: {
    places: 'Places',
    kinds: 'Kinds of dossiers',
    time: 'Time',
    parts: 'What the figure tells apart',
  },
  noFigure: 'There is no such figure.',
  whole: 'All',
  totals: { sum: 'Total', last: 'At the end', first: 'At the beginning', period: 'Whole period' },
  overTime: {
    last: 'What stands at the end of each step is not added: “At the end” is the last of them.',
    first:
      'What stands at the beginning of each step is not added: “At the beginning” is the first.',
    period: 'It holds what stands too and is not added: “Whole period” is counted by itself.',
  },
  result: 'The result; press a figure to see the dossiers it counts',
  empty: 'There is no dossier in this scope.',
  notKept: 'This figure is not kept by both of these.',
  chooseOther: 'Choose other rows, columns or another figure; what is offered can be had.',
  cutOff: (rows) => `The last ${rows} rows are added up in one.`,
  asOfDay: 'As of the day',
  asOfTime: 'at',
  asOfNow: 'Left empty: the end of the period, or now',
  asOfApply: 'Show as it stood',
  asOfLabel: (time, date) => `Show as it stood: ${time} on ${date}`,
  timeWrong: 'Write a time as 17:00',
  saveAsForm: 'Keep as a form of the office',
  own: {
    title: 'Bảng số liệu của đơn vị',
    document: 'Biểu mẫu của đơn vị',
    unitOfCount: 'Số hồ sơ TTHC',
  },
};
