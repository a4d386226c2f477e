import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  openRegisterOffice,
  type RegisterOffice,
} from '../modules/reform-registers/testing/register-office.ts';
import { readConfig } from '../platform/config.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { registersImport } from './registers-import.ts';

const folder = makeTemporaryFolder('registers');
let office: RegisterOffice;

beforeAll(async () => {
  office = await openRegisterOffice('2026-12-16T08:00:00+07:00');
}, 120_000);
afterAll(() => folder.remove());

const own = {
  ...{ code: 'cars', name: { vi: 'Sổ xe công', en: 'Cars' }, group: 'other' },
  about: { vi: 'Xe công vụ.', en: 'Cars of the office.' },
  basis: { document: 'Quy chế cơ quan', confidence: 'local' },
  ...{ day: 'boughtOn', title: 'plate' },
  fields: [
    { code: 'boughtOn', name: { vi: 'Ngày mua', en: 'Bought on' }, kind: 'date', required: true },
    { code: 'plate', name: { vi: 'Biển số', en: 'Plate' }, kind: 'text', required: true },
  ],
  counts: [{ code: 'cars', name: { vi: 'Số xe', en: 'Cars' } }],
  access: { read: ['head'], write: ['head'], reach: 'unit' },
};

async function run(value: unknown, values: Record<string, boolean> = {}) {
  const file = join(folder.path, 'register.json');
  writeFileSync(file, JSON.stringify(value));
  const [out, err]: [string[], string[]] = [[], []];
  const done = registersImport.run({
    ...{ positionals: [file], values, json: false, config: readConfig({}) },
    print: (line) => void out.push(line),
    report: (line) => void err.push(line),
    open: async () => ({ ...office, close: async () => {} }),
  });
  const failure = await done.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { out, err, failure };
}

it('given a register of an office, when it is looked through and brought in, then it is there', async () => {
  const { catalogue } = office.services.reformRegisters;
  expect((await run(own, { 'dry-run': true })).out).toEqual([
    'Sound: register cars, Sổ xe công, 2 fields.',
  ]);
  await expect(catalogue.get('H01', 'cars')).rejects.toThrow('register-definition.not-found');
  expect((await run(own)).out).toEqual(['Brought in: register cars, Sổ xe công, 2 fields.']);
  expect((await catalogue.get('H01', 'cars')).origin).toBe('own');
});

it('given a register with faults, when it is brought in, then each is told with its place and nothing is', async () => {
  const faulty = {
    ...own,
    code: 'vans',
    title: 'colour',
    moves: [{ from: ['a'], to: 'b', name: own.name }],
  };
  const { err, failure } = await run(faulty);
  expect(err).toEqual([
    'title: There is no field “colour”.',
    'moves[0]: There is no state “a”.',
    'moves[0]: There is no state “b”.',
  ]);
  expect(failure).toContain('has 3 faults; nothing was brought in.');
});
