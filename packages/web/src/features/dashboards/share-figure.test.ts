import { FIGURE_NAMES, type Figures } from '@motcua/contract/figures.ts';
import { describe, expect, test } from 'vitest';
import { countOf, figureQuestion, listedFigure } from '../figures/figure-question.ts';
import { SHARES } from './rates.ts';
import { OPENS } from './share-figure.tsx';

const asked = { unit: 'H01', figure: 'late', from: '2026-11-01', to: '2026-11-30' };
/** Every figure another number, and the late ones the sum of their parts. */
const figures = Object.fromEntries(FIGURE_NAMES.map((name, at) => [name, at + 1])) as Figures;
figures.late = figures.resolvedLate + figures.openOverdue;

describe('a share that opens', () => {
  test.each(Object.entries(SHARES))(
    'given the share %s, when it opens, then it opens to the fraction that was shown',
    (name, shareOf) => {
      const opens = Object.entries(OPENS).find(([share]) => share === name)?.[1];
      const question = figureQuestion({ ...asked, ...opens });
      if (question?.share === undefined) throw new Error(`${name} opens to no share`);
      const { part, whole } = shareOf(figures);
      expect([countOf(figures, question), figures[question.share]]).toEqual([part, whole]);
    },
  );

  test('given two figures above the line, when the dossiers are listed, then they are those of the whole', () => {
    const onTime = figureQuestion({ ...asked, ...OPENS.onTime });
    expect(onTime && listedFigure(onTime)).toBe('resolved');
    const late = figureQuestion({ ...asked, ...OPENS.lateOfReceived });
    expect(late && listedFigure(late)).toBe('late');
  });
});
