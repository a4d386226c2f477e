import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { activityOf, nameAt } from '@motcua/domain/study/event-log.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';
import { readEventLog } from './read-event-log.ts';
import type { ReadOptions } from './read-options.ts';

const folder = makeTemporaryFolder('studies');
afterAll(() => folder.remove());

function read(content: string | Buffer, options: Partial<ReadOptions> = {}) {
  const path = join(folder.path, 'log');
  writeFileSync(path, content);
  return readEventLog(path, { names: {}, assumedZone: 420, keepAttributes: true, ...options });
}

const xes = `<?xml version="1.0" encoding="UTF-8"?>
<log><extension name="Concept" prefix="concept" uri="x"/>
<global scope="event"><string key="concept:name" value="never"/></global>
<classifier name="Both" keys="concept:name 'lifecycle:transition'"/>
<int key="meta" value="1"><int key="inner" value="2"/></int>
<trace><event>
  <string key="concept:name" value="Tiếp nhận"/><string key="org:resource" value="An"/>
  <date key="time:timestamp" value="2026-05-18T08:00:00.000+07:00"/>
  <string key="lifecycle:transition" value="complete"/><string key="org:role" value="một cửa"/>
  <float key="Phí" value="1.50"><string key="concept:name" value="inner"/></float>
</event><event><date key="time:timestamp" value="2026-05-18T09:00:00"/></event>
<string key="concept:name" value="H1"/><string key="kênh" value="trực tiếp"/></trace>
<trace><string key="concept:name" value="H1"/></trace>
<event><string key="concept:name" value="outside"/></event>
</log>`;

describe('XES', () => {
  it('given a small log, when read, then cases, events and attributes stand in their columns', async () => {
    const { log, facts, outsideCases } = await read(xes);
    expect(log.caseIds).toEqual(['H1', 'H1']);
    expect([...log.offsets]).toEqual([0, 2, 2]);
    expect([activityOf(log, 0), activityOf(log, 1)]).toEqual(['Tiếp nhận', '(không tên)']);
    expect([nameAt(log.resource, 0), nameAt(log.resource, 1)]).toEqual(['An', undefined]);
    expect(nameAt(log.group, 0)).toBe('một cửa');
    expect(log.caseAttributes).toEqual([
      { key: 'kênh', type: 'string', values: ['trực tiếp', undefined] },
    ]);
    expect(log.eventAttributes).toMatchObject([
      { key: 'org:role' },
      { key: 'Phí', type: 'float', values: ['1.50', undefined] },
    ]);
    expect(facts).toMatchObject({ withoutZone: 1, assumedZone: 420, withoutActivity: 1 });
    expect(outsideCases).toBe(1);
  });

  it('given a classifier, when asked for, then its keys together are the activity', async () => {
    const { log } = await read(gzipSync(xes), { classifier: 'Both' });
    expect(activityOf(log, 0)).toBe('Tiếp nhận+complete');
    await expect(read(xes, { classifier: 'None' })).rejects.toThrow('it has “Both”');
  });

  it('given other encodings, when read, then by what the file says of itself', async () => {
    const latin =
      '<?xml version="1.0" encoding="ISO-8859-1"?><log><trace><string key="concept:name" value="é"/></trace></log>';
    expect((await read(Buffer.from(latin, 'latin1'))).log.caseIds).toEqual(['é']);
    const wide = Buffer.from(`\uFEFF${latin.replace('ISO-8859-1', 'UTF-16')}`, 'utf16le');
    expect((await read(wide)).log.caseIds).toEqual(['é']);
  });

  it('given other XML, a cut gzip or an empty file, when read, then refused in one sentence', async () => {
    await expect(read('<html/>')).rejects.toThrow('not an XES event log');
    await expect(read(gzipSync(xes).subarray(0, 200))).rejects.toThrow('is damaged');
    await expect(read('')).rejects.toThrow('is empty');
    await expect(
      readEventLog(join(folder.path, 'none'), { names: {}, assumedZone: 0, keepAttributes: false }),
    ).rejects.toThrow('cannot be read');
  });
});

describe('tables', () => {
  const csv = `\uFEFFMã hồ sơ;Hoạt động;Thời điểm;Người thực hiện;Ngày tiếp nhận;case:unit;Phí
H1;Tiếp nhận;18/05/2026 08:00;An;18/05/2026;x;"1;5"
H2;Tiếp nhận;2026-05-18 08:30;;19/05/2026;y;
H1;Trả;kh;Bình;18/05/2026;x;
`;

  it('given Vietnamese names and scattered cases, when read, then events gather by case in file order', async () => {
    const { log, facts } = await read(csv);
    expect(log.caseIds).toEqual(['H1', 'H2']);
    expect([...log.offsets]).toEqual([0, 2, 3]);
    expect([0, 1, 2].map((event) => activityOf(log, event))).toEqual([
      'Tiếp nhận',
      'Trả',
      'Tiếp nhận',
    ]);
    expect(log.caseAttributes.map(({ key, values }) => [key, ...values])).toEqual([
      ['Ngày tiếp nhận', '18/05/2026', '19/05/2026'],
      ['unit', 'x', 'y'],
    ]);
    expect(log.eventAttributes).toEqual([
      { key: 'Phí', type: 'string', values: ['1;5', undefined, undefined] },
    ]);
    expect(facts).toMatchObject({ withoutZone: 2, dayFirst: 1, unreadableTime: 1 });
  });

  it('given an image, UTF-16 without its mark or a quote that stays open, when read, then refused in one sentence', async () => {
    await expect(read(Buffer.from([0x89, 0x50, 0, 1, 2]))).rejects.toThrow('not readable text');
    const wide = Buffer.from('case,activity\n1,a\n', 'utf16le');
    await expect(read(wide)).rejects.toThrow('save it as UTF-8');
    await expect(read('case,activity,time\n1,"a,x\n2,b,y\n')).rejects.toThrow('never closes');
  });

  it('given names of columns, when asked for, then those are used; unknown ones are told with what there is', async () => {
    const table = 'a,b,c\n1,x,2026-05-18T08:00Z\n';
    const { log } = await read(table, { names: { case: 'a', activity: 'b', time: 'c' } });
    expect([log.caseIds, activityOf(log, 0)]).toEqual([['1'], 'x']);
    await expect(read(table)).rejects.toThrow('No column was found for the case of an event');
    await expect(read(table, { names: { case: 'd' } })).rejects.toThrow('has “a”, “b”, “c”');
  });
});
