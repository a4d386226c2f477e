import { execFileSync, spawnSync } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EventLogFormat } from '@motcua/contract/studies.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { activityOf, eventsOf, nameAt } from '@motcua/domain/study/event-log.ts';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';
import { readEventLog } from './index.ts';
import { type LivingDesk, openLivingDesk } from './testing/living-desk.ts';

let living: LivingDesk;
const folder = makeTemporaryFolder('exports');
const march = { from: parsePlainDate('2026-03-01'), to: parsePlainDate('2026-03-31') };

beforeAll(async () => {
  living = await openLivingDesk();
});
afterAll(() => {
  living.remove();
  folder.remove();
});

async function exported(format: EventLogFormat, order: object = {}, role = 'inspector' as const) {
  const { desk, studies } = living;
  const path = join(folder.path, `${format}-${Object.keys(order).length}.${format}`);
  const log = await studies.exportLogFor(desk.as(role).officer, {
    ...{ unit: 'H01.12', ...march, format, withNames: false, ...order },
  });
  await pipeline(Readable.from(log), createWriteStream(path));
  return path;
}

async function read(path: string) {
  const options = { names: {}, assumedZone: 420, keepAttributes: true };
  return (await readEventLog(path, options)).log;
}

async function paths(path: string): Promise<string[][]> {
  const log = await read(path);
  const found = log.caseIds.map((_, one) => {
    const { from, to } = eventsOf(log, one);
    return Array.from({ length: to - from }, (__, at) => activityOf(log, from + at));
  });
  return found.sort((a, b) => b.length - a.length || (a.join() < b.join() ? -1 : 1));
}

const RECEIVED = 'Tiếp nhận, lập giấy hẹn';
const [DESK, WORK] = ['1. Tiếp nhận', '2. Thẩm định'];

