import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from '../testing/office.ts';
import { readConfig } from '../platform/config.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import type { Command } from './command.ts';
import { reportForm } from './report-form.ts';
import { reportFormsImport } from './report-forms-import.ts';

const folder = makeTemporaryFolder('report-forms');
let office: Office;

beforeAll(async () => {
  office = await openOffice('2026-12-16T08:00:00+07:00');
  await office.unit('H01', { name: 'Ủy ban nhân dân tỉnh An Giang', level: 'province' });
  await office.unit('H01.101', { name: 'Ủy ban nhân dân xã Hội An', under: 'H01' });
  await office.takeIn('H01.101', [['2026-10-02', '2026-10-12', '2026-10-09']]);
}, 120_000);
afterAll(() => folder.remove());

async function run(
  command: Command,
  positionals: string[],
  values: Record<string, string | boolean> = {},
) {
  const [out, err]: [string[], string[]] = [[], []];
  await command.run({
    ...{ positionals, values, json: values.json === true, config: readConfig({}) },
    print: (line) => void out.push(line),
    report: (line) => void err.push(line),
    open: async () => ({ ...office, close: async () => {} }),
  });
  return { out, err };
}

function write(name: string, value: unknown): string {
  const path = join(folder.path, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const form = {
  ...{ code: 'CM-01', number: 'Biểu 01/CM', title: 'Theo kênh', unitOfCount: 'Hồ sơ' },
  source: { document: 'KH 12', confidence: 'local' },
  ...{ validFrom: '2026-01-01', levels: ['commune'], periods: ['month'] },
  tables: [
    {
      ...{ code: 'A', rows: { by: 'channel', title: 'Kênh' }, total: 'last' },
      columns: [{ code: '(1)', title: 'Tiếp nhận', fact: 'received' }],
    },
  ],
};

describe('motcua report-forms import', () => {
  it('given a sound file and a dry run, then it says so and changes nothing', async () => {
    const { out } = await run(reportFormsImport, [write('a.json', form)], { 'dry-run': true });
    expect(out).toEqual(['Sound: form CM-01, Theo kênh.']);
    const { items } = await office.services.filedReports.catalogue.listForms('H01');
    expect(items.map(({ code }) => code)).not.toContain('CM-01');
  });

  it('given a form and a regime that asks for it, then both are there', async () => {
    const regime = {
      ...{ code: 'cm-01', name: 'Nhanh', type: 'periodic', form: 'CM-01', calendar: 'reporting' },
      source: { document: 'KH 12', confidence: 'local' },
      ...{ validFrom: '2026-01-01', periods: ['month'], duties: [{ level: 'commune', day: 16 }] },
    };
    const files = [write('r.json', regime), write('f.json', form)];
    const { out } = await run(reportFormsImport, files);
    expect(out).toEqual(['Brought in: regime cm-01, Nhanh.', 'Brought in: form CM-01, Theo kênh.']);
  });

  it('given faults, then every one with its place, and nothing is brought in', async () => {
    const wrong = { ...form, code: 'CM-02', levels: ['village'], extra: 1 };
    const path = write('w.json', wrong);
    await expect(run(reportFormsImport, [path])).rejects.toThrow('has 2 faults');
    await expect(run(reportFormsImport, [write('n.json', 7)])).rejects.toThrow('has one fault');
    await expect(run(reportFormsImport, [])).rejects.toThrow('Name at least one file');
    await expect(run(reportFormsImport, [join(folder.path, 'none.json')])).rejects.toThrow(
      'cannot be read as JSON',
    );
  });
});

describe('motcua report form', () => {
  const asked = { unit: 'H01.101', period: '2026-Q4' };

  it('given a unit and a period, then the table under its head, its limits and its identities', async () => {
    const { out } = await run(reportForm, ['II.06a'], asked);
    expect(out[0]).toBe('Biểu số II.06a/VPCP/KSTT: H01.101 Ủy ban nhân dân xã Hội An');
    expect(out[2]).toContain('từ 15/09/2026 đến 14/12/2026');
    expect(out.join('\n')).toMatch(/Tổng cộng +1 +0 +1 +0 +1 +1 +0 +0 +0 +0 +0/);
    expect(out).toContain('(3) = (7) + (11): 1 = 1.');
  });

  it.each(['pdf', 'xlsx', 'csv', 'json'])(
    'given a file that ends in .%s, then it is that',
    async (format) => {
      const out = join(folder.path, `x.${format}`);
      await run(reportForm, ['II.06a'], { ...asked, out });
      const start = { pdf: '%PDF-', xlsx: 'PK', csv: 'form,unit', json: '{"asOf"' }[format] ?? '';
      expect(readFileSync(out, 'utf8').startsWith(start)).toBe(true);
    },
  );

  it('given what cannot be, then one sentence', async () => {
    await expect(run(reportForm, [])).rejects.toThrow('One form is needed');
    await expect(run(reportForm, ['II.06a'], {})).rejects.toThrow('--unit is missing');
    const out = join(folder.path, 'x.doc');
    await expect(run(reportForm, ['II.06a'], { ...asked, out })).rejects.toThrow(
      'must end in .pdf',
    );
    await expect(run(reportForm, ['NONE'], asked)).rejects.toThrow('report-form.not-found');
  });
});
