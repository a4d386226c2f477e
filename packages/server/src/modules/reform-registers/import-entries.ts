import type { EntryImportAnswer } from '@motcua/contract/register-entries.ts';
import { firstState } from '@motcua/domain/reform-register/definition.ts';
import { fieldOf } from '@motcua/domain/reform-register/definition.ts';
import type { RawCell } from '@motcua/domain/reform-register/read-cell.ts';
import { readTable, type TableRow } from '@motcua/domain/reform-register/read-table.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { readCsvTable } from '../../platform/csv-table.ts';
import { newId } from '../../platform/ids.ts';
import { dayOfSerial, readWorkbook } from '../../platform/workbook/read-workbook.ts';
import { authorOf, openRegister, unitWritten } from './context.ts';
import { isAmong } from './policy.ts';
import type { RegisterParts } from './ports.ts';
import { trySettle } from './settle-entry.ts';
import { listUnitsOn, type UnitOfDay } from './store-units.ts';
import { insertSettled } from './write-entry.ts';

type Fault = EntryImportAnswer['faults'][number];

/** More faults than anybody corrects at once. */
const MOST_FAULTS = 200;

/** Brings in every row of a file, or none when one has a fault. Throws `register-import.unreadable`. */
export async function importEntries(
  parts: RegisterParts,
  officer: SignedIn,
  asked: { code: string; unit: string; name: string; bytes: Uint8Array; dryRun: boolean },
): Promise<EntryImportAnswer> {
  const { tenantId } = officer;
  const register = await openRegister(parts, officer, asked.code);
  const { definition, written } = register;
  const own = await unitWritten(parts, officer, { register, unit: asked.unit });
  const units = await parts.db.inTenant(tenantId, (tx) =>
    listUnitsOn(tx, tenantId, todayOf(parts)),
  );
  const unitId = unitFinder(units);
  const table = readTable(definition, tableOf(asked), { unitId, dayOfSerial });
  if (table.rows.length === 0 && table.faults.length === 0)
    throw new DomainError('register-import.unreadable');
  const faults: Fault[] = table.faults.map(({ row, column, words }) => ({ row, column, ...words }));
  const answer = (entered: number): EntryImportAnswer => ({
    ...{ rows: table.rows.length, entered, faults: faults.slice(0, MOST_FAULTS) },
  });
  if (faults.length > 0) return answer(0);
  return await parts.db.inTenant(tenantId, async (tx) => {
    const settled = [];
    for (const line of table.rows) {
      const unit = line.unit === null ? own.id : unitId(line.unit);
      if (unit === null || !isAmong(written, unit)) faults.push(noUnit(line));
      else {
        const state = line.state ?? firstState(definition);
        const id = newId();
        const wanted = { id, tenantId, definition, unitId: unit, values: line.values, state };
        const tried = await trySettle(parts, tx, wanted);
        if (tried.settled !== null)
          settled.push({ id, unitId: unit, state, settled: tried.settled });
        else
          for (const { field, words } of tried.faults)
            faults.push({
              ...{ row: line.row, ...words },
              column: fieldOf(definition, field)?.name.vi ?? '',
            });
      }
    }
    if (faults.length > 0 || asked.dryRun) return answer(0);
    for (const entry of settled) {
      const author = authorOf(officer, register, entry.unitId);
      await insertSettled(parts, tx, { tenantId, definition, author, ...entry });
    }
    return answer(settled.length);
  });
}

function tableOf({ name, bytes }: { name: string; bytes: Uint8Array }): RawCell[][] {
  if (!name.toLowerCase().endsWith('.csv')) return readWorkbook(bytes)[0]?.rows ?? [];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
    return readCsvTable(text).map(({ cells }) => cells.map((cell) => (cell === '' ? null : cell)));
  } catch {
    throw new DomainError('register-import.unreadable');
  }
}

/** By code, or by a name that only one unit has. */
function unitFinder(units: readonly UnitOfDay[]): (text: string) => string | null {
  const byName = new Map<string, string | null>();
  for (const { id, name } of units) {
    const key = foldAccents(name);
    byName.set(key, byName.has(key) ? null : id);
  }
  const byCode = new Map(units.map(({ id, code }) => [code ?? id, id]));
  return (text) => byCode.get(text) ?? byName.get(foldAccents(text.trim())) ?? null;
}

function noUnit({ row, unit }: TableRow): Fault {
  return {
    ...{ row, column: 'Đơn vị' },
    vi: `Không ghi được cho đơn vị “${unit ?? ''}”.`,
    en: `Nothing can be written for the unit “${unit ?? ''}”.`,
  };
}
