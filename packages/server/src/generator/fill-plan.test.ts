import type { Place } from '@motcua/domain/generator/place.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideDesks } from './fill-plan.ts';

const placesGiven = fc
  .array(fc.record({ desk: fc.nat(8), received: fc.nat(5000) }), { maxLength: 30 })
  .map((all) => all.map(({ desk, received }, at) => place(`${desk}`, received, `p${at}`)));

describe('desks divided among threads', () => {
  it('given any places, then each is in one share, and all of a desk in the same: its counters have one writer', () => {
    fc.assert(
      fc.property(placesGiven, fc.integer({ min: 1, max: 8 }), (places, parts) => {
        const shares = divideDesks(places, parts);
        expect(
          shares
            .flat()
            .map(({ key }) => key)
            .sort(),
        ).toEqual(places.map(({ key }) => key).sort());
        expect(shares.length).toBeLessThanOrEqual(parts);
        const writers = shares.flatMap((share) => [...new Set(share.map(({ deskId }) => deskId))]);
        expect(new Set(writers).size).toBe(writers.length);
      }),
    );
  });

  it('given one desk that is as busy as all others together, then it has a thread to itself', () => {
    const places = [place('a', 30), place('b', 10), place('c', 10), place('d', 10)];
    const shares = divideDesks(places, 2).map((share) =>
      share.map(({ deskId }) => deskId).join(''),
    );
    expect(shares.sort()).toEqual(['a', 'bcd']);
  });
});

function place(deskId: string, received: number, key = deskId): Place {
  const nobody = { officerId: '', name: '', unitId: '', role: 'head' } as const;
  return {
    ...{ key, deskId, received, level: 'commune', agencyCode: '', agencyUnitId: '' },
    ...{ address: '', citizenPrefix: '089', procedures: [] },
    staff: { clerks: [], specialists: [], head: nobody, documentClerk: nobody, postal: [] },
    resultFile: { fileId: '', name: '', mediaType: '', size: 0, sha256: '' },
  };
}
