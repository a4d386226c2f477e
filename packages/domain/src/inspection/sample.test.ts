import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, drawSample } from './sample.ts';

const candidate = (id: string, ...points: number[]): Candidate => ({
  id,
  reasons: points.map((one, index) => ({ factor: `f${index}`, points: one })),
});
const candidates = fc
  .uniqueArray(fc.tuple(fc.uuid(), fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 })), {
    selector: ([id]) => id,
    maxLength: 40,
  })
  .map((all) => all.map(([id, points]) => candidate(id, ...points)));
const order = fc.record({
  seed: fc.string(),
  size: fc.integer({ min: 1, max: 30 }),
  lotsOfTen: fc.integer({ min: 0, max: 10 }),
});

describe('a sample of dossiers drawn by risk', () => {
  it('given any candidates, when a sample is drawn, then it is as large as it can be and nobody is in it twice', () => {
    fc.assert(
      fc.property(candidates, order, (all, asked) => {
        const drawn = drawSample(all, asked);
        expect(drawn).toHaveLength(Math.min(all.length, asked.size));
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
        expect(drawn.map(({ number }) => number)).toEqual(drawn.map((_, index) => index + 1));
      }),
    );
  });

  it('given the same seed, when the candidates come in another order or twice, then the sample is the same', () => {
    fc.assert(
      fc.property(candidates, order, (all, asked) => {
        expect(drawSample([...all, ...all].reverse(), asked)).toEqual(drawSample(all, asked));
      }),
    );
  });

  it('given no lots, when there are enough dossiers with points, then none without points is drawn', () => {
    const all = [...'abcdef'].map((id) => candidate(id, 2)).concat(candidate('z'));
    for (const seed of ['1', '2', '3', '4', '5'])
      expect(drawSample(all, { seed, size: 6, lotsOfTen: 0 }).map(({ id }) => id)).not.toContain(
        'z',
      );
  });

  it('given one dossier of nine points and one of one, when one is drawn a thousand times, then the first comes about nine times of ten', () => {
    const all = [candidate('heavy', 9), candidate('light', 1)];
    const heavy = Array.from({ length: 1000 }, (_, seed) =>
      drawSample(all, { seed: String(seed), size: 1, lotsOfTen: 0 }),
    ).filter(([one]) => one?.id === 'heavy').length;
    expect(heavy).toBeGreaterThan(860);
    expect(heavy).toBeLessThan(940);
  });

  it('given ten to draw with two lots of ten, when drawn, then two come by lot and each says why it came', () => {
    const all = Array.from({ length: 30 }, (_, index) => candidate(`d${index}`, 3, 2));
    const drawn = drawSample(all, { seed: '2026', size: 10, lotsOfTen: 2 });
    expect(drawn.map(({ way }) => way)).toEqual([...Array(8).fill('risk'), 'lot', 'lot']);
    expect(drawn[0]).toMatchObject({ points: 5, reasons: [{ factor: 'f0', points: 3 }, {}] });
  });

  it('given a size of nothing, when drawn, then it is refused', () => {
    expect(() => drawSample([], { seed: '', size: 0, lotsOfTen: 0 })).toThrow(
      'inspection.sample-size',
    );
  });
});
