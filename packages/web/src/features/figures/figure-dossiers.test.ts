import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { expect, test } from 'vitest';
import { isOverdueAt } from './figure-dossiers.tsx';

const asOf = parseInstant('2026-11-21T16:45:00+07:00');
const dueAt = parseInstant('2026-11-20T17:00:00+07:00');
const open = { dueAt, endedAt: null, status: 'processing' } as const;

test('given an open dossier past its due instant, when it is listed, then it is called overdue', () => {
  expect(isOverdueAt(open, asOf)).toBe(true);
  expect(isOverdueAt(open, dueAt)).toBe(false);
});

test('given one that ended after the instant of the figure, when it is listed, then it was overdue then', () => {
  const endedAt = parseInstant('2026-11-23T09:00:00+07:00');
  expect(isOverdueAt({ ...open, endedAt, status: 'resolved' }, asOf)).toBe(true);
  expect(isOverdueAt({ ...open, endedAt: dueAt, status: 'resolved' }, asOf)).toBe(false);
});

test('given one that waits for the applicant, when it is listed, then its clock stands and it is not overdue', () => {
  expect(isOverdueAt({ ...open, status: 'supplement_requested' }, asOf)).toBe(false);
});
