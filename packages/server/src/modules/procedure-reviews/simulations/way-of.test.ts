import { describe, expect, it } from 'vitest';
import type { HistoryFact } from './store-history.ts';
import { wayOf } from './way-of.ts';

const steps = ['Tiếp nhận', 'Thẩm định', 'Phê duyệt'].map((name, index) => ({
  ...{ no: index + 1, name, role: 'specialist' as const, allowanceDays: 1 },
}));
const accepted = fact('DossierAccepted', 8, {
  ...{ steps, limit: { kind: 'duration', value: 5, unit: 'working_day' } },
  clockStart: at(8),
});

describe('the way of a dossier through its steps', () => {
  it('given it is handed on and decided, then each visit lasts from the arrival to the leaving', () => {
    const way = wayOf([
      ...[accepted, fact('HandedOver', 9, { fromStep: 1, toStep: 2 })],
      ...[fact('TakenOver', 10), fact('HandedOver', 12, { fromStep: 2, toStep: 3 })],
      ...[fact('ResultRecorded', 14, { fromStep: 3 }), fact('HandedOver', 15, { toStep: 3 })],
    ]);
    expect(
      way?.visits.map(({ step, arrived, begun, ended }) => [step.no, arrived, begun, ended]),
    ).toEqual([
      [1, ms(8), ms(8), ms(9)],
      [2, ms(9), ms(10), ms(12)],
      [3, ms(12), null, ms(14)],
    ]);
  });

  it('given the applicant is asked, then the visit ends, and the dossier comes back to the same step', () => {
    const way = wayOf([
      ...[accepted, fact('HandedOver', 9, { fromStep: 1, toStep: 2 })],
      fact('SupplementRequested', 10),
      fact('DossierSupplemented', 15, { clock: 'restarted' }),
      fact('DossierRefused', 16),
    ]);
    expect(way?.visits.slice(1)).toMatchObject([
      { step: { no: 2 }, ended: ms(10), waitedUntil: ms(15), restarts: true },
      { step: { no: 2 }, arrived: ms(15), ended: ms(16), waitedUntil: null, restarts: false },
    ]);
  });

  it('given it is open, or a row of an old register, then it has the visits that ended, or no way at all', () => {
    expect(wayOf([accepted])?.visits).toEqual([]);
    expect(wayOf([fact('DossierImported', 8)])).toBeNull();
  });
});

function at(hour: number): string {
  return `2026-03-02T${String(hour).padStart(2, '0')}:00:00+07:00`;
}

function ms(hour: number): number {
  return Date.parse(at(hour));
}

function fact(type: string, hour: number, change: Partial<HistoryFact> = {}): HistoryFact {
  return {
    ...{ dossierId: 'd', type, at: at(hour), officerId: 'o', unitId: 'u', fromStep: null },
    ...{ toStep: null, clock: null, limit: null, clockStart: null, steps: null, ...change },
  };
}
