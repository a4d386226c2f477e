import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { expect, test } from 'vitest';
import { createLogger } from '../../platform/logger.ts';
import { openDossierDesk, reception } from '../../testing/dossier-desk.ts';
import { createFigures } from './figures.ts';

const desk = await openDossierDesk();
const make = () => createFigures({ db: desk.db, clock: desk.now, logger: createLogger('silent') });
const figures = make();

async function april() {
  const [row] = await figures.read({
    ...{ tenantId: 'H01', unitId: desk.organisation.unitId, axis: 'own', cut: 'whole' },
    ...{ from: parsePlainDate('2026-04-01'), to: parsePlainDate('2026-04-30') },
  });
  if (row === undefined) throw new Error('The whole is always one row.');
  return row.figures;
}

async function totalsOf(): Promise<string[]> {
  const rows = await desk.db.owner`select * from figure_total order by 2, 3, 4, 5, 6, 7`;
  return rows
    .map((row) => Object.entries(row).filter(([, value]) => value !== null && value !== 0))
    .filter((entries) => entries.length > 7)
    .map((entries) => JSON.stringify(entries));
}

test('given acts, folds, readers and a rebuild at the same moment, then nothing is counted twice and nothing is lost', async () => {
  const other = make();
  const clerk = desk.as('desk_clerk');
  const act = async () => {
    const { body } = await clerk.post('/dossiers', reception);
    await clerk.post(`/dossiers/${body.id}/hand-overs`);
    await clerk.post(`/dossiers/${body.id}/withdrawals`, { reason: 'Người nộp xin rút' });
  };
  const received = async () => (await april()).received;
  for (let round = 0; round < 4; round += 1)
    await Promise.all([
      ...[act(), act(), act(), figures.rebuild('H01'), act(), act(), other.fold('H01')],
      ...[received(), act(), figures.fold('H01'), other.rebuildTotals('H01'), act()],
    ]);
  expect(await april()).toMatchObject({
    ...{ received: 28, withdrawn: 28, open: 0, total: 28 },
  });
  const kept = await totalsOf();
  await figures.rebuild('H01');
  expect(await totalsOf()).toEqual(kept);
});
