import { describe, expect, it } from 'vitest';
import { enter } from '../testing/caller.ts';
import { createTestServer } from '../testing/server.ts';
import { ensureFirstOffice } from '../founding.ts';
import type { Command } from './command.ts';
import { officersAdd } from './officers-add.ts';
import { officersList } from './officers-list.ts';
import { unitsClose } from './units-close.ts';

const { http, services, parts, db } = await createTestServer({ now: '2026-04-24T09:00:00+07:00' });
await ensureFirstOffice(services);

type Values = Record<string, string | boolean | string[]>;

async function run(command: Command, values: Values, positionals: string[] = [], json = false) {
  const lines: string[] = [];
  await command.run({
    ...{ positionals, values, json, config: parts.config },
    print: (line) => lines.push(line),
    report: () => {},
    open: async () => ({ services, parts, close: async () => {} }),
  });
  return lines;
}

const clerk = { name: 'Trần Thị Mai', unit: 'H99.01', username: 'mai.tt', role: ['desk_clerk'] };

describe('officers at the command line', () => {
  it('given a fresh office, when a clerk is added, then the password told once opens the desk', async () => {
    const lines = await run(officersAdd, { ...clerk, title: 'Công chức' });
    expect(lines[0]).toBe('Added Trần Thị Mai: desk_clerk at Bộ phận Tiếp nhận và Trả kết quả.');
    const password = /password (\S+) \(shown this once\)/.exec(lines[1] ?? '')?.[1] ?? '';
    const session = await enter(http, 'mai.tt', password);
    expect((await session.get('/sessions/current')).body.officer.title).toBe('Công chức');
  });

  it('given two roles and a desk, when added, then the desk is the clerk’s and JSON has all', async () => {
    const [line] = await run(
      officersAdd,
      {
        ...{ ...clerk, username: 'ba.lv', name: 'Lê Văn Ba', role: ['specialist', 'desk_clerk'] },
        desk: 'bo phan tiep nhan va tra ket qua',
      },
      [],
      true,
    );
    expect(JSON.parse(line ?? '')).toMatchObject({
      officer: {
        roles: expect.arrayContaining([
          expect.objectContaining({ role: 'specialist', deskId: null }),
          expect.objectContaining({ role: 'desk_clerk', deskId: expect.any(String) }),
        ]),
      },
    });
  });

  it.each([
    [{ ...clerk, role: ['king'] }, '--role is not right: it is one of desk_clerk, specialist,'],
    [{ ...clerk, email: 'không phải thư' }, '--email is not right.'],
    [{ ...clerk, from: '31/12/2026' }, '--from is not right.'],
    [{ name: 'An', role: ['head'], unit: 'H99.01' }, '--username is missing.'],
  ])('given %o, when added, then it is called wrongly', async (values, sentence) => {
    await expect(run(officersAdd, values)).rejects.toThrow(sentence);
  });

  it('given officers, when listed, then each has a line with account and roles', async () => {
    expect(await run(officersList, {}, ['tran', 'mai'])).toEqual([
      'Trần Thị Mai  mai.tt  desk_clerk H99.01',
    ]);
    const [json] = await run(officersList, { unit: 'H99.01' }, [], true);
    expect(JSON.parse(json ?? '')).toHaveLength(3);
  });
});

describe('motcua units close', () => {
  it('given a unit without dossiers, when closed, then the counts before and after are told and the log names the command', async () => {
    const by = {
      ...{ tenantId: 'H99', officerId: null, name: 'thử nghiệm' },
      ...{ address: null, agent: null },
    };
    await services.administration.foundUnit(by, {
      ...{ name: 'UBND xã Cũ', code: 'H99.09', kind: 'people_committee', level: 'commune' },
      from: services.organisation.today(),
    });
    const lines = await run(unitsClose, { on: '2026-05-01', heir: 'H99.01' }, ['H99.09']);
    expect(lines).toEqual([
      'UBND xã Cũ is closed from 2026-05-01.',
      expect.stringContaining('Open dossiers: 0 before, 0 given to'),
    ]);
    const [line] = await db.owner`
      select by_officer_id, by_name from administration_log where what = 'unit_closed'`;
    expect(line?.['by_officer_id']).toBeNull();
    expect(line?.['by_name']).toMatch(/^motcua units close \(.+\)$/);
  });

  it('given no day, or no code, when called, then it is called wrongly', async () => {
    await expect(run(unitsClose, {}, ['H99.09'])).rejects.toThrow('--on is missing.');
    await expect(run(unitsClose, { on: '2026-05-01' })).rejects.toThrow('One agency code');
    await expect(run(unitsClose, { on: 'mai' }, ['H99.09'])).rejects.toThrow('--on is not right.');
  });
});
