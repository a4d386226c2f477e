import type { ProcessingFigures } from '@motcua/contract/reports.ts';
import type { Transaction } from '../../platform/db.ts';
import { type Books, figureColumns, fromBooks, unitAtEnd } from '../dossiers/index.ts';

export type Grouping = 'field' | 'procedure' | 'channel' | 'unit';

export type GroupRow = { key: string; name: string } & ProcessingFigures;

/** The figures of the books by group; every dossier is in exactly one. */
export async function listGroups(
  tx: Transaction,
  books: Books,
  grouping: Grouping,
): Promise<GroupRow[]> {
  const { key, name } = groupColumns(tx, books, grouping);
  return await tx<GroupRow[]>`
    select ${key} as key, ${name} as name, ${figureColumns(tx, books)}
    ${fromBooks(tx, books)}
    group by 1 order by 2, 1`;
}

/** Names of units, those that closed too. */
export async function listUnitNames(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<{ id: string; code: string | null; name: string }[]> {
  return await tx<{ id: string; code: string | null; name: string }[]>`
    select id, code, name from unit where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[])`;
}

function groupColumns(tx: Transaction, books: Books, grouping: Grouping) {
  switch (grouping) {
    case 'field':
      return { key: tx`d.field`, name: tx`max(d.field)` };
    case 'channel':
      return { key: tx`d.channel`, name: tx`max(d.channel)` };
    case 'unit':
      return { key: tx`${unitAtEnd(tx, books)}::text`, name: tx`''` };
    case 'procedure':
      // A procedure that the catalogue does not know has its name only.
      return {
        key: tx`coalesce(nullif(d.procedure_code, ''), d.procedure_name)`,
        name: tx`max(d.procedure_name)`,
      };
  }
}
