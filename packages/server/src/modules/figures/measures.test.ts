import { AHEAD, type Level, MEASURES } from '@motcua/domain/figures/measures.ts';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createLogger } from '../../platform/logger.ts';
import { newId } from '../../platform/ids.ts';
import { type DossierDesk, openDossierDesk } from '../../testing/dossier-desk.ts';
import { liveRandomly } from '../../testing/random-life.ts';
import { createFigures } from './figures.ts';

let desk: DossierDesk;

beforeAll(async () => {
  desk = await openDossierDesk();
});

test('given the measures of the domain, then each has its column in the balances', async () => {
  const rows = await desk.db.owner<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = 'figure_total' and ordinal_position > 7 order by ordinal_position`;
  expect(rows.map(({ name }) => name).sort()).toEqual([...MEASURES].sort());
});

const life = fc.record({
  start: fc.integer({ min: 0, max: 200 }),
  channel: fc.constantFrom('counter', 'online', 'postal'),
  steps: fc.array(
    fc.record({ act: fc.integer({ min: 0, max: 13 }), hours: fc.integer({ min: 0, max: 60 }) }),
    { maxLength: 8 },
  ),
});

test('given lives of any kind, when a line is later than its act, then something will be overdue by then', async () => {
  const otherUnitId = newId();
  desk.addUnit({ id: otherUnitId, code: 'H01.90', name: 'UBND H01.90' });
  for (const one of fc.sample(life, { numRuns: 12, seed: 5 }))
    await liveRandomly(desk, one, { begin: '2026-03-02T00:00:00+07:00', otherUnitId });
  await createFigures({ db: desk.db, clock: desk.now, logger: createLogger('silent') }).rebuild(
    'H01',
  );
  const rows = await desk.db.owner<{ measure: Level }[]>`
    select distinct e.measure from figure_entry e
      join dossier_event d using (tenant_id, dossier_id, version) where e.at > d.at`;
  expect(rows.map(({ measure }) => measure)).toContain('overdue');
  for (const { measure } of rows) expect(AHEAD).toContain(measure);
});
