import { beforeAll, describe, expect, it } from 'vitest';
import { openScorecardDesk } from '../../testing/scorecard-desk.ts';

const desk = await openScorecardDesk('2026-03-02T09:00:00+07:00');
const { scorecards, indicators, organisation } = desk;
const { tenantId, unitCode } = organisation;
const leader = desk.as('leader').officer;
const place = { set: 'qd-766', unit: unitCode, axis: 'subordination', period: '2026-Q1' } as const;

const scoreOf = async (period = '2026-Q1') =>
  (await scorecards.scores(leader, { ...place, period, of: 'unit' })).scores[0];
const itemOf = async (code: string, period?: string) =>
  (await scoreOf(period))?.items.find((item) => item.code === code);

const told = (measure: string, value: string, more: object = {}) => ({
  ...{ unit: unitCode, period: '2026-Q1', measure, value, set: '', officer: '' },
  ...{ source: 'Hệ thống PAKN', number: '12/BC-UBND', date: '31/03/2026', signer: 'Lê Văn Tám' },
  ...{ file: '', ...more },
});
const tell = (...rows: ReturnType<typeof told>[]) =>
  indicators.importFacts(
    { tenantId, name: 'thử nghiệm', officer: null },
    { rows: rows.map((row, index) => ({ line: index + 2, row })), dryRun: false },
  );

describe('QĐ 766 item 2.1: on time is counted from dossiers, a second supplement counts as late', () => {
  let twice = '';

  beforeAll(async () => {
    const ids = await desk.receive(4);
    twice = ids[3] ?? '';
    const [clerk, specialist] = [desk.as('desk_clerk'), desk.as('specialist')];
    await clerk.post(`/dossiers/${twice}/hand-overs`);
    const items = [{ documentId: 'c02', what: 'bản chính' }];
    const documents = [{ documentId: 'c02', name: 'Giấy chứng sinh', kind: 'original' }];
    for (const override of [undefined, 'Giấy vừa nộp bị mờ']) {
      const body = { items, reason: 'Thiếu', override };
      const asked = await specialist.post(`/dossiers/${twice}/supplement-requests`, body);
      expect(asked.status).toBe(201);
      expect((await clerk.post(`/dossiers/${twice}/supplements`, { documents })).status).toBe(201);
    }
    desk.setNow('2026-03-03T09:00:00+07:00');
    await desk.finish(ids.slice(0, 2));
  });

  it('given 2 done and 1 open in time, and 1 asked twice, when it is scored, then 3 of 4 count: 15 of 20 points', async () => {
    expect(await itemOf('2.1')).toMatchObject({
      ...{ numerator: 3, denominator: 4, points: 15, max: 20, origin: 'counted' },
      shown: { vi: '75 %' },
    });
  });

  it('given the item opened, when its parts are read, then the dossier asked twice is taken off by name', async () => {
    const opened = await scorecards.open(leader, { ...place, item: '2.1' });
    const off = opened.numerator?.parts.find(({ figure }) => figure === 'openInTimeAgain');
    expect(off).toMatchObject({ sign: -1, value: 1 });
    const behind = await desk.figures.dossiersBehind({
      ...{ tenantId, unitId: organisation.unitId, axis: 'subordination', cut: 'whole' },
      ...{ from: opened.period.from, to: opened.period.to, figure: 'openInTimeAgain', limit: 10 },
    });
    expect(behind.dossiers.map(({ id }) => id)).toEqual([twice]);
  });

  it('given what no system counts yet, when the set is scored, then those items say "chưa có nguồn", and no number', async () => {
    expect(await itemOf('1.4')).toMatchObject({
      ...{ origin: 'none', state: 'missing', value: null, numerator: null, points: null },
      shown: { vi: 'chưa có nguồn' },
    });
    const score = await scoreOf();
    expect(score?.total).toBeNull();
    expect(score?.soFar.points).toBeGreaterThan(15);
    const lost = await scorecards.lost(leader, place);
    expect(lost.withoutSource.map(({ code }) => code)).toContain('1.4');
  });

  it('given a procedure with all parts a–g, when 1.3 is scored, then NĐ 63/2010 Art. 8 is kept in full', async () => {
    expect(await itemOf('1.3')).toMatchObject({ numerator: 1, denominator: 1, points: 2 });
  });

  it('given dossiers with fees, when 3.6 is scored, then the fees are counted and the payments have no source', async () => {
    const opened = await scorecards.open(leader, { ...place, item: '3.6' });
    expect(opened.denominator).toMatchObject({ value: 4, origin: 'counted' });
    expect(opened.numerator).toMatchObject({ value: null, origin: 'none', parts: [] });
  });
});

