import { describe, expect, test } from 'vitest';
import { openSurveyOffice, type SurveyOffice } from './testing/survey-office.ts';

describe('ratings after an act of a dossier', () => {
  test('given the token of a paper, when it is rated, then once for each stage, whatever is typed small or with O for 0', async () => {
    const office = await openSurveyOffice();
    const [dossier] = await office.past([{ unit: 'H01.2', status: 'processing' }]);
    const { ratings } = office.services.surveys;
    const token = await ratings.token(office.tenantId, dossier?.code ?? '');
    expect(token).toMatch(/^H01\.2-260301-0001-[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(await ratings.token(office.tenantId, dossier?.code ?? '')).toBe(token);
    expect(await ratings.open(office.tenantId, token.toLowerCase())).toMatchObject({
      ...{ stage: 'reception', unitName: 'UBND xã Bình' },
    });
    await rate(office, token, 5);
    await expect(rate(office, token, 1)).rejects.toThrow('rating.given');
    await office.db.owner`update dossier set status = 'resolved'`;
    await rate(office, token, 4);
    await expect(ratings.open(office.tenantId, `${token.slice(0, -1)}!`)).rejects.toThrow(
      'rating.unknown',
    );
  });

  test('given ratings of whole months, then shares are shown from five on, apart from any survey', async () => {
    const office = await openSurveyOffice();
    const many = await office.past([
      ...Array.from({ length: 6 }, () => ({ unit: 'H01.2' })),
      ...Array.from({ length: 3 }, () => ({ unit: 'H01.3' })),
    ]);
    for (const [index, { code }] of many.entries()) {
      const token = await office.services.surveys.ratings.token(office.tenantId, code);
      await rate(office, token, index % 3 === 0 ? 2 : 5);
    }
    const officer = await office.person('H01.1', 'reform_officer');
    const figures = async (to: string) =>
      (await officer.get(`/ratings/figures?unit=H01.1&from=2026-04-01&to=${to}`)).body;
    const april = await figures('2026-04-30');
    expect(april.all).toEqual({ ratings: 9, satisfied: 6, percent: 66.67, mean: 4 });
    // One commune is hidden, so the other is too: the difference would tell it.
    expect(april.byUnit.map(({ ratings }: { ratings: number | null }) => ratings)).toEqual([
      null,
      null,
    ]);
    // Nor is it told to who asks for that commune alone, or to an indicator.
    const alone = await officer.get('/ratings/figures?unit=H01.2&from=2026-04-01&to=2026-04-30');
    expect(alone.body).toMatchObject({ all: { ratings: null }, aspects: [], comments: [] });
    const { 'H01.1': whole = '', 'H01.2': bigger = '' } = office.unitIds;
    const facts = await office.services.surveys.facts.count({
      ...{ tenantId: office.tenantId, unitIds: [whole, bigger], axis: 'subordination' },
      ...{ from: office.day('2026-04-01'), to: office.day('2026-04-30') },
      names: ['rating.answers'],
    });
    expect(facts.get(whole)).toEqual({ 'rating.answers': 9, 'rating.satisfied': 6 });
    expect(facts.get(bigger)).toEqual({});
    expect((await figures('2026-04-29')).all.ratings).toBeNull();
    const stored = await office.db.owner`select distinct month::text from rating`;
    expect(stored).toEqual([{ month: '2026-04-01' }]);
    expect((await officer.get('/surveys')).body.items).toEqual([]);
  });
});

function rate(office: SurveyOffice, token: string, score: number) {
  return office.services.surveys.ratings.take({
    ...{ tenantId: office.tenantId, token, score, aspects: [], comment: null },
  });
}
