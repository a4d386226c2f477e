import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '../../platform/auth.ts';
import type { MadeOrganisation } from '../../testing/make-organisation.ts';
import { openSeasonOffice } from '../../testing/season-office.ts';

const office = await openSeasonOffice({ now: '2026-01-05T08:00:00+07:00', communes: 18 });
const { province, communes, services } = office;
const { seasons } = services;
const SET = 'reform-index-commune';
const [reform, leader] = [
  await office.as('reform_officer', province),
  await office.as('leader', province),
];
const heads = new Map<string, SignedIn>();
for (const commune of communes) heads.set(commune.unitId, await office.as('head', commune));

/** Fills the items in order until the total is reached. */
function shareOut(total: number, items: readonly { code: string; max: number | null }[]) {
  let left = total;
  return items.map(({ code, max }) => {
    const points = Number(Math.min(left, max ?? 0).toFixed(4));
    left -= points;
    return { code, points };
  });
}

/** A whole season by commands: opened, sent, appraised, decided and published. */
async function runSeason(
  year: number,
  totals: readonly { commune: MadeOrganisation; total: number }[],
): Promise<string> {
  office.setNow(`${year + 1}-01-05T08:00:00+07:00`);
  const { id: seasonId } = await seasons.open(reform, {
    ...{ set: SET, year, unit: 'H99', level: 'commune' },
    units: totals.map(({ commune }) => commune.unitCode),
    submitBy: parsePlainDate(`${year + 1}-02-15`),
  });
  for (const { commune, total } of totals) {
    const head = heads.get(commune.unitId);
    if (head === undefined) throw new Error('every commune has its head');
    const at = { seasonId, unit: commune.unitCode };
    const sheet = await seasons.sheet({ officer: head, ...at });
    const wanted = shareOut(total, sheet.items);
    const own = sheet.items.filter(({ scoredBy }) => scoredBy === 'self').map(({ code }) => code);
    await seasons.score({
      ...{ officer: head, ...at },
      scores: wanted.filter(({ code }) => own.includes(code)),
    });
    const { id: evidenceId } = await office.prove(head, 'Báo cáo rà soát văn bản');
    await seasons.attach({ officer: head, ...at, codes: ['2.1'], evidenceId });
    await seasons.submit({ officer: head, ...at, withoutEvidence: true });
    const reason = 'Theo hồ sơ thẩm định';
    await seasons.appraise({
      ...{ officer: reform, ...at },
      appraisals: wanted
        .filter(({ code }) => code !== '2.1')
        .map((one) => ({ ...one, reason, cause: 'not_done' })),
    });
    await seasons.finishAppraisal({ officer: reform, ...at });
    await seasons.finishExplanation({ officer: head, ...at });
    await seasons.finishDecision({ officer: leader, ...at });
  }
  await seasons.publish({ officer: leader, seasonId, told: { documentNumber: `${year}/QĐ-UBND` } });
  return seasonId;
}

const withTotals = (totals: readonly number[]) =>
  totals.flatMap((total, index) => {
    const commune = communes[index];
    return commune === undefined ? [] : [{ commune, total }];
  });

describe('R2 through two seasons (Chợ Mới 2017 and 2018, printed 08/01/2020)', () => {
  let later = '';

  beforeAll(async () => {
    await runSeason(2025, withTotals([95, 93, 90, 86.85, 86, 85, 84, 83, 82, 81, 80]));
    later = await runSeason(2026, withTotals([98, 96, 95, 91.1, 94, 92, 90, 89, 88, 87, 86]));
  }, 180_000);

  it('given 86,85 as 4th and then 91,10 as 6th of 11, when published, then “+4,25 điểm” and “giảm 2 hạng”', async () => {
    const results = await seasons.results({ officer: reform, seasonId: later });
    const own = results.units.find(({ unit }) => unit.code === 'H99.04');
    expect(own).toMatchObject({ rank: 6, of: 11, total: 91.1 });
    expect(own?.change).toMatchObject({
      ...{ points: 4.25, pointsWords: { vi: '+4,25 điểm', en: '+4.25 points' } },
      ...{ places: -2, placesWords: { vi: 'giảm 2 hạng', en: 'down 2 places' } },
      band: {
        before: { vi: 'Điều hành tốt' },
        after: { vi: 'Điều hành rất tốt' },
        changed: true,
      },
    });
  });

  it('given the published years, when compared, then each unit stands in every year', async () => {
    const { years, units } = await seasons.years({ officer: reform, seasonId: later });
    expect(years.map(({ year }) => year)).toEqual([2025, 2026]);
    const own = units.find(({ unit }) => unit.code === 'H99.04');
    expect(own?.years.map((year) => [year?.total, year?.rank])).toEqual([
      [86.85, 4],
      [91.1, 6],
    ]);
  });

  it('given evidence of last year, when the next sheet is filled, then it is offered for the same criterion', async () => {
    const head = heads.get(communes[3]?.unitId ?? '') ?? reform;
    const sheet = await seasons.sheet({ officer: head, seasonId: later, unit: 'H99.04' });
    expect(sheet.items.find(({ code }) => code === '2.1')?.earlierEvidence).toBe(1);
    const found = await services.evidence.list(head, {
      ...{ criterion: '2.1', year: 2026, q: 'ra soat van ban', withdrawn: '0', limit: 10 },
    });
    expect(found.items).toHaveLength(1);
  });
});

describe('R3: 18 communes from opening to publication', () => {
  it('given their points, when published, then 2/6/5/1/4 with 11,1/33,3/27,8/5,6/22,2 that add up to 100,0', async () => {
    const totals = [95, 90, 89.99, 85, 84, 83, 82, 80, 79, 75, 74, 72, 70, 65, 59, 50, 40, 30];
    const seasonId = await runSeason(2027, withTotals(totals));
    const { bands, sumOfPercents, units, causes, mean } = await seasons.publicResults(seasonId);
    expect(bands.map(({ count }) => count)).toEqual([2, 6, 5, 1, 4]);
    expect(bands.map(({ percent }) => percent)).toEqual([11.1, 33.3, 27.8, 5.6, 22.2]);
    expect(sumOfPercents).toBe(100);
    expect(units.map(({ total }) => total)).toEqual(totals);
    expect(mean).toBe(72.39);
    const lost = causes.reduce((sum, { points }) => sum + points, 0);
    expect(Number(lost.toFixed(2))).toBe(18 * 100 - 1302.99);
  }, 180_000);
});
