import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../calendar/working-calendar.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import type { DossierEventType } from '../dossier/events.ts';
import { compareInstants, instantAt, plainDateOf } from '../shared/instant.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import { plainCalendar } from '../testing/given-dossier.ts';
import { type Lived, livelyProfile, liveAll, placeWith, planWith } from '../testing/given-plan.ts';

const isReceived = ({ dossier }: Lived) => dossier.reception !== null;

describe('given any seed', () => {
  test('when a quarter is lived, then the decider refuses nothing, nobody acts before or after their time', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const plan = planWith({ seed });
        const [first, last] = [instantAt(plan.from, 0, 420), instantAt(plan.to, 1439, 420)];
        for (const { history } of liveAll(plan)) {
          for (const [index, { at }] of history.entries()) {
            expect(compareInstants(history[index - 1]?.at ?? first, at)).toBeLessThanOrEqual(0);
            expect(compareInstants(at, last)).toBeLessThanOrEqual(0);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test('when lived twice, then ids and histories are the same', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const lived = () => liveAll(planWith({ seed, places: [placeWith({ received: 30 })] }));
        const once = lived();
        expect(lived().map(({ id, history }) => [id, history])).toEqual(
          once.map(({ id, history }) => [id, history]),
        );
        expect(new Set(once.map(({ id }) => id)).size).toBe(once.length);
      }),
      { numRuns: 10 },
    );
  });
});

describe('given a lively quarter of a thousand dossiers', () => {
  const lived = liveAll(planWith({ places: [placeWith({ received: 1000 })] }));
  const facts = new Set(lived.flatMap(({ history }) => history.map(({ event }) => event.type)));

  test('when lived, then every kind of life is there', () => {
    const wanted: DossierEventType[] = [
      ...(['DossierSubmitted', 'DossierAccepted', 'DossierDeclined', 'HandedOver'] as const),
      ...(['SupplementRequested', 'DossierSupplemented', 'PaymentRequested'] as const),
      ...(['PaymentRecorded', 'ResultProposed', 'DossierApproved', 'DossierRefused'] as const),
      ...(['ResultRecorded', 'ResultDelivered', 'DossierWithdrawn', 'DossierStopped'] as const),
      'ApologyIssued',
    ];
    for (const type of wanted) expect(facts).toContain(type);
  });

  test('when lived, then exactly the number is received and a life of the usual course has few facts', () => {
    expect(lived.filter(isReceived)).toHaveLength(1000);
    const usual = lived.filter(
      ({ life, dossier }) => life.fate === 'granted' && dossier.deliveredAt,
    );
    const lengths = usual.map(({ history }) => history.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(7);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(9);
  });

  test('when lived, then who was to be late is late, and who was not is in time', () => {
    for (const { life, dossier } of lived) {
      if (dossier.ending?.kind !== 'granted') continue;
      if (life.fate === 'late') expect(dossier.ending.timeliness).toBe('late');
      if (life.fate === 'granted') expect(dossier.ending.timeliness).not.toBe('late');
    }
  });

  test('when lived, then results leave as they were asked for: by desk, by post with a number, online', () => {
    const delivered = lived.flatMap(({ history }) =>
      history.flatMap(({ event }) => (event.type === 'ResultDelivered' ? [event] : [])),
    );
    expect(new Set(delivered.map(({ how }) => how))).toEqual(new Set(['desk', 'post', 'online']));
    for (const { how, trackingNumber } of delivered)
      expect(trackingNumber !== undefined).toBe(how === 'post');
  });

  test('when filed online, then the filing came first and the desk took it in while it was open', () => {
    const filed = lived.filter(({ life }) => life.filedAt !== null);
    expect(filed.length).toBeGreaterThan(100);
    for (const { history } of filed) {
      expect(history.slice(0, 2).map(({ event }) => event.type)).toEqual([
        'DossierSubmitted',
        'DossierAccepted',
      ]);
      const taken = history[1]?.at ?? instantAt(parsePlainDate('2026-01-01'), 0, 420);
      expect(isWorkingDay(plainCalendar, plainDateOf(taken, 420))).toBe(true);
    }
  });
});

test('given a number that is to stay open, when lived, then so many are open and every other is delivered in the span', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(20), (seed, openAtEnd) => {
      const places = [placeWith({ received: 150, openAtEnd, differs: { declined: 0 } })];
      const plan = planWith({ seed, places, to: parsePlainDate('2026-01-31') });
      const lived = liveAll(plan);
      const open = lived.filter(({ dossier }) => dossier.ending === null);
      expect(open).toHaveLength(openAtEnd);
      expect(lived.filter(({ dossier }) => dossier.deliveredAt !== null)).toHaveLength(
        150 - openAtEnd,
      );
    }),
    { numRuns: 10 },
  );
});

test('given limits as short as an hour or the same day, when nobody is to be late, then nobody is', () => {
  const [base] = placeWith().procedures;
  if (base === undefined) throw new Error('A place has procedures.');
  const limits: TimeLimit[] = [
    { kind: 'immediate' },
    { kind: 'same_day', cutOffMinute: 900 },
    { kind: 'duration', value: 1, unit: 'hour' },
    { kind: 'duration', value: 2, unit: 'working_day' },
  ];
  const procedures = limits.map((limit, index) => ({
    ...base,
    procedureCode: `1.00001${index}`,
    channels: base.channels.map((channel) => ({ ...channel, limit })),
  }));
  const differs = { fates: { ...livelyProfile.fates, late: 0 } };
  const lived = liveAll(planWith({ places: [placeWith({ procedures, differs, received: 1500 })] }));
  const late = lived.filter(({ dossier }) => dossier.ending?.timeliness === 'late');
  expect(late.map(({ life }) => [life.fate, life.procedure.channels[0]?.limit])).toEqual([]);
});

test('given shares of its own, when a place is lived, then they count there and nowhere else', () => {
  const { fates } = livelyProfile;
  const calm = { fates: { ...fates, late: 0, withdrawn: 0 }, declined: 0 };
  const places = [
    placeWith({ key: 'H01.101', differs: calm, received: 300 }),
    placeWith({ key: 'H01.102', received: 300 }),
  ];
  const at = (key: string) =>
    liveAll(planWith({ places })).filter(({ life }) => life.place.key === key);
  expect(at('H01.101').filter(({ life }) => life.fate === 'late')).toHaveLength(0);
  expect(at('H01.102').filter(({ life }) => life.fate === 'late').length).toBeGreaterThan(10);
});
