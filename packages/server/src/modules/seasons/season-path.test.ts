import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedInCaller } from '../../testing/caller.ts';
import { openSeasonOffice } from '../../testing/season-office.ts';

const office = await openSeasonOffice({ now: '2026-01-05T08:00:00+07:00', communes: 3 });
const { province, communes, http } = office;
const [first, second] = communes;
if (first === undefined || second === undefined) throw new Error('two communes are needed');

const communeOne = first;
let reform: SignedInCaller;
let leader: SignedInCaller;
let clerk: SignedInCaller;
let chair: SignedInCaller;
let season = '';
const sheetOf = (code = first.unitCode) => `/index-seasons/${season}/sheets/${code}`;
const itemOf = (code: string) => `${sheetOf()}/items/${code}`;
const itemIn = async (code: string, by = clerk) =>
  (await by.get(sheetOf())).body.items.find((item: { code: string }) => item.code === code);

beforeAll(signIn);

/** Anew whenever the clock moves on: nobody stays signed in for weeks. */
async function signIn(): Promise<void> {
  [reform, leader] = [
    await office.enter('reform_officer', province),
    await office.enter('leader', province),
  ];
  [clerk, chair] = [
    await office.enter('specialist', communeOne),
    await office.enter('head', communeOne),
  ];
}

