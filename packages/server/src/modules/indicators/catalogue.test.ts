import { nationalCalendar } from '@motcua/domain/calendar/national-calendar.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, it } from 'vitest';
import type { CountableProcedure, Publication } from '../procedures/index.ts';
import { type Catalogue, countCatalogue } from './catalogue.ts';
import type { ScoredUnit } from './store-units.ts';

const procedure = (part: Partial<CountableProcedure>): CountableProcedure => ({
  ...{
    code: '1.1',
    levels: ['commune'],
    agency: 'UBND cấp xã',
    state: 'published',
    complete: true,
  },
  ...{ applicants: ['Công dân Việt Nam'], serviceLevels: [], bearsFees: false },
  ...part,
});
const published = (publishedAt: string, part: Partial<Publication> = {}): Publication => ({
  ...{ code: '1.1', levels: ['commune'], agency: '', validFrom: parsePlainDate('2026-03-16') },
  ...{ publishedAt: parseInstant(publishedAt), ...part },
});
const calendar = nationalCalendar([{ country: 'vn', year: 2026, workingDays: 250, entries: [] }]);
const catalogue = (
  procedures: CountableProcedure[],
  more: { day?: string; publications?: Publication[] } = {},
): Catalogue => ({
  ...{ procedures, publications: more.publications ?? [], calendar },
  day: parsePlainDate(more.day ?? '2026-03-31'),
});
const unit = (part: Partial<ScoredUnit> = {}): ScoredUnit => ({
  ...{ id: part.name ?? 'u', code: 'H01', name: 'UBND', kind: 'people_committee' },
  ...{ level: 'province', ...part },
});
const of = (who: ScoredUnit, axis: 'own' | 'subordination' = 'subordination') => ({
  ...{ unit: who, axis, filedOnline: null },
});

describe('which procedures are a unit’s', () => {
  const all = catalogue([
    procedure({ code: 'p', levels: ['province'], agency: 'Sở Tư pháp' }),
    procedure({ code: 'c', levels: ['commune'] }),
    procedure({ code: 'm', levels: ['ministry'] }),
  ]);

  it('given a province, when its procedures are counted, then those of the levels below are among them', () => {
    expect(countCatalogue('procedures', all, of(unit()))).toBe(2);
    expect(countCatalogue('procedures', all, of(unit(), 'own'))).toBe(1);
    expect(countCatalogue('procedures', all, of(unit({ level: 'commune' })))).toBe(1);
  });

  it('given an agency, when its procedures are counted, then they are those whose text names it', () => {
    const agency = unit({ name: 'Sở Tư pháp tỉnh An Giang', kind: 'specialised_agency' });
    expect(countCatalogue('procedures', all, of(agency))).toBe(1);
  });

  it('given an agency that no text names, when its procedures are counted, then nobody knows, which is not 0', () => {
    const agency = unit({ name: 'Sở Ngoại vụ', kind: 'specialised_agency' });
    expect(countCatalogue('procedures', all, of(agency))).toBeUndefined();
    expect(countCatalogue('procedures', all, of(unit({ kind: 'division' })))).toBeUndefined();
  });
});

describe('online service levels by date (NĐ 43/2011, NĐ 42/2022 from 15/8/2022)', () => {
  const levels: CountableProcedure['serviceLevels'] = [
    { level: 'level_3', from: parsePlainDate('2019-01-01') },
    { level: 'level_4', from: parsePlainDate('2021-07-01') },
  ];
  it.each([
    ['2018-12-31', 0, 0],
    ['2021-06-30', 1, 0],
    ['2021-07-01', 0, 1],
    ['2023-01-01', 0, 1],
  ])('given %s, when they are counted, then %i in part and %i end to end', (day, partial, full) => {
    const on = catalogue([procedure({ serviceLevels: levels })], { day });
    const commune = of(unit({ level: 'commune' }));
    expect(countCatalogue('partialProcedures', on, commune)).toBe(partial);
    expect(countCatalogue('fullProcedures', on, commune)).toBe(full);
  });

  it('given procedures online, when use is asked, then only those with online dossiers count', () => {
    const full = [{ level: 'full' as const, from: parsePlainDate('2023-01-01') }];
    const on = catalogue([
      procedure({ code: 'a', serviceLevels: full }),
      procedure({ code: 'b', serviceLevels: full }),
    ]);
    const asked = { ...of(unit()), filedOnline: new Set(['b', 'elsewhere']) };
    expect(countCatalogue('onlineProceduresUsed', on, asked)).toBe(1);
    expect(countCatalogue('onlineProceduresUsed', on, of(unit()))).toBeUndefined();
  });
});

describe('publication (NĐ 63/2010 Art. 8, 15 as amended by NĐ 92/2017)', () => {
  it.each([
    ['2026-03-09T16:00:00+07:00', ['commune'], 1],
    ['2026-03-10T08:00:00+07:00', ['commune'], 0],
    ['2026-03-09T16:00:00+07:00', ['ministry'], 0],
  ] as const)(
    'given a decision of %s of the level %j, in force on 16/3/2026, when it is judged, then %i is on time',
    (at, levels, onTime) => {
      const of2026 = catalogue([procedure({ levels: [...levels] })], {
        publications: [published(at, { levels: [...levels] })],
      });
      const who = of(unit({ level: 'ministry' }));
      expect(countCatalogue('publishedInPeriod', of2026, who)).toBe(1);
      expect(countCatalogue('publishedOnTime', of2026, who)).toBe(onTime);
    },
  );

  it('given one procedure without all parts a–g, when the catalogue is judged, then not all is public', () => {
    const some = catalogue([
      procedure({}),
      procedure({ code: '2', state: 'incomplete', complete: false }),
    ]);
    expect(countCatalogue('completeProcedures', some, of(unit()))).toBe(1);
    expect(countCatalogue('allPublic', some, of(unit()))).toBe(false);
    expect(countCatalogue('allPublic', catalogue([]), of(unit()))).toBeUndefined();
  });
});
