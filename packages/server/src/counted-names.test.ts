import { countedOf } from '@motcua/domain/reporting/check-form.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedSets } from './modules/indicators/index.ts';
import { createTestServer, type TestServer } from './testing/server.ts';

let server: TestServer;
let names: string[] = [];

beforeAll(async () => {
  server = await createTestServer({ now: '2026-11-20T08:00:00+07:00' });
  names = server.services.sources.flatMap(({ measures }) => measures.map(({ name }) => name));
}, 120_000);

describe('what modules count, and what sets and reports name', () => {
  it('given all sources, then no two count under one name, and each has words in both languages', () => {
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const wordless = server.services.sources
      .flatMap(({ measures }) => measures)
      .filter(({ words }) => words.vi.trim() === '' || words.en.trim() === '');
    expect(wordless).toEqual([]);
  });

  it('given a shipped set, when it names what a module counts, then a module counts it', () => {
    const unknown = shippedSets().flatMap(({ id }) =>
      Object.values(server.services.indicators.getSet(id).binding.facts).flatMap(({ counted }) =>
        counted === undefined || names.includes(counted) ? [] : [`${id}: ${counted}`],
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('given a shipped form of a report, then the same', async () => {
    const { catalogue } = server.services.filedReports;
    const { items } = await catalogue.listForms('H01');
    const unknown: string[] = [];
    for (const { code } of items) {
      const { form } = await catalogue.getForm('H01', code);
      unknown.push(...countedOf(form).filter((name) => !names.includes(name)));
    }
    expect(unknown).toEqual([]);
  });
});