describe('a season of the commune index', () => {
  it('given a day outside the first quarter or somebody of a commune, when it is opened, then it is refused', async () => {
    const asked = { set: 'reform-index-commune', year: 2025, unit: 'H99', submitBy: '2026-02-15' };
    const late = await reform.post('/index-seasons', { ...asked, submitBy: '2026-04-01' });
    expect([late.status, late.body.code]).toEqual([422, 'season.submit-by-outside']);
    expect((await chair.post('/index-seasons', asked)).status).toBe(403);
    const unfit = await reform.post('/index-seasons', { ...asked, set: 'on-time' });
    expect(unfit.body.code).toBe('season.set-unfit');
  });

  it('given the reform officer, when a season is opened, then every commune has a sheet', async () => {
    const { status, body } = await reform.post('/index-seasons', {
      ...{ set: 'reform-index-commune', year: 2025, unit: 'H99', submitBy: '2026-02-15' },
    });
    expect([status, body.units, body.counts.scoring, body.explainBy]).toEqual([
      201,
      3,
      3,
      '2026-03-01',
    ]);
    season = body.id;
    const desk = await office.enter('desk_clerk', province);
    expect((await desk.get(`/index-seasons/${season}`)).status).toBe(404);
    expect((await desk.get(`/index-seasons/${season}/sheets`)).status).toBe(404);
    const again = await reform.post('/index-seasons', {
      ...{ set: 'reform-index-commune', year: 2025, unit: 'H99', submitBy: '2026-02-15' },
    });
    expect(again.body.code).toBe('season.opened-already');
    const list = (await clerk.get('/index-seasons')).body;
    expect(list.items[0].ownUnits.map(({ code }: { code: string }) => code)).toEqual(['H99.01']);
    expect(list.mayOpen).toBe(false);
  });

  it('given measures of the rule, when the unit tells them, then the points are computed and are not final', async () => {
    const put = await clerk.put(`${itemOf('2.1')}/self-score`, {
      facts: { documents_checked: 9, documents_to_check: 10 },
    });
    expect([put.status, put.body.self.points, put.body.state]).toEqual([200, 2.7, 'not_final']);
    const beyond = await clerk.put(`${itemOf('2.2')}/self-score`, { points: 4 });
    expect([beyond.status, beyond.body.code]).toEqual([422, 'season.points-beyond']);
    const survey = await clerk.put(`${itemOf('8.2')}/self-score`, { points: 4 });
    expect(survey.body.code).toBe('season.item-not-self');
    const other = await clerk.put(`${itemOf('2.1')}/self-score`, { points: 3, expected: 7 });
    expect([other.status, other.body.code]).toEqual([409, 'season.changed-meanwhile']);
  });

  it('given complete evidence, when it is attached, then the score is final; without its number it is not', async () => {
    const add = (body: object) => clerk.post('/evidence', { unit: 'H99.01', ...body });
    const bare = await add({ title: 'Báo cáo tự kiểm tra', url: 'https://example.vn/1' });
    const loose = await clerk.post(`${itemOf('2.1')}/evidence`, { evidenceId: bare.body.id });
    expect([loose.status, loose.body.state]).toEqual([201, 'not_final']);
    const whole = await add({
      ...{ title: 'Báo cáo rà soát', number: '15/BC-UBND', issuedOn: '2025-12-10' },
      ...{ signer: 'Nguyễn Văn A', url: 'https://example.vn/2' },
    });
    const proven = await clerk.post(`${itemOf('2.1')}/evidence`, { evidenceId: whole.body.id });
    expect([proven.body.state, proven.body.evidence.length]).toEqual(['scored', 2]);
    const removed = await clerk.delete(`${itemOf('2.1')}/evidence/${bare.body.id}`);
    expect(removed.body.evidence.map(({ number }: { number: string }) => number)).toEqual([
      '15/BC-UBND',
    ]);
  });

  it('given a sheet of somebody else, when it is looked at, then only those who appraise see it', async () => {
    expect((await clerk.get(sheetOf(second.unitCode))).body.code).toBe('season.not-yours');
    expect((await reform.get(sheetOf(second.unitCode))).status).toBe(200);
    expect((await clerk.get(`/index-seasons/${season}/results`)).body.code).toBe(
      'season.not-yours',
    );
  });

  it('given items without score, when it is sent, then it is refused until that is said; late is said too', async () => {
    await clerk.put(`${itemOf('1.5')}/self-score`, { points: 2, note: 'Mô hình một cửa lưu động' });
    const refused = await chair.post(`${sheetOf()}/submissions`);
    expect([refused.status, refused.body.code]).toEqual([422, 'season.without-evidence']);
    expect((await clerk.post(`${sheetOf()}/submissions`)).status).toBe(403);
    office.setNow('2026-02-17T08:00:00+07:00');
    await signIn();
    const sent = await chair.post(`${sheetOf()}/submissions`, { withoutEvidence: true });
    expect([sent.status, sent.body.state, sent.body.late, sent.body.daysLate]).toEqual([
      201,
      'submitted',
      true,
      2,
    ]);
    const locked = await clerk.put(`${itemOf('2.2')}/self-score`, { points: 1 });
    expect([locked.status, locked.body.code]).toEqual([409, 'season.submitted-already']);
  });

  it('given evidence found wrong, when it is appraised, then the reason is asked for and the cause is kept', async () => {
    const silent = await reform.put(`${itemOf('2.1')}/appraisal`, { points: 0 });
    expect([silent.status, silent.body.code]).toEqual([422, 'season.reason-missing']);
    const cut = await reform.put(`${itemOf('2.1')}/appraisal`, {
      ...{ points: 0, reason: 'Báo cáo của năm 2024', cause: 'evidence_wrong' },
    });
    expect([cut.status, cut.body.state]).toEqual([200, 'disputed']);
    const open = await reform.post(`${sheetOf()}/appraisals`);
    expect([open.status, open.body.code]).toEqual([422, 'season.items-unappraised']);
    const items = (await reform.get(sheetOf())).body.items as {
      code: string;
      max: number;
      acts: string[];
      appraised: object | null;
    }[];
    for (const { code, max, acts, appraised } of items) {
      if (appraised !== null || !acts.includes('appraise')) continue;
      const reason = 'Theo hồ sơ của cơ quan thẩm định';
      const done = await reform.put(`${itemOf(code)}/appraisal`, { points: max, reason });
      expect([code, done.status]).toEqual([code, 200]);
    }
    const ended = await reform.post(`${sheetOf()}/appraisals`);
    expect([ended.status, ended.body.state, ended.body.disputed > 0]).toEqual([
      201,
      'appraised',
      true,
    ]);
  });

  it('given the cut, when the unit explains, then the council owes an answer and decides with a reason', async () => {
    const none = await clerk.put(`${itemOf('6.1')}/explanation`, { text: 'Không rõ' });
    expect(none.body.code).toBe('season.nothing-to-explain');
    const text = 'Báo cáo năm 2025 đã gửi nhầm bản, nay bổ sung.';
    const told = await clerk.put(`${itemOf('2.1')}/explanation`, { text });
    expect([told.status, told.body.explanation.text]).toEqual([200, text]);
    expect((await chair.post(`${sheetOf()}/explanations`)).body.state).toBe('explained');
    const early = await leader.post(`${sheetOf()}/decisions`);
    expect([early.status, early.body.code]).toEqual([422, 'season.items-undecided']);
    const mine = await clerk.put(`${itemOf('2.1')}/decision`, { points: 3, reason: 'x' });
    expect(mine.status).toBe(403);
    const decided = await leader.put(`${itemOf('2.1')}/decision`, {
      ...{ points: 1.5, reason: 'Chấp nhận một phần giải trình' },
    });
    expect([decided.body.state, decided.body.final, decided.body.percent]).toEqual([
      'decided',
      1.5,
      50,
    ]);
    const ended = await leader.post(`${sheetOf()}/decisions`);
    expect([ended.status, ended.body.state]).toEqual([201, 'decided']);
    const item = await itemIn('2.1');
    expect([item.self.points, item.appraised.points, item.decided.points, item.final]).toEqual([
      2.7, 0, 1.5, 1.5,
    ]);
  });

  it('given the history, when it is read, then it says who changed which points when and why', async () => {
    const { changes } = (await clerk.get(sheetOf())).body;
    const own = changes
      .filter(({ item }: { item: string }) => item === '2.1')
      .map((change: { what: string; before: number; after: number; reason: string }) => [
        ...[change.what, change.before, change.after, change.reason],
      ]);
    expect(own).toEqual([
      ['decided', 0, 1.5, 'Chấp nhận một phần giải trình'],
      ['explained', null, null, 'Báo cáo năm 2025 đã gửi nhầm bản, nay bổ sung.'],
      ['appraised', 2.7, 0, 'Báo cáo của năm 2024'],
      ['detached', null, null, 'Báo cáo tự kiểm tra'],
      ['attached', null, null, '15/BC-UBND'],
      ['attached', null, null, 'Báo cáo tự kiểm tra'],
      ['self', null, 2.7, null],
    ]);
  });

  it('given units that never sent, when the season is published, then they are named; taken up they can be decided', async () => {
    const early = await leader.post(`/index-seasons/${season}/publications`, {});
    expect([early.status, early.body.code]).toEqual([422, 'season.sheets-undecided']);
    for (const { unitCode } of communes.slice(1)) {
      const taken = await reform.post(`${sheetOf(unitCode)}/take-ups`);
      expect([taken.status, taken.body.submittedAt, taken.body.late]).toEqual([201, null, true]);
      for (const { code, acts } of taken.body.items)
        if (acts.includes('appraise'))
          await reform.put(`${sheetOf(unitCode)}/items/${code}/appraisal`, {
            ...{ points: 0, reason: 'Không nộp phiếu', cause: 'reports_late' },
          });
      expect((await reform.post(`${sheetOf(unitCode)}/appraisals`)).status).toBe(201);
      expect((await leader.post(`${sheetOf(unitCode)}/decisions`)).status).toBe(201);
    }
    const published = await leader.post(`/index-seasons/${season}/publications`, {
      ...{ documentNumber: '321/QĐ-UBND', documentDate: '2026-02-17' },
    });
    expect([published.status, published.body.state, published.body.version]).toEqual([
      201,
      'published',
      1,
    ]);
  });

  it('given the publication, when anybody asks, then ranks with ties, bands and causes are there', async () => {
    const answer = await http.inject({ url: `/api/v1/public-index-seasons/${season}/results` });
    const results = answer.json();
    expect(
      results.units.map((one: { rank: number; tiedWith: number; total: number }) => [
        ...[one.rank, one.tiedWith, one.total],
      ]),
    ).toEqual([
      [1, 0, 98.5],
      [2, 1, 0],
      [2, 1, 0],
    ]);
    expect(results.causes[0]).toMatchObject({ code: 'reports_late', points: 200, units: 2 });
    expect(results.causes[1]).toMatchObject({ code: 'evidence_wrong', points: 1.5, items: 1 });
    expect(results.bands.map(({ count }: { count: number }) => count)).toEqual([1, 0, 0, 0, 2]);
    expect(results.units[0].items.every(({ cause }: { cause: null }) => cause === null)).toBe(true);
    const list = (await http.inject({ url: '/api/v1/public-index-seasons' })).json();
    expect(list.items).toHaveLength(1);
  });

  it('given a published season, when it is opened again with a reason, then the next version says so', async () => {
    const told = (await clerk.get('/notices')).body.items as { subject: string }[];
    expect(told.map(({ subject }) => subject.replace(/^.*: /, ''))).toEqual(['đã thẩm định xong']);
    const silent = await leader.post(`/index-seasons/${season}/amendments`, { reason: ' ' });
    expect(silent.status).toBe(400);
    const reason = 'Sai số liệu tiêu chí 2.1';
    expect((await leader.post(`/index-seasons/${season}/amendments`, { reason })).status).toBe(201);
    await leader.put(`${itemOf('2.1')}/decision`, { points: 3, reason });
    const draft = (await leader.get(`/index-seasons/${season}/results?draft=1`)).body;
    expect([draft.version, draft.units[0].total]).toEqual([null, 100]);
    expect((await clerk.get(`/index-seasons/${season}/results?draft=1`)).status).toBe(403);
    for (const { unitCode } of communes) await leader.post(`${sheetOf(unitCode)}/decisions`);
    const again = await leader.post(`/index-seasons/${season}/publications`, {});
    expect([again.status, again.body.version]).toEqual([201, 2]);
    const versions = (await clerk.get(`/index-seasons/${season}/versions`)).body.items;
    expect(
      versions.map((one: { number: number; reason: string }) => [one.number, one.reason]),
    ).toEqual([
      [2, reason],
      [1, null],
    ]);
    const old = (await clerk.get(`/index-seasons/${season}/results?version=1`)).body;
    const now = (await clerk.get(`/index-seasons/${season}/results`)).body;
    expect([old.units[0].total, now.units[0].total]).toEqual([98.5, 100]);
  });

  it.each(['pdf', 'xlsx', 'csv', 'json'])(
    'given a published version, when it is taken as %s twice, then the bytes are the same',
    async (format) => {
      const url = `/api/v1/index-seasons/${season}/results.${format}?version=1`;
      const headers = { authorization: `Bearer ${clerk.token}` };
      const [one, two] = [await http.inject({ url, headers }), await http.inject({ url, headers })];
      expect(one.statusCode).toBe(200);
      expect(one.rawPayload.equals(two.rawPayload)).toBe(true);
      expect(one.rawPayload.length).toBeGreaterThan(500);
    },
  );
});
