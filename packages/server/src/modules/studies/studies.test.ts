import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { SignedIn } from '../../platform/auth.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LivingDesk, openLivingDesk } from './testing/living-desk.ts';

let living: LivingDesk;
let head: SignedIn;

beforeAll(async () => {
  living = await openLivingDesk();
  head = living.desk.as('head').officer;
});
afterAll(() => living.remove());

const table = [
  'case;activity;timestamp;resource;channel;startdate;deadline;enddate',
  '1;nhận;2026-03-02 08:00;An;Desk;2026-03-02;2026-03-05;2026-03-04',
  '1;xét;2026-03-03 08:00;Bình;Desk;2026-03-02;2026-03-05;2026-03-04',
  '1;nhận;2026-03-04 08:00;An;Desk;2026-03-02;2026-03-05;2026-03-04',
  '2;nhận;2026-04-02 08:00;An;Post;2026-04-02;2026-04-03;2026-04-06',
  '2;xét;2026-04-06 08:00;Bình;Post;2026-04-02;2026-04-03;2026-04-06',
].join('\n');

const reading = { calendar: 'office', byTime: false, zone: '+07:00', names: {} } as const;
const whole = { where: [] };
const reader = (officer: SignedIn) => ({ officer, language: 'vi' as const });

async function bring(text: string, name = 'sổ.csv', options: object = {}): Promise<string> {
  const { studies } = living;
  const content = Readable.from([Buffer.from(text)]);
  const given = { name, content, title: undefined, reading: { ...reading, ...options } };
  const id = await studies.bringFile(head, given);
  await studies.read({ tenantId: 'H01', id });
  return id;
}

