import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import type { CommandValue } from './command.ts';
import { study } from './study.ts';

const folder = makeTemporaryFolder('study');
afterAll(() => folder.remove());

const log = join(folder.path, 'log.csv');
writeFileSync(
  log,
  `case:concept:name,concept:name,time:timestamp,org:resource,case:startdate,case:deadline,case:enddate,case:channel,case:department
H1,Tiếp nhận,2026-04-24T09:00:00+07:00,An,2026-04-24T09:00:00+07:00,2026-05-11T17:00:00+07:00,2026-05-04T10:00:00+07:00,Internet,Địa chính
H1,Thẩm định,2026-04-29T16:00:00+07:00,Bình,,,,,
H1,Trả,2026-05-04T10:00:00+07:00,An,,,,,
H2,Tiếp nhận,2026-05-18T08:00:00,An,2026-05-18T08:00:00+07:00,2026-05-19T17:00:00+07:00,2026-05-20T09:00:00+07:00,Desk,Hộ tịch
H2,Trả,2026-05-20T09:00:00+07:00,An,,,,,
H2,Thẩm định,2026-05-19T09:00:00+07:00,Bình,,,,,
`,
);

async function run(values: Record<string, CommandValue>, positionals: readonly string[] = [log]) {
  const printed: string[] = [];
  await study.run({
    ...{ positionals, values, json: values.json === true, config: readConfig({}) },
    print: (line) => printed.push(line),
    report: () => {},
    open: () => Promise.reject(new Error('study needs no database')),
  });
  return printed;
}

async function answer(values: Record<string, CommandValue> = {}, positionals?: readonly string[]) {
  return JSON.parse((await run({ ...values, json: true }, positionals)).join(''));
}

