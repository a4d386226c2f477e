import { beforeAll, describe, expect, it } from 'vitest';
import { openScorecardDesk } from '../../testing/scorecard-desk.ts';
import { pdf, upload } from '../../testing/upload.ts';

const desk = await openScorecardDesk('2026-03-02T09:00:00+07:00');
const { scorecards, indicators, organisation } = desk;
const { tenantId, unitCode } = organisation;
const [clerk, specialist] = [desk.as('desk_clerk'), desk.as('specialist')];
const [chair, office] = [desk.as('head'), desk.as('document_clerk')];
const place = { unit: unitCode, axis: 'own', period: '2026-Q1' } as const;

const person = { ...place, set: 'tt-01-2018-person', of: 'officers' } as const;
const agency = { ...place, set: 'tt-01-2018-agency', of: 'unit' } as const;
const pointsOf = async (officer = specialist.officer, by = chair.officer) => {
  const { scores } = await scorecards.scores(by, person);
  const own = scores.find(({ id }) => id === officer.id);
  return Object.fromEntries(own?.items.map(({ code, points }) => [code, points]) ?? []);
};

/** Through all steps; each act must be taken. */
async function resolve(id: string): Promise<void> {
  const fileId = await upload(desk, office, { name: 'ket-qua.pdf', content: pdf(id) });
  const acts = [
    [clerk, 'hand-overs', {}],
    [specialist, 'proposals', { outcome: 'grant', summary: 'Đủ điều kiện' }],
    [specialist, 'hand-overs', {}],
    [chair, 'approvals', {}],
    [chair, 'hand-overs', {}],
    [
      office,
      'results',
      {
        number: '12/GKS',
        signedOn: '2026-03-02',
        signer: 'Chủ tịch',
        summary: 'Đã cấp',
        fileIds: [fileId],
      },
    ],
  ] as const;
  for (const [who, noun, body] of acts) {
    const answer = await who.post(`/dossiers/${id}/${noun}`, body);
    expect([noun, answer.status]).toEqual([noun, 201]);
  }
}

describe('TT 01/2018 Art. 13: what a dossier gives to whoever worked on it', () => {
  const visit = { means: 'visit', text: 'Đề nghị mang bản chính.' };

  beforeAll(async () => {
    const [plain = '', visited = '', own = ''] = await desk.receive(3);
    await resolve(plain);
    for (const [id, applicantFault] of [
      [visited, false],
      [own, true],
    ] as const) {
      const told = await clerk.post(`/dossiers/${id}/contacts`, { ...visit, applicantFault });
      expect(told.status).toBe(201);
      await resolve(id);
    }
  });

  it('given three dossiers resolved before their day, when indicator 1 is scored, then each gives 2 points', async () => {
    expect((await pointsOf())['1']).toBe(2);
  });

  it('given steps done within their time, when indicator 2 is scored, then dossier and officer give 2 points', async () => {
    expect((await pointsOf())['2']).toBe(2);
  });

  it('given one contact that was no fault of the applicant, when 3 and 4 are scored, then 5 of 6 points are 1,7', async () => {
    expect(await pointsOf()).toMatchObject({ 3: 1.7, 4: 1.7 });
  });

  it('given no feedback told, when indicator 7 is scored, then it is left out, not guessed (Art. 15.4b)', async () => {
    const points = await pointsOf();
    expect(points['7']).toBeNull();
    const { scores } = await scorecards.scores(chair.officer, person);
    const own = scores.find(({ id }) => id === specialist.officer.id);
    expect(own).toMatchObject({ total: 7.4, band: { code: 'full' } });
  });

  it('given one complaint that was right, when it is told of the officer, then indicator 7 counts it (Art. 13)', async () => {
    await desk.db.owner`
      insert into officer (tenant_id, id, name, valid_from, name_search)
      values (${tenantId}, ${specialist.officer.id}, 'Lê Văn Tiếp', '2000-01-01', '')`;
    const row = (measure: string, value: string) => ({
      ...{ unit: unitCode, period: '2026-Q1', measure, value, set: 'tt-01-2018-person' },
      ...{ officer: specialist.officer.id, source: 'Phiếu đánh giá', number: '3/BB' },
      ...{ date: '', signer: 'Người đánh giá', file: '' },
    });
    const rows = ['complained_early', 'complained_on_time', 'complained_late'].map(
      (measure, line) => ({ line, row: row(measure, line === 0 ? '1' : '0') }),
    );
    const by = { tenantId, name: 'thử nghiệm', officer: null };
    expect((await indicators.importFacts(by, { rows, dryRun: false })).taken).toBe(3);
    // 2 dossiers early without complaint and 1 with: (2 × 2 + 0) ÷ 3.
    expect((await pointsOf())['7']).toBe(1.3);
  });

  it('given the agency, when it is scored, then indicators by dossier are there and the sum says what is known', async () => {
    const [score] = (await scorecards.scores(chair.officer, agency)).scores;
    const points = Object.fromEntries(score?.items.map(({ code, points }) => [code, points]) ?? []);
    expect(points).toMatchObject({ 1: 2, 2: 2, 3: 1.7, 4: 1.7, 8: null });
    expect(score?.items.find(({ code }) => code === '6')).toMatchObject({ origin: 'none' });
  });

  it('given an indicator opened, when its classes are read, then each opens the dossiers behind it', async () => {
    const opened = await scorecards.open(chair.officer, {
      ...place,
      set: 'tt-01-2018-agency',
      item: '3',
    });
    const once = opened.measures.find(({ fact }) => fact === 'visits_one');
    expect(once).toMatchObject({
      value: 1,
      origin: 'counted',
      parts: [{ figure: 'contactedOnce' }],
    });
    expect(once?.parts[0]?.link).toContain('/api/v1/figures/dossiers?unit=H01.12');
  });
});