describe('R9: feedback, told with evidence', () => {
  it('given nothing told, when 5.2 is scored, then it has no source: neither 0 % nor 100 %', async () => {
    expect(await itemOf('5.2')).toMatchObject({ origin: 'none', value: null, points: null });
  });

  it('given 46 received and 0 late, when it was imported, then 100 % and 6 of 6 points, with the paper behind', async () => {
    const report = await tell(told('feedback', '46'), told('feedback_on_time', '46'));
    expect(report).toMatchObject({ rows: 2, taken: 2, corrected: 0, unchanged: 0, setAside: [] });
    expect(await itemOf('5.2')).toMatchObject({
      ...{ origin: 'imported', numerator: 46, denominator: 46, value: 100, points: 6 },
      shown: { vi: '100 %' },
    });
    const opened = await scorecards.open(leader, { ...place, item: '5.2' });
    expect(opened.numerator?.evidence).toMatchObject([
      {
        value: '46',
        source: 'Hệ thống PAKN',
        number: '12/BC-UBND',
        date: '2026-03-31',
        version: 1,
      },
    ]);
  });

  it('given the same rows again, when they are imported, then nothing changes', async () => {
    const report = await tell(told('feedback', '46'), told('feedback_on_time', '46'));
    expect(report).toMatchObject({ taken: 0, unchanged: 2, written: false });
  });

  it('given a corrected number, when it is imported, then it counts and the old one stays behind it', async () => {
    const report = await tell(told('feedback_on_time', '45', { number: '15/BC-UBND' }));
    expect(report).toMatchObject({ taken: 1, corrected: 1 });
    expect(await itemOf('5.2')).toMatchObject({ numerator: 45, points: 5.87 });
    const { facts } = await indicators.listFacts(leader, {
      unit: unitCode,
      measure: 'feedback_on_time',
    });
    expect(facts.map(({ version, value, current }) => [version, value, current])).toEqual([
      [2, '45', true],
      [1, '46', false],
    ]);
  });

  it('given a period in which no feedback came, when that is told, then it did not arise and costs nothing', async () => {
    await tell(
      told('feedback', '0', { period: '2025-Q4' }),
      told('feedback_on_time', '0', { period: '2025-Q4' }),
    );
    expect(await itemOf('5.2', '2025-Q4')).toMatchObject({
      ...{ state: 'no_case', value: null, points: 6, shown: { vi: 'không phát sinh' } },
    });
  });

  it('given both periods, when the item is opened, then points and per cents change in words of their own', async () => {
    await tell(
      told('feedback', '50', { period: '2026-Q2' }),
      told('feedback_on_time', '50', { period: '2026-Q2' }),
    );
    const opened = await scorecards.open(leader, { ...place, item: '5.2', period: '2026-Q2' });
    expect(opened.previous).toMatchObject({
      ...{ shown: { vi: '97,83 %' }, pointsChange: { vi: '+0,13 điểm' } },
      ...{ change: { vi: 'tăng 2,17 điểm phần trăm' }, relativeChange: { vi: 'tăng 2,22 %' } },
    });
  });
});

describe('facts that say otherwise than what was counted', () => {
  it('given an imported number of dossiers, when it differs, then both are kept and shown, and the counted one is scored', async () => {
    const report = await tell(told('received_by_report', '5'));
    expect(report.contradictions).toMatchObject([
      { row: 2, measure: 'received_by_report', imported: '5', counted: '4' },
    ]);
    const opened = await scorecards.open(leader, { ...place, item: '1.4' });
    expect(opened.measures.find(({ fact }) => fact === 'received_by_report')).toMatchObject({
      ...{ value: 4, origin: 'counted', evidence: [{ value: '5' }] },
      contradiction: { vi: expect.stringContaining('đếm được 4, số nhập kèm văn bản là 5') },
    });
    const { contradictions } = await scorecards.scores(leader, { ...place, of: 'unit' });
    expect(contradictions).toMatchObject([{ item: '1.4' }]);
  });

  it('given the difference, when it is imported, then an alarm stands until a corrected number agrees', async () => {
    const open = () => desk.alarms.list(leader, { state: 'open', limit: 10 });
    expect((await open()).items).toMatchObject([
      { kind: 'contradiction', sentence: { vi: expect.stringContaining('đếm được 4') } },
    ]);
    await tell(told('received_by_report', '4', { number: '20/BC-UBND' }));
    expect((await open()).items).toEqual([]);
  });

  it('given a year before the system was there, when its numbers are told, then they are scored as imported', async () => {
    const year = { period: '2019', set: 'on-time' };
    await tell(
      told('received', '49536', year),
      told('resolved_early', '0', year),
      told('resolved_on_time', '49338', year),
      told('resolved_late', '0', year),
    );
    const query = { ...place, set: 'on-time', period: '2019', of: 'unit' } as const;
    const [score] = (await scorecards.scores(leader, query)).scores;
    expect(score?.items.find(({ code }) => code === 'RESOLVED')).toMatchObject({
      ...{ value: 49_338, origin: 'imported', shown: { vi: '49.338' } },
    });
  });
});

describe('rows that cannot be used', () => {
  it.each([
    [{ unit: 'H77.01' }, 'unit'],
    [{ period: 'quý 1' }, 'period'],
    [{ measure: 'feedbak' }, 'measure'],
    [{ value: '1.234,5' }, 'value'],
    [{ value: '-3' }, 'value'],
    [{ date: '31/02/2026' }, 'date'],
    [{ source: '', number: '', file: '' }, 'source'],
    [{ set: 'qd-999' }, 'set'],
    [{ officer: 'x' }, 'officer'],
  ])(
    'given %o, when it is imported, then the row is set aside and says which cell',
    async (part, column) => {
      const report = await tell(told('feedback', '7', { period: '2026-05', ...part }));
      expect(report).toMatchObject({ taken: 0, written: false });
      expect(report.setAside[0]?.faults.map((one) => one.column)).toContain(column);
      expect(report.setAside[0]?.faults[0]?.reason.vi).not.toBe('');
    },
  );

  it('given one figure told twice in a file, when it is imported, then the second is set aside', async () => {
    const rows = [
      told('feedback', '7', { period: '2026-06' }),
      told('feedback', '8', { period: '2026-06' }),
    ];
    expect(await tell(...rows)).toMatchObject({ taken: 1, setAside: [{ row: 3 }] });
  });
});