describe('motcua study --json', () => {
  it('given a log, when studied in the order of its file, then counts, ends and steps are those of the file', async () => {
    const found = await answer();
    expect(found).toMatchObject({
      ...{ order: 'file', calendar: 'week', cases: 2, events: 6, variantCount: 2 },
      activities: { 'Tiếp nhận': 2, 'Thẩm định': 2, Trả: 2 },
      startActivities: { 'Tiếp nhận': 2 },
      endActivities: { Trả: 1, 'Thẩm định': 1 },
      pingPong: [{ between: 'An', and: 'Bình', count: 1, cases: 1 }],
    });
    expect(found.directlyFollows).toHaveLength(4);
    expect(found.variants[0]).toEqual({
      activities: ['Tiếp nhận', 'Thẩm định', 'Trả'],
      count: 1,
      share: 0.5,
    });
  });

  it('given events out of order and a missing zone, when studied, then both are said in words', async () => {
    const { notes, notesEn, noteCodes } = await answer();
    expect(noteCodes).toEqual(['zone-missing', 'out-of-order', 'plain-week']);
    expect(notes[0]).toBe('1 thời điểm không ghi múi giờ; được đọc theo múi giờ +07:00.');
    expect(notesEn[1]).toContain('1 events in 1 cases are earlier than the event before them');
  });

  it('given --by-time, when studied, then both cases take one path, and that is said', async () => {
    const found = await answer({ 'by-time': true });
    expect(found).toMatchObject({ order: 'time', variantCount: 1, endActivities: { Trả: 2 } });
    expect(found.noteCodes).toContain('ordered-by-time');
  });

  it('given --calendar vn, when timed, then holidays do not pass, where a plain week lets them', async () => {
    const [plain, national] = [await answer(), await answer({ calendar: 'vn' })];
    expect(plain.durations).toEqual(national.durations);
    expect(plain.durations).toMatchObject({ min: 49, max: 241, mean: 145, median: 145, p90: 241 });
    // 27, 30 April and 1 May are off: three days of 7.5 hours less.
    expect(plain.workingDurations.max - national.workingDurations.max).toBeCloseTo(22.5, 9);
    expect(national.noteCodes).not.toContain('holidays-unknown');
  });

  it('given start, deadline and end of cases, when studied, then the one-stop indicators are there', async () => {
    const { register } = await answer();
    expect(register).toMatchObject({
      total: { received: 2, early: 1, onTime: 0, late: 1, lateRate: 0.5 },
      byChannel: [
        { name: 'Internet', early: 1 },
        { name: 'Desk', late: 1 },
      ],
      byDepartment: [{ name: 'Địa chính' }, { name: 'Hộ tịch' }],
      byMonth: [
        { name: '2026-04', received: 1 },
        { name: '2026-05', lateRate: 1 },
      ],
      byQuarter: [{ name: '2026-Q2', received: 2 }],
    });
  });

  it('given other names of a register, when told, then those are taken', async () => {
    const { register } = await answer({ ended: 'deadline', department: 'channel' });
    expect(register).toMatchObject({
      total: { early: 0, onTime: 2 },
      byDepartment: [{ name: 'Internet' }, { name: 'Desk' }],
    });
  });

  it('given a period on each side, when compared, then the second is laid beside the first', async () => {
    const { cases, comparison } = await answer({ to: '2026-04-30', 'compare-from': '2026-05-01' });
    expect(cases).toBe(1);
    expect(comparison).toMatchObject({
      variants: { first: 1, second: 1 },
      sharedVariants: { count: 0 },
      durations: { first: { wall: { max: 241 } }, second: { wall: { max: 49 } } },
    });
  });

  it('given a unit on each side, when compared, then its cases are', async () => {
    const where = { where: ['channel=Desk'], 'compare-where': ['channel=Internet'] };
    const { comparison } = await answer(where);
    expect(comparison.cases).toEqual({ first: 1, second: 1, change: 0 });
  });

  it('given the published steps, when checked, then the step out of order is named', async () => {
    const steps = join(folder.path, 'steps.txt');
    writeFileSync(steps, 'Tiếp nhận\nThẩm định\n\nTrả\n');
    const { conformance } = await answer({ process: steps });
    expect(conformance).toMatchObject({
      fittingCases: 1,
      fittingShare: 0.5,
      missing: [],
      extra: [],
    });
    expect(conformance.outOfOrder).toHaveLength(1);
    writeFileSync(steps, '["Tiếp nhận", "Trả"]');
    expect((await answer({ process: steps })).conformance.extra).toEqual([
      { activity: 'Thẩm định', count: 2, cases: 2 },
    ]);
  });

  it.each(['out.xes.gz', 'out.xes', 'out.json', 'out.sqlite'])(
    'given --export %s, when that is studied, then it teaches the same',
    async (name) => {
      const path = join(folder.path, name);
      const first = await answer({ export: path });
      const again = await answer({}, [path]);
      expect({ ...again, file: '', notes: [], notesEn: [], noteCodes: [] }).toEqual({
        ...{ ...first, file: '', notes: [], notesEn: [], noteCodes: [] },
      });
      if (name.endsWith('.gz')) expect(gunzipSync(readFileSync(path)).toString()).toContain('<log');
    },
  );
});

describe('motcua study', () => {
  it('given a log, when printed, then its tables carry wall and working hours side by side', async () => {
    const lines = await run({ compare: log });
    const text = lines.join('\n');
    expect(lines[1]).toBe('2 hồ sơ, 6 sự kiện, 3 hoạt động, 2 đường đi; thứ tự theo tệp.');
    for (const title of [
      ...['theo đồng hồ ', 'giờ làm việc ', 'Đường đi nhiều nhất', 'Điểm nghẽn', 'Bàn giao'],
      ...['Chuyển đi rồi chuyển lại', 'Theo kênh', 'Theo quý tiếp nhận', 'So sánh'],
    ])
      expect(text).toContain(title);
    expect(text).toContain('Lưu ý: Nhật ký so sánh:');
  });

  it.each([
    [{}, [], 'Name one FILE'],
    [{ calendar: 'us' }, [log], '--calendar is vn or week'],
    [{ zone: 'x' }, [log], '--zone wants a zone'],
    [{ from: '2026' }, [log], '--from wants a day'],
    [{ where: ['x'] }, [log], '--where wants KEY=VALUE'],
    [{ where: ['x=y'] }, [log], 'No case has “x”'],
    [{ from: '2030-01-01' }, [log], 'No case is left'],
    [{ 'as-of': 'now' }, [log], '--as-of wants an instant'],
    [{ export: 'log.txt' }, [log], 'should end in .xes'],
    [{ process: 'none.txt' }, [log], 'cannot be read'],
  ])(
    'given %o and %o, when run, then it is refused in a sentence',
    async (values, files, sentence) => {
      await expect(run(values, files)).rejects.toThrow(sentence);
    },
  );
});
