import { MEASURES } from '@motcua/domain/figures/measures.ts';
import { expect, test } from 'vitest';
import { openDossierDesk } from '../../testing/dossier-desk.ts';

test('given the measures of the domain, then each has its column in the balances', async () => {
  const desk = await openDossierDesk();
  const rows = await desk.db.owner<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = 'figure_total' and ordinal_position > 7 order by ordinal_position`;
  expect(rows.map(({ name }) => name).sort()).toEqual([...MEASURES].sort());
});
