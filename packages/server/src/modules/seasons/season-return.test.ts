import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '../../platform/auth.ts';
import { openSeasonOffice } from '../../testing/season-office.ts';

const office = await openSeasonOffice({ now: '2026-01-05T08:00:00+07:00', communes: 1 });
const { province, communes, services } = office;
const { seasons, indicators } = services;
const [first] = communes;
if (first === undefined) throw new Error('a commune is needed');
const commune = first;

let reform: SignedIn;
let head: SignedIn;
let leader: SignedIn;
let seasonId = '';
const at = () => ({ seasonId, unit: commune.unitCode });
const itemIn = async (code: string) => {
  const { items } = await seasons.sheet({ officer: reform, ...at() });
  return items.find((item) => item.code === code);
};
const send = () => seasons.submit({ officer: head, ...at(), withoutEvidence: true });
const giveBack = () => seasons.giveBack({ officer: reform, ...at(), reason: 'Thiếu tài liệu' });

/** Dossiers of the year in time, told from the time before the system was there. */
async function tellInTime(onDay: number): Promise<void> {
  const measures = { resolved: 100, resolved_early: 90, resolved_on_day: onDay };
  const rows = Object.entries(measures).map(([measure, value], index) => ({
    line: index + 1,
    row: {
      ...{ unit: commune.unitCode, period: '2025', measure, value: String(value), set: '' },
      ...{ officer: '', source: 'Sổ theo dõi', number: '1/BC', date: '2025-12-30' },
      ...{ signer: 'An', file: '' },
    },
  }));
  await indicators.importFacts(
    { tenantId: 'H99', name: 'thử', officer: null },
    { rows, dryRun: false },
  );
}

beforeAll(async () => {
  [reform, head] = [await office.as('reform_officer', province), await office.as('head', commune)];
  leader = await office.as('leader', province);
  await tellInTime(2);
  const season = await seasons.open(reform, {
    ...{ set: 'reform-index-commune', year: 2025, unit: 'H99', level: 'commune' },
    submitBy: parsePlainDate('2026-02-15'),
  });
  seasonId = season.id;
  await seasons.score({
    ...{ officer: head, ...at() },
    scores: [
      { code: '2.2', points: 3 },
      { code: '4.1', points: 3 },
      { code: '4.2', points: 3 },
    ],
  });
  const { id: evidenceId } = await office.prove(head, 'Kế hoạch năm 2024');
  await seasons.attach({ officer: head, ...at(), codes: ['2.2', '4.1', '4.2'], evidenceId });
  await send();
  await seasons.appraise({
    ...{ officer: reform, ...at() },
    appraisals: [
      { code: '2.2', points: 0, reason: 'Kế hoạch của năm 2024', cause: 'evidence_wrong' },
      { code: '4.1', points: 1, reason: 'Kế hoạch của năm 2024', cause: 'evidence_wrong' },
      { code: '4.2', points: 3 },
      { code: '3.2', points: 9.2 },
    ],
  });
  await giveBack();
});

describe('a sheet that was sent back', () => {
  it('given an appraisal, when the unit tells other points or shows other evidence, then it awaits another look', async () => {
    await seasons.score({ officer: head, ...at(), scores: [{ code: '2.2', points: 2 }] });
    const { id: evidenceId } = await office.prove(head, 'Kế hoạch năm 2025');
    await seasons.attach({ officer: head, ...at(), codes: ['4.1'], evidenceId });
    expect(await itemIn('2.2')).toMatchObject({ state: 'scored', appraised: null, final: null });
    expect(await itemIn('4.1')).toMatchObject({ state: 'scored', appraised: null, final: null });
    const { changes } = await seasons.sheet({ officer: head, ...at() });
    const undone = changes.filter(({ what, after }) => what === 'appraised' && after === null);
    expect(undone.map(({ item, before }) => [item, before])).toEqual([
      ['4.1', 1],
      ['2.2', 0],
    ]);
  });

  it('given an item that nobody touched, when the sheet is sent again, then its appraisal stands', async () => {
    await send();
    expect(await itemIn('4.2')).toMatchObject({ state: 'agreed', appraised: { points: 3 } });
    expect(await itemIn('3.2')).toMatchObject({ state: 'agreed', appraised: { points: 9.2 } });
  });

  it('given live figures that moved on meanwhile, when the sheet is sent again, then the old appraisal is gone', async () => {
    await giveBack();
    await tellInTime(5);
    await send();
    expect(await itemIn('3.2')).toMatchObject({ appraised: null, final: 9.5, percent: 95 });
  });
});

describe('the days of an explanation', () => {
  it('given points that were cut, when the last day is not over the council waits, and after it no paper comes', async () => {
    const { items } = await seasons.sheet({ officer: reform, ...at() });
    await seasons.appraise({
      ...{ officer: reform, ...at() },
      appraisals: items
        .filter(({ acts }) => acts.includes('appraise'))
        .map(({ code }) => ({ code, points: 0, reason: 'Không có tài liệu' })),
    });
    await seasons.finishAppraisal({ officer: reform, ...at() });
    const council = { officer: leader, ...at() };
    await expect(seasons.finishDecision(council)).rejects.toMatchObject({
      code: 'season.explanation-running',
    });
    expect((await seasons.sheet(council)).availableActs).toEqual([]);
    const { id: evidenceId } = await office.prove(head, 'Kế hoạch bổ sung');
    const attach = (code: string) =>
      seasons.attach({ officer: head, ...at(), codes: [code], evidenceId });
    office.setNow('2026-03-01T23:00:00+07:00');
    await attach('2.2');
    office.setNow('2026-03-02T08:00:00+07:00');
    await expect(attach('4.1')).rejects.toMatchObject({ code: 'season.explanation-over' });
    expect((await seasons.finishDecision(council)).state).toBe('decided');
  });
});