describe('the dossier log for outside tools', () => {
  it('given dossiers, when exported as XES, then steps bear their names, and begin when they were taken over or first worked on', async () => {
    const path = await exported('xes');
    expect(await paths(path)).toEqual([
      [RECEIVED, DESK, 'Trình kết quả', WORK, 'Trả lại bước trước', WORK],
      [RECEIVED, DESK, 'Trình kết quả', WORK, 'Duyệt kết quả'],
      [RECEIVED, DESK],
    ]);
    const log = await read(path);
    const started = [...(log.start?.ms ?? [])].filter((ms) => !Number.isNaN(ms));
    const taken = Date.parse('2026-03-09T10:00:00+07:00');
    const firstWork = Date.parse('2026-03-10T09:00:00+07:00');
    expect(started).toEqual(expect.arrayContaining([taken, firstWork]));
    expect(log.caseAttributes.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['channel', 'received_at', 'due_at', 'process', 'applicant']),
    );
  });

  it('given dossiers, when exported as OCEL 2.0, then JSON and SQLite say the same', async () => {
    const json = await paths(await exported('jsonocel'));
    expect(json).toEqual(await paths(await exported('sqlite')));
    expect(json[0]).toEqual([RECEIVED, DESK, 'Nhận việc', 'Trình kết quả', WORK, 'Duyệt kết quả']);
  });

  it('given an OCEL 2.0 database, when its relations are looked at, then every object is there and steps have their ends', async () => {
    const database = new DatabaseSync(await exported('sqlite'), { readOnly: true });
    const rows = (sql: string) => database.prepare(sql).all();
    expect(rows('pragma foreign_key_check')).toEqual([]);
    const types = rows('select distinct ocel_type as type from object').map(({ type }) => type);
    expect(new Set(types)).toEqual(
      new Set(['dossier', 'procedure', 'unit', 'desk', 'officer', 'step']),
    );
    const qualifiers = rows('select distinct ocel_qualifier as one from event_object');
    expect(new Set(qualifiers.map(({ one }) => one))).toEqual(
      new Set(['dossier', 'by', 'at', 'procedure', 'received at', 'ends', 'begins', 'to']),
    );
    database.close();
  });

  it('given nobody asked for names, when exported, then no name, code or id of a person or dossier goes out', async () => {
    for (const format of ['xes', 'jsonocel', 'sqlite'] as const) {
      const text = readFileSync(await exported(format), 'latin1');
      const utf8 = Buffer.from(text, 'latin1').toString();
      for (const secret of ['Nguyễn Thị Lan', 'Lê Văn Tiếp', '089190000123', ...living.ids])
        expect(utf8).not.toContain(secret);
      const [code] = await living.desk.db.owner`select code from dossier limit 1`;
      expect(utf8).not.toContain(String(code?.code));
    }
  });

  it('given the same officer twice, when exported twice, then the pseudonym is the same', async () => {
    const first = await read(await exported('xes'));
    const again = await read(await exported('xes', { procedure: '1.001193' }));
    expect(again.resource?.names).toEqual(first.resource?.names);
    expect(nameAt(first.resource, 0)).toMatch(/^CB-[0-9a-f]{10}$/);
  });

  it('given an inspector with a reason, when names are asked for, then they are there, and every dossier is noted as read', async () => {
    const reason = 'Thanh tra theo Quyết định 12/QĐ-TTr';
    const path = await exported('xes', { withNames: true, reason });
    expect(readFileSync(path, 'utf8')).toContain('Nguyễn Thị Lan');
    const { owner } = living.desk.db;
    const reads = await owner`select count(*)::int as n from read_log where what = 'event log'`;
    expect(reads[0]?.n).toBe(3);
    const [noted] = await owner`
      select format, with_names, reason, dossiers from log_export where with_names`;
    expect(noted).toEqual({ format: 'xes', with_names: true, reason, dossiers: 3 });
  });

  it('given no reason, or a role without need, when names are asked for, then they are refused', async () => {
    await expect(exported('xes', { withNames: true })).rejects.toMatchObject({
      code: 'study.reason-missing',
    });
    const head = living.desk.as('head').officer;
    const order = { unit: 'H01.12', ...march, format: 'xes', withNames: true } as const;
    await expect(
      living.studies.exportLogFor(head, { ...order, reason: 'vì muốn biết tên' }),
    ).rejects.toMatchObject({ code: 'study.names-not-allowed' });
  });

  it('given days of another month, when exported, then the log is empty and still whole', async () => {
    const april = { from: parsePlainDate('2026-04-01'), to: parsePlainDate('2026-04-30') };
    expect((await read(await exported('xes', april))).caseIds).toEqual([]);
    const text = readFileSync(await exported('jsonocel', april), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ events: [], objects: [] });
  });
});

const python = process.env.MOTCUA_PYTHON ?? 'python3';
const hasPm4py = spawnSync(python, ['-c', 'import pm4py']).status === 0;

describe.skipIf(!hasPm4py)('PM4Py', () => {
  it('given the three files, when PM4Py reads them, then it finds the dossiers and their events', async () => {
    const script = `
import json, sys, pm4py
xes = pm4py.read_xes(sys.argv[1])
found = {"xes": [int(xes["case:concept:name"].nunique()), len(xes)]}
for name, path, load in [("json", sys.argv[2], pm4py.read_ocel2_json), ("sqlite", sys.argv[3], pm4py.read_ocel2_sqlite)]:
    ocel = load(path)
    found[name] = [len(ocel.objects[ocel.objects["ocel:type"] == "dossier"]), len(ocel.events), sorted(ocel.objects["ocel:type"].unique().tolist()), len(ocel.o2o)]
print("FOUND" + json.dumps(found))`;
    const files = [await exported('xes'), await exported('jsonocel'), await exported('sqlite')];
    const said = execFileSync(python, ['-c', script, ...files], { encoding: 'utf8' });
    const found: unknown = JSON.parse(said.slice(said.indexOf('FOUND') + 5).split('\n')[0] ?? '');
    const types = ['desk', 'dossier', 'officer', 'procedure', 'step', 'unit'];
    expect(found).toMatchObject({
      xes: [3, 13],
      json: [3, 14, types, expect.any(Number)],
      sqlite: [3, 14, types, expect.any(Number)],
    });
  }, 120_000);
});
