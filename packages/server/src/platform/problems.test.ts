import { expect, test } from 'vitest';
import { makeProblem } from './problems.ts';

const table = {
  'figure.beyond-period': {
    status: 422,
    vi: 'Thời điểm {asOf} nằm ngoài kỳ từ {from} đến {to} của {unit}.',
    en: '{asOf} is not between {from} and {to}.',
  },
};

test('given days and an instant in a refusal, when its sentence is made, then they are written as on the screens', () => {
  const problem = makeProblem('figure.beyond-period', {
    table,
    language: 'vi',
    params: {
      ...{ asOf: '2026-12-01T00:30:00Z', from: '2026-11-01', to: '2026-11-30' },
      unit: 'H01.2026-11',
    },
  });
  expect(problem.detail).toBe(
    'Thời điểm 07:30, 01/12/2026 nằm ngoài kỳ từ 01/11/2026 đến 30/11/2026 của H01.2026-11.',
  );
});
