import { describe, expect, it } from 'vitest';
import type { ReadOptions } from './read-options.ts';
import { createActivityKeys } from './xes-activity.ts';

const open = (change: Partial<ReadOptions> = {}) =>
  createActivityKeys({
    ...{ names: {}, assumedZone: 420, keepAttributes: true },
    ...change,
  } as ReadOptions);
const classifier = (name: string, keys: string) => ({
  ...{ pairs: ['name', name, 'keys', keys], size: 4 },
});

describe('what an event of XES calls its activity', () => {
  it('given nothing is said, then its concept:name, and it need not be kept twice', () => {
    const keys = open();
    keys.offer('org:resource', 'Tiếp');
    keys.offer('concept:name', 'Thẩm định');
    expect(keys.take()).toBe('Thẩm định');
    expect([keys.isOnly('concept:name'), keys.isOnly('org:resource')]).toEqual([true, false]);
  });

  it('given it was taken, then the next event begins with an empty hand', () => {
    const keys = open();
    keys.offer('concept:name', 'Thẩm định');
    keys.take();
    expect(keys.take()).toBeUndefined();
  });

  it('given a classifier of two keys, one with a blank, then both joined in its order', () => {
    const keys = open({ classifier: 'step' });
    keys.addClassifier(classifier('other', 'concept:name'));
    keys.addClassifier(classifier('step', "'Activity code' lifecycle:transition"));
    keys.offer('lifecycle:transition', 'complete');
    keys.offer('Activity code', '12');
    expect(keys.take()).toBe('12+complete');
    keys.offer('lifecycle:transition', 'start');
    expect(keys.take()).toBe('+start');
  });

  it('given a classifier that the file does not have, then those it has are named', () => {
    const keys = open({ classifier: 'step' });
    keys.addClassifier(classifier('other', 'concept:name'));
    expect(() => keys.offer('concept:name', 'x')).toThrow('“other”');
  });
});
