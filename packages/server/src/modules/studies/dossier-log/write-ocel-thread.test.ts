import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { makeTemporaryFolder } from '../../../testing/temporary-folder.ts';
import { type LoggedDossier, loggedDossier } from './logged-dossier.ts';
import { pseudonyms } from './pseudonyms.ts';
import type { FactOfLog } from './store.ts';
import { ocelSqliteOfDossiers } from './write-log.ts';
import { openLogWriter, writeOcelDatabase } from './write-ocel-thread.ts';

const folder = makeTemporaryFolder('ocel-thread');
afterAll(() => folder.remove());
afterEach(() => void vi.unstubAllEnvs());

const places = {
  units: new Map([['unit-1', { code: 'H99', name: 'UBND tỉnh' }]]),
  desks: new Map([['desk-1', { name: 'Quầy 1', unitId: 'unit-1' }]]),
};
const naming = pseudonyms(Buffer.from('khoá thử'), { ownCodes: false });
const THOUSANDS = 3000;

function fabricated(count: number): LoggedDossier[] {
  return Array.from({ length: count }, (_, at) => dossierAt(at));
}

function dossierAt(at: number): LoggedDossier {
  const id = `dossier-${at}`;
  const receivedAt = '2026-03-02T08:00:00+07:00';
  const row = {
    ...{ id, code: `H99-${at}`, procedureCode: '1.001193', procedureName: 'Đăng ký khai sinh' },
    ...{ field: 'Hộ tịch', channel: 'counter', unitId: 'unit-1', deskId: 'desk-1' },
    ...{ applicantName: `Người ${at}`, receivedAt, dueAt: null, endedAt: null },
    ...{ outcome: null, timeliness: null },
  };
  const types = [
    'DossierAccepted',
    'TakenOver',
    'HandedOver',
    'NoteAdded',
    'ResultProposed',
  ] as const;
  const facts = types.map((type, version) => ({ ...factOf(id), version, type }));
  return loggedDossier(row, facts, naming);
}

function factOf(dossierId: string): Omit<FactOfLog, 'version' | 'type'> {
  return {
    ...{ dossierId, at: '2026-03-02T09:00:00+07:00', officerId: 'officer-1', officerName: 'Lan' },
    ...{ unitId: 'unit-1', role: 'desk_clerk', fromStep: null, toStep: null, toUnitId: null },
    ...{ toOfficerId: null, toOfficerName: null, usedMinutes: 5, allowanceMinutes: null },
    ...{ stepResult: null, outcome: null, timeliness: null, cause: null, stage: null },
    ...{ applicantId: null, process: null, steps: null, finishedAt: null, deliveredAt: null },
  };
}

describe('the thread that writes an OCEL 2.0 database', () => {
  it('given thousands of dossiers in one go, when they are written, then the main thread has its turns meanwhile', async () => {
    const path = join(folder.path, 'free.sqlite');
    const writer = openLogWriter({ path, places });
    // Answered once, the thread has started: what follows is writing alone.
    await writer.write(fabricated(1));
    const order: string[] = [];
    const written = writer
      .write(fabricated(THOUSANDS).slice(1))
      .then(() => void order.push('written'));
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    order.push('others had twenty turns');
    await written;
    await writer.finish();
    await writer.close();
    expect(order).toEqual(['others had twenty turns', 'written']);
    const database = new DatabaseSync(path, { readOnly: true });
    const [found] = database.prepare('select count(*) as n from event').all();
    expect(found?.n).toBe(THOUSANDS * 5);
    expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
    database.close();
  });

  it('given batches larger than what is handed over at once, when they are written, then every dossier is there once', async () => {
    const path = join(folder.path, 'whole.sqlite');
    const all = fabricated(300);
    async function* read() {
      yield all.slice(0, 120);
      yield all.slice(120, 121);
      yield all.slice(121);
    }
    await writeOcelDatabase({ path, places }, { read });
    const database = new DatabaseSync(path, { readOnly: true });
    const count = "select count(*) as n from object where ocel_type = 'dossier'";
    expect(database.prepare(count).all()[0]?.n).toBe(300);
    database.close();
  });

  it('given whoever asked goes away, when it is written, then it ends at once, and no file stays', async () => {
    const temporary = join(folder.path, 'gone');
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    const gone = new AbortController();
    let batches = 0;
    const log = ocelSqliteOfDossiers(
      async function* () {
        for (; ; batches += 1) {
          if (batches === 2) gone.abort();
          yield fabricated((batches + 1) * 60).slice(batches * 60);
        }
      },
      { places, gone: gone.signal },
    );
    await expect(log.next()).rejects.toMatchObject({ name: 'AbortError' });
    expect(batches).toBe(2);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('given the same dossier twice, or a folder that is not there, when written, then the failure of the thread is told', async () => {
    const twice = openLogWriter({ path: join(folder.path, 'twice.sqlite'), places });
    await twice.write(fabricated(1));
    await expect(twice.write(fabricated(1))).rejects.toThrow('UNIQUE constraint failed');
    await expect(twice.finish()).rejects.toThrow('UNIQUE constraint failed');
    await twice.close();
    const path = join(folder.path, 'nowhere', 'log.sqlite');
    const nowhere = openLogWriter({ path, places });
    await expect(nowhere.write(fabricated(1))).rejects.toThrow('unable to open database file');
    await nowhere.close();
    expect(existsSync(path)).toBe(false);
  });
});
