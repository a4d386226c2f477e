import { readFileSync } from 'node:fs';
import { setBindingSchema } from '@motcua/contract/indicator-bindings.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '../../platform/auth.ts';
import { openSeasonOffice } from '../../testing/season-office.ts';

const office = await openSeasonOffice({ now: '2026-06-01T08:00:00+07:00', communes: 2 });
const { province, communes, services, db } = office;
const { seasons, indicators } = services;
const [first] = communes;
if (first === undefined) throw new Error('a commune is needed');
const commune = first;

let reform: SignedIn;
let head: SignedIn;
let seasonId = '';
const at = () => ({ seasonId, unit: commune.unitCode });
const itemIn = async (code: string) => {
  const { items } = await seasons.sheet({ officer: head, ...at() });
  return items.find((item) => item.code === code);
};

/** A year before the system was there: its figures are told, and scored as if they had been counted. */
async function tell(measures: Record<string, number>): Promise<void> {
  const rows = Object.entries(measures).map(([measure, value], index) => ({
    line: index + 1,
    row: {
      ...{ unit: commune.unitCode, period: '2026', measure, value: String(value), set: '' },
      ...{ officer: '', source: 'Sổ theo dõi', number: '1/BC', date: '2026-05-01' },
      ...{ signer: 'An', file: '' },
    },
  }));
  const report = await indicators.importFacts(
    { tenantId: 'H99', name: 'thử', officer: null },
    { rows, dryRun: false },
  );
  expect(report.taken).toBe(rows.length);
}

beforeAll(async () => {
  [reform, head] = [await office.as('reform_officer', province), await office.as('head', commune)];
  await tell({
    resolved: 100,
    resolved_early: 90,
    resolved_on_day: 2,
    received: 40,
    received_online: 10,
  });
  const season = await seasons.open(reform, {
    ...{ set: 'reform-index-commune', year: 2026, unit: 'H99', level: 'commune' },
    submitBy: parsePlainDate('2027-02-15'),
  });
  seasonId = season.id;
});

describe('items that live figures fill', () => {
  it('given 92 of 100 in time, when the sheet is opened, then the item fills itself and says what it loses today', async () => {
    expect(await itemIn('3.2')).toMatchObject({
      ...{ state: 'scored', self: { points: 9.2, live: true }, final: 9.2 },
      live: { shown: { vi: '92 %' }, points: 9.2 },
      lost: { points: 0.8, cases: 8 },
    });
    expect(await itemIn('3.3')).toMatchObject({ live: { points: 3, shown: { vi: '25 %' } } });
  });

  it('given what is lost, when sorted, then the most points for each case come first and the sum is told', async () => {
    const sheet = await seasons.sheet({ officer: head, ...at() });
    const own = sheet.items.filter(({ lost }) => lost !== null).map(({ code }) => code);
    expect(new Set(sheet.cheapest)).toEqual(new Set(own));
    // One initiative or one officer for certified copies brings two points, an online dossier 0.3, one in time 0.1.
    expect(sheet.cheapest.slice(0, 5)).toEqual(['1.5', '3.6', '3.3', '1.4', '3.2']);
    const lost = sheet.items.reduce((sum, item) => sum + (item.lost?.points ?? 0), 0);
    expect(sheet.lostToday).toBeCloseTo(lost, 6);
  });

  it('given a measure that nobody counts or told, when shown, then “chưa có nguồn” and never a number', async () => {
    const survey = await itemIn('8.1');
    expect(survey).toMatchObject({ state: 'unscored', self: null, survey: { points: null } });
    expect(survey?.live).toMatchObject({ points: null, shown: { vi: 'chưa có nguồn' } });
  });

  it('given nothing arose, when shown, then the item is left out, and that is said', async () => {
    const left = await itemIn('7.3');
    expect(left).toMatchObject({ state: 'not_applicable', acts: [], final: null });
    expect(left?.live?.shown.vi).toBe('không phát sinh');
  });

  it('given figures that move on, when the sheet was sent, then it keeps what they were', async () => {
    await tell({ resolved_on_day: 6 });
    expect((await itemIn('3.2'))?.final).toBe(9.6);
    await seasons.submit({ officer: head, ...at(), withoutEvidence: true });
    await tell({ resolved_on_day: 10 });
    const kept = await itemIn('3.2');
    expect(kept).toMatchObject({ final: 9.6, live: { shown: { vi: '96 %' } }, lost: null });
    await seasons.giveBack({ officer: reform, ...at(), reason: 'Thiếu tài liệu' });
    expect((await itemIn('3.2'))?.final).toBe(10);
  });
});

describe('reminders of the last day', () => {
  const notices = async () =>
    (
      await db.owner<{ subject: string }[]>`
        select subject from notice where tenant_id = 'H99' order by subject`
    ).map(({ subject }) => subject.replace(/^.*: /, ''));

  it('given a week before the day, when the night passes twice, then each unit that has not sent is told once', async () => {
    office.setNow('2027-02-07T00:20:00+07:00');
    expect(await seasons.remindAll()).toBe(0);
    office.setNow('2027-02-08T00:20:00+07:00');
    expect(await seasons.remindAll()).toBe(1);
    expect(await seasons.remindAll()).toBe(0);
    office.setNow('2027-02-16T00:20:00+07:00');
    expect(await seasons.remindAll()).toBe(1);
    expect(await notices()).toEqual([
      ...['phiếu bị trả lại', 'quá hạn nộp', 'sắp đến hạn nộp', 'đã nộp phiếu tự chấm'],
    ]);
  });
});

describe('what the shipped indexes count by themselves', () => {
  it.each(['reform-index-commune', 'reform-index-province'])(
    'given %s, when its binding is opened, then a module of this installation counts every measure it names',
    async (id) => {
      const file = new URL(
        `../../../../../reference-data/indicator-sets/bindings/${id}.json`,
        import.meta.url,
      );
      const { facts } = setBindingSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      const named = Object.entries(facts).flatMap(([fact, { counted }]) =>
        counted === undefined ? [] : [fact],
      );
      const { binding } = indicators.getSet(id);
      expect(named.filter((fact) => binding.facts[fact]?.counted === undefined)).toEqual([]);
    },
  );
});
