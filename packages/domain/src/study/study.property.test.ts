import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countEndActivities, countNames, countStartActivities } from './activities.ts';
import { checkConformance, fitPath } from './conformance.ts';
import { countSteps } from './directly-follows.ts';
import { countEvents } from './event-log.ts';
import { countOutOfOrder, orderByTime } from './order.ts';
import { describeValues, percentile } from './statistics.ts';
import { makeLog, makePaths } from './testing/make-log.ts';
import { countVariants } from './variants.ts';

const path = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
const paths = fc.array(path, { maxLength: 30 });
const sum = (rows: readonly { count: number }[]) => rows.reduce((all, { count }) => all + count, 0);

describe('what must add up, whatever the log', () => {
  test('given any log, when counted, then paths make up the cases and steps the events less one a case', () => {
    fc.assert(
      fc.property(paths, (cases) => {
        const log = makePaths(...cases);
        const begun = cases.filter((one) => one !== '').length;
        expect(sum(countVariants(log).variants)).toBe(cases.length);
        expect(countVariants(log).variants).toHaveLength(new Set(cases).size);
        expect(sum(countSteps(log))).toBe(countEvents(log) - begun);
        expect(sum(countNames(log.activity))).toBe(countEvents(log));
        expect(sum(countStartActivities(log))).toBe(begun);
        expect(sum(countEndActivities(log))).toBe(begun);
      }),
    );
  });

  test('given any values, when described, then percentiles are among them and ascend', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }),
        (values) => {
          const all = describeValues(values);
          const found = [
            all?.min,
            all?.p10,
            all?.p25,
            all?.p50,
            all?.p75,
            all?.p90,
            all?.p95,
            all?.p99,
            all?.max,
          ];
          for (const one of found) expect(values.some((value) => value === one)).toBe(true);
          expect([...found].sort((a, b) => Number(a) - Number(b))).toEqual(found);
          expect(all?.count).toBe(values.length);
        },
      ),
    );
  });

  test('given any percentage, when the percentile is taken, then so many per cent do not exceed it and fewer do before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const sorted = Float64Array.from(values).sort();
          const found = percentile(sorted, percent);
          const share = (test: (value: number) => boolean) => values.filter(test).length * 100;
          expect(share((value) => value <= found)).toBeGreaterThanOrEqual(percent * values.length);
          expect(share((value) => value < found)).toBeLessThan(percent * values.length);
        },
      ),
    );
  });

  test('given any times, when ordered, then nothing is out of order and every case keeps its events', () => {
    const times = fc.array(fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 6 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(times, (cases) => {
        const log = makeLog(
          cases.map((minutes) =>
            minutes.map((minute, at) => [
              `${at}`,
              `2026-04-24T09:${String(minute).padStart(2, '0')}`,
            ]),
          ),
        );
        const ordered = orderByTime(log);
        expect(countOutOfOrder(ordered)).toEqual({ events: 0, cases: 0 });
        expect(ordered.offsets).toEqual(log.offsets);
        expect([...ordered.time.ms].sort()).toEqual([...log.time.ms].sort());
        expect(orderByTime(ordered)).toEqual(ordered);
      }),
    );
  });

  test('given any path and process, when fitted, then every step and event is accounted for once', () => {
    fc.assert(
      fc.property(path, path, (done, wanted) => {
        const fit = fitPath([...done], [...wanted]);
        const { missing, extra, outOfOrder, fitness } = fit;
        const common = (fitness * (done.length + wanted.length)) / 2;
        if (done.length + wanted.length > 0) {
          expect(common + missing.length + outOfOrder.length).toBeCloseTo(wanted.length, 9);
          expect(common + extra.length + outOfOrder.length).toBeCloseTo(done.length, 9);
        }
        expect(fitness === 1).toBe(done === wanted);
      }),
    );
  });

  test('given a process, when a log of it alone is checked, then all fit', () => {
    fc.assert(
      fc.property(path, fc.integer({ min: 1, max: 9 }), (one, count) => {
        const log = makePaths(...Array.from({ length: count }, () => one));
        expect(checkConformance(log, [...one])).toMatchObject({ fittingShare: 1, fitness: 1 });
      }),
    );
  });
});
