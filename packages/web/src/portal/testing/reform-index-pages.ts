import type { ReformIndexPage } from '@motcua/contract/portal.ts';
import type { SeasonResults, UnitResult } from '@motcua/contract/season-results.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';

const none = { points: null, max: null };
const band = { code: 'good', name: { vi: 'Tốt', en: 'Good' } };

/** The district of the article: 91,10 after 86,85, and sixth after fourth. */
export const chomoi: UnitResult = {
  unit: { id: 'cm', code: null, name: 'Huyện Chợ Mới' },
  ...{ rank: 6, tiedWith: 1, of: 11, total: 91.1, max: 100, percent: 91.1, band, late: false },
  columns: { self: none, appraised: none, survey: none },
  change: {
    ...{ points: 4.25, places: -2 },
    pointsWords: { vi: '+4,25 điểm', en: '+4.25 points' },
    placesWords: { vi: 'giảm 2 hạng', en: 'down 2 ranks' },
    band: { before: null, after: null, changed: false },
  },
  groups: [{ code: 'I', points: 8, max: 10 }],
  items: [],
};

const results: SeasonResults = {
  season: {
    ...{ id: 's1', title: 'Chỉ số CCHC cấp huyện năm 2018', year: 2018, level: 'district' },
    unit: { id: 'p', code: null, name: 'Ủy ban nhân dân tỉnh An Giang' },
    set: { id: 'd', name: { vi: 'Bộ cấp huyện', en: 'District set' } },
  },
  ...{ version: 1, documentNumber: '123/QĐ-UBND', hash: 'ab12', max: 100, mean: 88.4 },
  publishedAt: parseInstant('2019-03-29T09:00:00+07:00'),
  documentDate: parsePlainDate('2019-03-28'),
  previous: { id: 's0', year: 2017 },
  groups: [{ code: 'I', name: { vi: 'Chỉ đạo', en: 'Steering' }, group: null, max: 10 }],
  items: [],
  units: [chomoi],
  bands: [{ ...band, count: 1, percent: 100, units: ['cm'] }],
  sumOfPercents: 100,
  causes: [
    {
      code: 'late',
      name: { vi: 'Báo cáo chậm', en: 'Late reports' },
      points: 2,
      items: 1,
      units: 1,
    },
  ],
};

export const reformIndex = (change: Partial<ReformIndexPage> = {}): ReformIndexPage => ({
  kind: 'reform-index',
  seasons: [2018, 2017].map((year, at) => ({
    ...{ id: `s${1 - at}`, title: `Năm ${year}`, year, level: 'district', version: 1 },
    unit: results.season.unit,
    publishedAt: parseInstant('2019-03-29T09:00:00+07:00'),
    documentNumber: null,
  })),
  results,
  ...change,
});