describe('who sees the points of persons (NĐ 61/2018 Art. 32.2; evaluators secret by Art. 27.3)', () => {
  it('given a specialist, when points are asked, then only the own ones are shown, with the own rank', async () => {
    const { scores, ranking, bands } = await scorecards.scores(specialist.officer, person);
    expect(scores.map(({ id }) => id)).toEqual([specialist.officer.id]);
    expect(ranking.map(({ id }) => id)).toEqual([specialist.officer.id]);
    expect(bands).toEqual([]);
  });

  it('given the own points opened, when a complaint lies behind, then who rated is not shown', async () => {
    const query = { ...place, set: 'tt-01-2018-person', item: '7', officer: specialist.officer.id };
    const evidenceFor = async (by = specialist.officer) =>
      (await scorecards.open(by, query)).measures.flatMap(({ evidence }) => evidence).length;
    expect(await evidenceFor()).toBe(0);
    expect(await evidenceFor(chair.officer)).toBe(3);
  });

  it('given another person, when a specialist asks for those points, then it is refused', async () => {
    const query = { ...place, set: 'tt-01-2018-person', item: '1', officer: clerk.officer.id };
    await expect(scorecards.open(specialist.officer, query)).rejects.toThrow('indicator.not-yours');
  });

  it('given another unit, when its points are asked, then it is refused', async () => {
    const other = await desk.openUnit({ name: 'UBND xã Khác' });
    for (const officer of [specialist.officer, chair.officer])
      await expect(scorecards.scores(officer, { ...agency, unit: other.unitCode })).rejects.toThrow(
        'indicator.not-yours',
      );
  });

  it('given a set of persons, when it is asked of a unit, then it says so', async () => {
    await expect(scorecards.scores(chair.officer, { ...person, of: 'unit' })).rejects.toThrow(
      'indicator.of-persons',
    );
    await expect(scorecards.scores(chair.officer, { ...agency, of: 'officers' })).rejects.toThrow(
      'indicator.not-of-persons',
    );
  });

  it('given facts for a unit out of reach, when a head tells them, then the row is set aside', async () => {
    const other = await desk.openUnit({ name: 'UBND xã Khác nữa' });
    const row = {
      ...{ unit: other.unitCode, period: '2026', measure: 'feedback', value: '1', set: '' },
      ...{ officer: '', source: 'x', number: '', date: '', signer: '', file: '' },
    };
    const by = { tenantId, name: 'x', officer: chair.officer };
    const report = await indicators.importFacts(by, { rows: [{ line: 1, row }], dryRun: false });
    expect(report).toMatchObject({ taken: 0, setAside: [{ faults: [{ column: 'unit' }] }] });
  });
});
