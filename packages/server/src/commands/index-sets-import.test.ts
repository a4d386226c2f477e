import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignedIn } from '../platform/auth.ts';
import { readConfig } from '../platform/config.ts';
import { openSeasonOffice, type SeasonOffice } from '../testing/season-office.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { indexSetsImport } from './index-sets-import.ts';

const folder = makeTemporaryFolder('index-sets');
let office: SeasonOffice;
let reform: SignedIn;
let head: SignedIn;

beforeAll(async () => {
  office = await openSeasonOffice({ now: '2026-06-01T08:00:00+07:00', communes: 1 });
  const [commune] = office.communes;
  if (commune === undefined) throw new Error('a commune is needed');
  reform = await office.as('reform_officer', office.province);
  head = await office.as('head', commune);
}, 120_000);
afterAll(() => folder.remove());

/** Chợ Mới's question: how much of the plan is done, at 2 points. */
const setWith = (max: number) => ({
  ...{ id: 'own-index', name: { vi: 'Chỉ số riêng của tỉnh', en: 'Own index' } },
  source: { document: 'QĐ 2071/QĐ-UBND', confidence: 'local' },
  ...{ validFrom: '2026-01-01', levels: ['commune'] },
  period: { kinds: ['year'], calendar: 'calendar' },
  items: [
    {
      ...{ code: 'A1', name: 'Mức độ hoàn thành kế hoạch', unit: 'percent', max },
      ...{ numerator: 'done', denominator: 'tasks', rule: { kind: 'linear' } },
      scoredBy: 'live',
    },
  ],
  total: { max },
  rounding: { item: 2, total: 2 },
  missing: 'left_out',
});
const bindingOf = (counted: string) => ({
  set: 'own-index',
  facts: { done: { counted: 'plan.tasksDone' }, tasks: { counted } },
});

async function run(set: object, binding: object, values: Record<string, boolean> = {}) {
  const [file, bound] = [join(folder.path, 'set.json'), join(folder.path, 'binding.json')];
  writeFileSync(file, JSON.stringify(set));
  writeFileSync(bound, JSON.stringify(binding));
  const [out, err]: [string[], string[]] = [[], []];
  const done = indexSetsImport.run({
    ...{ positionals: [file], values: { ...values, binding: bound }, json: false },
    config: readConfig({}),
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

it('given an index of an office, when it is looked through and brought in, then a season can be opened on it', async () => {
  const { seasons } = office.services;
  const offered = async () => (await seasons.list(reform, {})).sets.map(({ id }) => id);
  const dry = await run(setWith(2), bindingOf('plan.tasks'), { 'dry-run': true });
  expect(dry.out).toEqual(['Sound: own-index, Chỉ số riêng của tỉnh.']);
  expect(await offered()).not.toContain('own-index');
  expect((await run(setWith(2), bindingOf('plan.tasks'))).failure).toBeNull();
  expect(await offered()).toContain('own-index');
});

it('given it is open, when the office brings in a new edition, then the season keeps the one it began with, and its live items count', async () => {
  const { seasons } = office.services;
  const season = await seasons.open(reform, {
    ...{ set: 'own-index', year: 2026, unit: 'H99', level: 'commune' },
    submitBy: parsePlainDate('2027-02-15'),
  });
  expect((await run(setWith(5), bindingOf('plan.tasks'))).failure).toBeNull();
  const unit = office.communes[0]?.unitCode ?? '';
  const sheet = await seasons.sheet({ officer: head, seasonId: season.id, unit });
  expect(sheet.items.map(({ code, max }) => [code, max])).toEqual([['A1', 2]]);
  // No plan yet: nothing arose, which is neither 0 % nor 100 %, and no points.
  expect(sheet.items[0]).toMatchObject({ state: 'not_applicable', self: null });
});

it('given a set with a fault, or a name that nothing counts, then each is told with its place and nothing is brought in', async () => {
  const faulty = await run({ ...setWith(2), items: [] }, bindingOf('plan.tasks'));
  expect(faulty.failure).toContain('nothing was brought in');
  expect(faulty.err.length).toBeGreaterThan(0);
  expect((await run(setWith(2), bindingOf('plan.taskz'))).failure).toContain('binding-unfit');
});