describe('a log that is brought', () => {
  it('given a table, when it is read, then the answer is kept with hash, name and who brought it', async () => {
    const id = await bring(table);
    const study = await living.studies.show(reader(head), id);
    expect(study).toMatchObject({
      ...{ state: 'ready', title: 'sổ.csv', cases: 2, events: 5, madeBy: head.name, mine: true },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(study.answer).toMatchObject({
      ...{ variantCount: 2, days: { first: '2026-03-02', last: '2026-04-02' } },
      rework: { cases: 1, activities: [{ activity: 'nhận', cases: 1, repetitions: 1 }] },
      register: { total: { received: 2, early: 1, late: 1, lateRate: 0.5 } },
    });
    expect(study.answer?.notes.map(({ code }) => code)).toContain('zone-missing');
    const resource = study.answer?.pingPong.resource;
    expect(resource).toEqual([{ between: 'An', and: 'Bình', count: 1, cases: 1 }]);
  });

  it('given a table without a column of times, when it is read, then the failure says which, in both languages', async () => {
    const id = await bring('case;activity\n1;a\n');
    const study = await living.studies.show(reader(head), id);
    expect(study.state).toBe('failed');
    expect(study.failure).toContain('Không tìm thấy cột ghi thời điểm');
    const english = await living.studies.show({ officer: head, language: 'en' }, id);
    expect(english.failure).toContain('No column was found for the time of an event');
  });

  it('given names of columns, when such a table is read, then they are used', async () => {
    const id = await bring('số;việc;lúc\n1;a;2026-03-02\n', 'khác.csv', {
      names: { case: 'số', activity: 'việc', time: 'lúc' },
    });
    expect((await living.studies.show(reader(head), id)).cases).toBe(1);
  });

  it('given a broken file, when it is read, then no path of the server is told', async () => {
    const id = await bring('', 'rỗng.csv').catch((error) => error.code);
    expect(id).toBe('file.empty');
    const cut = await bring('<log><trace>', 'cụt.xes');
    const study = await living.studies.show({ officer: head, language: 'en' }, cut);
    expect(study.failure).toBe('The XML document ends before its last tag is closed.');
  });

  it('given a scan, when it is brought, then it is no log', async () => {
    await expect(bring('%PDF-1.4\n%%EOF')).rejects.toMatchObject({ code: 'study.not-a-log' });
  });

  it('given a part, when asked for, then only its cases are counted, and the cases behind keep their numbers', async () => {
    const id = await bring(table);
    const part = { where: [{ key: 'channel', value: 'Post' }] };
    const answer = await living.studies.answerPart(head, { id, part });
    expect(answer).toMatchObject({ cases: 1, events: 2 });
    const asked = { id, part, order: 'longest', after: 0, limit: 50 } as const;
    const list = await living.studies.listCases(head, { ...asked, behind: { kind: 'all' } });
    expect(list).toMatchObject({ total: 1, next: null, cases: [{ number: 1, id: '2' }] });
    const one = await living.studies.showCase(head, { id, number: 1 });
    expect(one.events.map(({ activity }) => activity)).toEqual(['nhận', 'xét']);
    // Thursday 8:00 to Monday 8:00: ninety-six hours, fifteen of them working.
    expect(one.events[1]).toMatchObject({ wallHours: 96, workingHours: 15 });
    const late = { kind: 'register', by: 'total', name: '', figure: 'late' } as const;
    const behind = await living.studies.listCases(head, { ...asked, part: whole, behind: late });
    expect(behind.cases.map(({ id: of }) => of)).toEqual(['2']);
  });

  it('given two periods, when compared, then both sides are told', async () => {
    const id = await bring(table);
    const found = await living.studies.compare(head, {
      ...{ id, part: { to: parsePlainDate('2026-03-31'), where: [] } },
      other: { part: { from: parsePlainDate('2026-04-01'), where: [] } },
    });
    expect(found.cases).toEqual({ first: 1, second: 1, change: 0 });
    expect(found.waits.map(({ activity }) => activity)).toEqual(['xét']);
  });

  it('given a part without cases, when asked for, then that is said', async () => {
    const id = await bring(table);
    const part = { where: [{ key: 'channel', value: 'không có' }] };
    await expect(living.studies.answerPart(head, { id, part })).rejects.toMatchObject({
      code: 'log.no-case-left',
    });
  });
});

describe('a study of our own dossiers', () => {
  const march = { from: parsePlainDate('2026-03-01'), to: parsePlainDate('2026-03-31') };

  it('given dossiers, when studied, then steps, calendar and the dossiers behind are theirs', async () => {
    const { studies, ids } = living;
    const id = await studies.studyDossiers(head, { unit: 'H01.12', ...march });
    await studies.read({ tenantId: 'H01', id });
    const study = await studies.show(reader(head), id);
    expect(study).toMatchObject({
      ...{ source: 'dossiers', state: 'ready', cases: 3, scope: { unitName: expect.any(String) } },
      processes: [{ procedureCode: '1.001193', cases: 3 }],
    });
    expect(study.answer?.register?.total.received).toBe(3);
    // Handed over at 9:00; taken over an hour later, or first worked on the next morning, or sent back.
    const work = study.answer?.waiting?.byActivity.find(
      ({ activity }) => activity === '2. Thẩm định',
    );
    expect(work?.waiting.wall).toMatchObject({ count: 3, min: 1, max: 24 });
    expect(work?.waiting.working).toMatchObject({ min: 1, max: 7.5 });
    const rework = study.answer?.rework.activities ?? [];
    expect(rework).toEqual([{ activity: '2. Thẩm định', cases: 1, repetitions: 1 }]);
    const list = await studies.listCases(head, {
      ...{ id, part: whole, order: 'longest', after: 0, limit: 50 },
      behind: { kind: 'rework', activity: '2. Thẩm định' },
    });
    expect(list.cases.map(({ dossierId }) => dossierId)).toEqual([ids[1]]);
    expect(list.cases[0]?.id).toMatch(/^H01/);
  });

  it('given the published process, when held against it, then a step done twice is repeated, others not reached', async () => {
    const { studies, ids } = living;
    const id = await studies.studyDossiers(head, { unit: 'H01.12', ...march });
    await studies.read({ tenantId: 'H01', id });
    const process = { process: '1.001193', version: 1 };
    const found = await studies.checkProcess(head, { id, part: whole, process });
    expect(found).toMatchObject({
      ...{ cases: 3, fittingCases: 0, skipped: [] },
      repeated: [{ activity: '2. Thẩm định', count: 1, cases: 1 }],
    });
    expect(found.missing.map(({ activity }) => activity)).toContain('3. Phê duyệt');
    const list = await studies.listCases(head, {
      ...{ id, part: whole, order: 'longest', after: 0, limit: 50 },
      behind: { kind: 'deviation', process, what: 'repeated', activity: '2. Thẩm định' },
    });
    expect(list.cases.map(({ dossierId }) => dossierId)).toEqual([ids[1]]);
    await expect(
      studies.checkProcess(head, { id, part: whole, process: { process: 'khác', version: 1 } }),
    ).rejects.toMatchObject({ code: 'study.process-unknown' });
  });

  it('given a period without dossiers, when studied, then the study says so', async () => {
    const { studies } = living;
    const april = { from: parsePlainDate('2026-04-01'), to: parsePlainDate('2026-04-30') };
    const id = await studies.studyDossiers(head, { unit: 'H01.12', ...april });
    await studies.read({ tenantId: 'H01', id });
    const { state, failure } = await studies.show(reader(head), id);
    expect([state, failure]).toEqual(['failed', expect.stringContaining('Không có hồ sơ nào')]);
  });
});

describe('whose study it is', () => {
  const elsewhere = { unitId: '01930000-0000-7000-8000-000000000001', unitCode: 'H01.99' };

  it('given an officer of another unit, when they look, then it is neither listed nor shown', async () => {
    const id = await bring(table);
    const stranger = living.desk.as('head', elsewhere).officer;
    expect((await living.studies.list(reader(stranger))).items).toEqual([]);
    const shown = living.studies.show(reader(stranger), id);
    await expect(shown).rejects.toMatchObject({ code: 'study.not-yours' });
    const asked = { unit: 'H01.12', from: parsePlainDate('2026-03-01') };
    const own = living.studies.studyDossiers(stranger, { ...asked, to: asked.from });
    await expect(own).rejects.toMatchObject({ code: 'study.unit-not-yours' });
  });

  it('given a colleague, when they delete it, then only its maker or an administrator may', async () => {
    const { studies, desk } = living;
    const id = await bring(`${table}\n3;nhận;2026-04-07 08:00;An;Post;;;`);
    const again = await bring(`${table}\n3;nhận;2026-04-07 08:00;An;Post;;;`);
    const { sha256 } = await studies.show(reader(head), id);
    const colleague = desk.as('leader').officer;
    expect((await studies.show(reader(colleague), id)).mayDelete).toBe(false);
    await expect(studies.delete(colleague, id)).rejects.toMatchObject({ code: 'study.not-yours' });
    await studies.delete(desk.as('administrator').officer, id);
    await expect(studies.show(reader(head), id)).rejects.toMatchObject({ code: 'study.not-found' });
    const file = await studies.openFile(head, again);
    expect(file.sha256).toBe(sha256);
    await studies.delete(head, again);
    expect(existsSync(join(file.path))).toBe(false);
  });
});
