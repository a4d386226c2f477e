import { describe, expect, it } from 'vitest';
import { plainDate } from '../shared/plain-date.ts';
import { type Hearing, isHearing, requireHeard } from './hearing.ts';
import type { ItemStanding } from './standing.ts';

const cut: ItemStanding = {
  ...{ scoredBy: 'self', applies: true, max: 3, auto: null, self: 3, appraised: 1 },
  ...{ decided: null, explained: false, asksEvidence: true, hasEvidence: true },
};
const [lastDay, dayAfter] = [plainDate(2026, 3, 1), plainDate(2026, 3, 2)];
const hearing: Hearing = { state: 'appraised', isSent: true, items: [cut], explainBy: lastDay };

describe('the council hears the unit first', () => {
  it('given points that were cut, when the last day is not over, then the council waits', () => {
    expect(isHearing(hearing, lastDay)).toBe(true);
    expect(() => requireHeard(hearing, lastDay)).toThrow('season.explanation-running');
  });

  it('given the day is over, when the council decides, then it may', () => {
    expect(isHearing(hearing, dayAfter)).toBe(false);
    expect(() => requireHeard(hearing, dayAfter)).not.toThrow();
  });

  it.each([
    ['the unit has said that nothing more comes', { state: 'explained' }],
    ['nothing was cut', { items: [{ ...cut, appraised: 3 }] }],
    ['the sheet never came', { isSent: false }],
  ] satisfies [string, Partial<Hearing>][])(
    'given %s, when asked before the last day, then nobody waits',
    (_, other) => {
      expect(isHearing({ ...hearing, ...other }, lastDay)).toBe(false);
    },
  );
});
